package io.bizportal.pbx.csv.extensions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.table.Comparison;
import io.bizportal.kit.table.Existing;
import io.bizportal.kit.table.Faults;
import io.bizportal.pbx.absence.Absences;
import io.bizportal.pbx.change.BulkChangeSet;
import io.bizportal.pbx.change.BulkUndo;
import io.bizportal.pbx.change.Change;
import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.csv.Steps;
import io.bizportal.pbx.csv.linekeys.KeysBack;
import io.bizportal.pbx.extension.ExtensionState;
import io.bizportal.pbx.extension.KeptCredentials;
import io.bizportal.pbx.extension.RemoveExtensions;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes extensions with what belongs to them back by the thousand, as the import of a file that
 * leads back would: checked by the same rules and written by the same hand. One that goes takes its
 * behaviour and keys along; one that comes back registers with what it had.
 */
@Singleton
class ExtensionsBack implements BulkUndo {

  /** An import never writes them: a row is told by its number. */
  private static final Set<String> NUMBER = Set.of("siteNumber", "terminalNumber", "number");

  private final ExtensionTable table;
  private final ReadBack read;
  private final CheckExtensions check;
  private final WriteExtensions write;
  private final RemoveExtensions remove;
  private final KeysBack keys;

  ExtensionsBack(
      ExtensionTable table,
      ReadBack read,
      CheckExtensions check,
      WriteExtensions write,
      RemoveExtensions remove,
      KeysBack keys) {
    this.table = table;
    this.read = read;
    this.check = check;
    this.write = write;
    this.remove = remove;
    this.keys = keys;
  }

  @Override
  public boolean takes(List<Step> steps) {
    return steps.stream().map(step -> step.resource() + step.id()).distinct().count()
            == steps.size()
        && steps.stream()
            .allMatch(
                step ->
                    switch (step.resource()) {
                      case ExtensionState.RESOURCE ->
                          step.action() != Change.Action.UPDATED
                              || step.fields().stream().noneMatch(NUMBER::contains);
                      case Absences.RESOURCE -> true;
                      default -> keys.takes(List.of(step));
                    });
  }

  @Override
  public void back(
      Connection connection, LockedContract contract, List<Step> steps, BulkChangeSet changes)
      throws SQLException {
    Map<String, Existing<ExtensionRow>> existing = new LinkedHashMap<>();
    Map<UUID, Existing<ExtensionRow>> byId = new HashMap<>();
    table.each(
        connection,
        contract.number(),
        one -> {
          existing.put(one.key(), one);
          byId.put(one.id(), one);
        });
    Faults faults = new Faults();
    Way way = new Way(faults);
    for (Whole whole : wholes(steps)) {
      way.add(whole, byId.get(whole.id()));
    }
    Steps.refuseIfAny(faults);
    way.returning.check(connection, faults);
    remove.refuseUsed(way.removed.stream().map(Existing::id).toList());
    Comparison<ExtensionRow> comparison =
        new Comparison<>(steps.size(), way.added, way.changed, way.removed, 0, existing, "");
    check.check(connection, contract.number(), comparison, faults);
    Steps.refuseIfAny(faults);
    write.write(
        connection,
        contract,
        comparison,
        new Unseen(way.pins, way.credentials),
        changes,
        percent -> {});
    if (!way.keys.isEmpty()) {
      keys.back(connection, contract, way.keys, changes);
      changes.flush();
    }
  }

  /** What a change set did to one extension. */
  record Whole(
      UUID id, Optional<Step> extension, Optional<Step> absence, Optional<Step> lineKeys) {}

  private static List<Whole> wholes(List<Step> steps) {
    Map<UUID, Map<String, Step>> byId = new LinkedHashMap<>();
    steps.forEach(
        step -> byId.computeIfAbsent(step.id(), id -> new HashMap<>()).put(step.resource(), step));
    List<Whole> wholes = new ArrayList<>();
    byId.forEach(
        (id, own) -> {
          Optional<Step> extension = Optional.ofNullable(own.remove(ExtensionState.RESOURCE));
          Optional<Step> absence = Optional.ofNullable(own.remove(Absences.RESOURCE));
          wholes.add(new Whole(id, extension, absence, own.values().stream().findFirst()));
        });
    return wholes;
  }

  /** What leads back. */
  private final class Way {

    private final Faults faults;
    private final List<Comparison.Added<ExtensionRow>> added = new ArrayList<>();
    private final List<Comparison.Changed<ExtensionRow>> changed = new ArrayList<>();
    private final List<Existing<ExtensionRow>> removed = new ArrayList<>();
    private final Map<Long, Optional<String>> pins = new HashMap<>();
    private final PinsBack returning = new PinsBack();
    private final Map<UUID, KeptCredentials> credentials = new HashMap<>();
    private final List<Step> keys = new ArrayList<>();

    Way(Faults faults) {
      this.faults = faults;
    }

    void add(Whole whole, @Nullable Existing<ExtensionRow> now) {
      Change.Action done = whole.extension().map(Step::action).orElse(Change.Action.UPDATED);
      switch (done) {
        case CREATED -> {
          if (now != null) {
            removed.add(now);
          }
        }
        case DELETED -> {
          ReadBack.Read row = read.deleted(whole, faults);
          if (row != null) {
            Step step = whole.extension().orElseThrow();
            added.add(
                new Comparison.Added<>(
                    Steps.cells(step), row.row().settings().number(), whole.id(), row.row()));
            pin(step, row);
            ObjectNode kept = step.kept();
            if (kept != null) {
              credentials.put(whole.id(), KeptCredentials.read(kept));
            }
            whole.lineKeys().ifPresent(keys::add);
          }
        }
        case UPDATED -> {
          if (now != null) {
            whole.extension().or(whole::absence).ifPresent(step -> changed(step, whole, now));
            whole.lineKeys().ifPresent(keys::add);
          }
        }
      }
    }

    private void changed(Step step, Whole whole, Existing<ExtensionRow> now) {
      ReadBack.Read row = read.updated(whole, now.setting(), faults);
      if (row != null) {
        changed.add(new Comparison.Changed<>(Steps.cells(step), now, row.row()));
        pin(step, row);
      }
    }

    private void pin(Step step, ReadBack.Read row) {
      Optional<String> pin = row.pin();
      if (pin != null) {
        pins.put(Steps.cells(step).line(), pin);
        pin.ifPresent(hash -> returning.add(step, row.row().settings().number(), hash));
      }
    }
  }
}
