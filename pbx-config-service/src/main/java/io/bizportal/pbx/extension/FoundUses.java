package io.bizportal.pbx.extension;

import io.bizportal.kit.problem.ProblemException;
import io.bizportal.pbx.PbxProblem;
import io.bizportal.pbx.extension.ExtensionUse.Use;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What was found to name some settings.
 *
 * @param byId one that nothing names is not among them
 */
public record FoundUses(Map<UUID, List<Use>> byId) {

  /** Told of many settings: enough to go and look. */
  private static final int MOST_TOLD = 50;

  /** What was found by names instead of IDs. */
  public static FoundUses ofNames(Map<String, List<Use>> byName) {
    Map<UUID, List<Use>> all = new HashMap<>();
    byName.values().stream()
        .flatMap(List::stream)
        .forEach(use -> all.computeIfAbsent(use.id(), one -> new ArrayList<>()).add(use));
    return new FoundUses(all);
  }

  /** What several features tell, together. */
  public static FoundUses of(Stream<Map<UUID, List<Use>>> told) {
    Map<UUID, List<Use>> all = new HashMap<>();
    told.forEach(
        some ->
            some.forEach(
                (id, uses) -> all.computeIfAbsent(id, one -> new ArrayList<>()).addAll(uses)));
    return new FoundUses(all);
  }

  /** What people call those that name one. */
  public Stream<String> names(UUID id) {
    return byId.getOrDefault(id, List.of()).stream().map(Use::name);
  }

  /** Refuses with {@code problem}, which tells the first of them, if anything was found. */
  public void refuse(PbxProblem problem) {
    List<Use> used = byId.values().stream().flatMap(List::stream).distinct().toList();
    if (!used.isEmpty()) {
      throw new ProblemException(problem)
          .withExtension("uses", used.stream().limit(MOST_TOLD).toList());
    }
  }
}
