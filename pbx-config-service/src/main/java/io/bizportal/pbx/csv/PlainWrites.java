package io.bizportal.pbx.csv;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.bulk.CopyRows;
import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.kit.table.Comparison;
import io.bizportal.kit.table.Existing;
import io.bizportal.kit.table.Progress;
import io.bizportal.pbx.change.BulkChangeSet;
import io.bizportal.pbx.change.Change;
import io.bizportal.pbx.change.SettingKind;
import io.bizportal.pbx.contract.LockedContract;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Writes settings whose state is what their settings are: what is new is copied in, what changes or
 * goes is written as its own endpoint would.
 *
 * @param settings a row as its endpoint takes it and change sets tell it
 * @param copy puts a new one into the tables
 * @param tables in the order in which they are to be filled
 */
public record PlainWrites<S>(
    SettingKind kind,
    EntityManager entities,
    Function<S, ObjectNode> settings,
    BiConsumer<UUID, S> copy,
    List<CopyRows> tables) {

  private static final int CHUNK = 1_000;

  /** All of it. */
  public void write(
      LockedContract contract, Comparison<S> comparison, BulkChangeSet changes, Progress progress)
      throws SQLException {
    int total =
        comparison.removed().size() + comparison.changed().size() + comparison.added().size();
    int done = 0;
    for (Existing<S> one : comparison.removed()) {
      kind.remove(contract, one.id(), ExpectedVersion.any()).changes().forEach(changes::add);
      progress.at(10, 100, ++done, total);
    }
    for (Comparison.Changed<S> row : comparison.changed()) {
      kind.change(
              contract,
              row.before().id(),
              ExpectedVersion.any(),
              settings.apply(row.setting()),
              null)
          .changes()
          .forEach(changes::add);
      progress.at(10, 100, ++done, total);
    }
    entities.flush();
    for (Comparison.Added<S> row : comparison.added()) {
      copy.accept(row.id(), row.setting());
      changes.add(new Change(kind.resource(), row.id(), null, settings.apply(row.setting())));
      if (++done % CHUNK == 0) {
        flush(changes);
        progress.at(10, 100, done, total);
      }
    }
    flush(changes);
  }

  private void flush(BulkChangeSet changes) throws SQLException {
    for (CopyRows table : tables) {
      table.flush();
    }
    changes.flush();
  }
}
