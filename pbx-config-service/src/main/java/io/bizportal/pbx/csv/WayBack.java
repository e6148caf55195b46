package io.bizportal.pbx.csv;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.table.Comparison;
import io.bizportal.kit.table.Existing;
import io.bizportal.kit.table.Faults;
import io.bizportal.pbx.change.BulkUndo.Step;
import io.bizportal.pbx.change.Change;
import io.bizportal.pbx.rule.Finding;
import io.bizportal.pbx.rule.Findings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes steps of an undo the file that would lead back, for settings whose state is told by their
 * rows.
 *
 * @param state a row as change sets tell it
 * @param row a state as a row, by the rules that hold now
 * @param key what tells a row from others
 * @param taken what is told where another setting has the key by now
 */
public record WayBack<S>(
    Function<S, ObjectNode> state,
    BiFunction<ObjectNode, Findings, S> row,
    Function<S, String> key,
    Finding taken) {

  /**
   * Whether steps are of one kind, each of another setting, and none changes what rows are told by.
   */
  public static boolean leads(List<Step> steps, String resource, String key) {
    return steps.stream().map(Step::id).distinct().count() == steps.size()
        && steps.stream()
            .allMatch(
                step ->
                    step.resource().equals(resource)
                        && (step.action() != Change.Action.UPDATED
                            || !step.fields().contains(key)));
  }

  /** Each step of another setting; what the rules find in them is in {@code faults}. */
  public Comparison<S> of(List<Step> steps, Map<String, Existing<S>> existing, Faults faults) {
    Map<UUID, Existing<S>> byId = new HashMap<>();
    existing.values().forEach(one -> byId.put(one.id(), one));
    List<Comparison.Added<S>> added = new ArrayList<>();
    List<Comparison.Changed<S>> changed = new ArrayList<>();
    List<Existing<S>> removed = new ArrayList<>();
    Map<String, Step> back = new HashMap<>();
    for (Step step : steps) {
      Existing<S> now = byId.get(step.id());
      switch (step.action()) {
        case CREATED -> {
          if (now != null) {
            removed.add(now);
          }
        }
        case DELETED -> {
          S was = read(step, Objects.requireNonNull(step.before()), faults);
          added.add(new Comparison.Added<>(Steps.cells(step), key.apply(was), step.id(), was));
          back.put(key.apply(was), step);
        }
        case UPDATED -> {
          if (now != null) {
            S was = read(step, step.from(state.apply(now.setting())), faults);
            changed.add(new Comparison.Changed<>(Steps.cells(step), now, was));
          }
        }
      }
    }
    back.forEach(
        (name, step) -> {
          if (isTaken(existing.get(name), removed)) {
            Steps.add(faults, step, List.of(taken));
          }
        });
    return new Comparison<>(steps.size(), added, changed, removed, 0, existing, "");
  }

  private S read(Step step, ObjectNode before, Faults faults) {
    Findings findings = new Findings();
    S read = row.apply(before, findings);
    Steps.add(faults, step, findings.all());
    return read;
  }

  private boolean isTaken(@Nullable Existing<S> other, List<Existing<S>> removed) {
    return other != null && !removed.contains(other);
  }
}
