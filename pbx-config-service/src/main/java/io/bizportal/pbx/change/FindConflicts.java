package io.bizportal.pbx.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.pbx.contract.LockedContract;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stands against taking a change set back: settings that are no longer as it left them. Newer
 * changes that were themselves taken back don't.
 */
@Singleton
class FindConflicts {

  /** Told at most, of each setting. */
  private static final int MOST = 50;

  /** Told at most, of all settings: enough to see that there are many. */
  static final int MOST_TOLD = 500;

  private final ChangeSets sets;
  private final SettingKinds kinds;
  private final ShowChanges show;

  FindConflicts(ChangeSets sets, SettingKinds kinds, ShowChanges show) {
    this.sets = sets;
    this.kinds = kinds;
    this.show = show;
  }

  /** Nothing but an empty list lets these of the change set's entries be taken back. */
  List<UndoConflict> of(LockedContract contract, ChangeSet set, List<ChangeEntry> entries) {
    Set<UUID> settings =
        entries.stream().map(entry -> entry.resourceId).collect(Collectors.toSet());
    Map<UUID, List<ChangeEntry>> newer =
        sets.newer(set, settings, MOST).stream()
            .collect(Collectors.groupingBy(entry -> entry.resourceId));
    if (newer.isEmpty()) {
      // Nothing but a change set changes a setting.
      return List.of();
    }
    Map<String, Map<UUID, ObjectNode>> now = states(contract, entries);
    List<ChangeEntry> found =
        entries.stream()
            .flatMap(
                entry ->
                    against(
                        contract,
                        entry,
                        now.getOrDefault(entry.resource, Map.of()).get(entry.resourceId),
                        newer.getOrDefault(entry.resourceId, List.of()))
                        .stream())
            .limit(MOST_TOLD)
            .toList();
    Map<UUID, ChangeSet> by =
        sets.byId(found.stream().map(entry -> entry.place.changeSet()).distinct().toList());
    List<UndoConflict> told =
        found.stream().map(entry -> told(contract.number(), entry, by)).distinct().toList();
    newer.values().forEach(sets::letGo);
    return told;
  }

  /** As they are, by kind. */
  private Map<String, Map<UUID, ObjectNode>> states(
      LockedContract contract, List<ChangeEntry> entries) {
    Map<String, Set<UUID>> ids = new HashMap<>();
    entries.forEach(
        entry ->
            ids.computeIfAbsent(entry.resource, kind -> new LinkedHashSet<>())
                .add(entry.resourceId));
    Map<String, Map<UUID, ObjectNode>> states = new HashMap<>();
    ids.forEach(
        (resource, all) ->
            states.put(resource, kinds.require(resource).states(contract, List.copyOf(all))));
    return states;
  }

  private List<ChangeEntry> against(
      LockedContract contract,
      ChangeEntry entry,
      @Nullable ObjectNode now,
      List<ChangeEntry> newer) {
    List<ChangeEntry> same =
        newer.stream().filter(other -> other.resource.equals(entry.resource)).toList();
    if (!asLeft(entry, now) || touches(same, hidden(entry))) {
      return same.stream().filter(other -> overlaps(entry, other)).toList();
    }
    return entry.action == Change.Action.CREATED ? hangingOn(contract, entry, newer) : List.of();
  }

  /** What was written since on settings that would go with it, unless all is as it was then. */
  private List<ChangeEntry> hangingOn(
      LockedContract contract, ChangeEntry entry, List<ChangeEntry> newer) {
    Map<String, List<ChangeEntry>> others =
        newer.stream()
            .filter(other -> !other.resource.equals(entry.resource))
            .collect(Collectors.groupingBy(other -> other.resource));
    return others.values().stream()
        .filter(
            written ->
                !Objects.equals(
                    show.tree(written.getFirst().before),
                    state(contract, written.getFirst().resource, entry.resourceId)))
        .flatMap(List::stream)
        .toList();
  }

  private boolean asLeft(ChangeEntry entry, @Nullable ObjectNode state) {
    ObjectNode now = plain(state);
    ObjectNode left = show.tree(entry.after);
    if (now == null || left == null) {
      return now == null && left == null;
    }
    Set<String> hidden = hidden(entry);
    return Arrays.stream(entry.fields)
        .filter(field -> !hidden.contains(field))
        .allMatch(field -> Objects.equals(now.get(field), left.get(field)));
  }

  private @Nullable ObjectNode state(LockedContract contract, String resource, UUID id) {
    return plain(kinds.require(resource).state(contract, id));
  }

  /** Read again from its text, so that it compares with what was stored. */
  private @Nullable ObjectNode plain(@Nullable ObjectNode state) {
    return state == null ? null : show.tree(state.toString());
  }

  private Set<String> hidden(ChangeEntry entry) {
    Set<String> secrets = new HashSet<>(kinds.require(entry.resource).secrets());
    secrets.retainAll(List.of(entry.fields));
    return secrets;
  }

  private static boolean touches(List<ChangeEntry> entries, Set<String> fields) {
    return entries.stream()
        .anyMatch(entry -> Arrays.stream(entry.fields).anyMatch(fields::contains));
  }

  private static boolean overlaps(ChangeEntry one, ChangeEntry other) {
    return one.action != Change.Action.UPDATED
        || other.action != Change.Action.UPDATED
        || Arrays.stream(one.fields).anyMatch(Set.of(other.fields)::contains);
  }

  private UndoConflict told(String contract, ChangeEntry entry, Map<UUID, ChangeSet> by) {
    ChangeSet set = Objects.requireNonNull(by.get(entry.place.changeSet()));
    JsonNode state = show.tree(entry.after != null ? entry.after : entry.before);
    String name =
        state instanceof ObjectNode object ? kinds.require(entry.resource).name(object) : null;
    return new UndoConflict(
        entry.resource,
        entry.resourceId,
        name != null ? name : kinds.names(contract, Set.of(entry.resourceId)).get(entry.resourceId),
        Arrays.stream(entry.fields).sorted().collect(Collectors.toList()),
        set.id,
        set.contractVersion,
        set.account,
        set.changedAt);
  }
}
