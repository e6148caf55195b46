package io.bizportal.pbx.csv;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.bulk.Chunks;
import io.bizportal.kit.table.Comparison;
import io.bizportal.kit.table.Existing;
import io.bizportal.kit.table.Progress;
import io.bizportal.pbx.change.BulkChangeSet;
import io.bizportal.pbx.change.Change;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Writes settings whose state is told by their rows, by the thousand: what goes, then what changes,
 * then what is new.
 *
 * @param resource the kind of setting
 */
public record PlainWrites<S>(String resource, Rows<S> rows) {

  /** The rows of one kind in the database: each call is a few statements for all of them. */
  public interface Rows<S> {

    /** A setting as change sets tell it. */
    ObjectNode state(S setting);

    void remove(List<UUID> ids) throws SQLException;

    void replace(Map<UUID, S> settings) throws SQLException;

    void add(Map<UUID, S> settings) throws SQLException;
  }

  /** All of it. */
  public void write(Comparison<S> comparison, BulkChangeSet changes, Progress progress)
      throws SQLException {
    int total =
        comparison.removed().size() + comparison.changed().size() + comparison.added().size();
    int done = 0;
    for (List<Existing<S>> chunk : Chunks.of(comparison.removed())) {
      rows.remove(chunk.stream().map(Existing::id).toList());
      chunk.forEach(
          one -> changes.add(new Change(resource, one.id(), rows.state(one.setting()), null)));
      changes.flush();
      done += chunk.size();
      progress.at(10, 100, done, total);
    }
    for (List<Comparison.Changed<S>> chunk : Chunks.of(comparison.changed())) {
      Map<UUID, S> wanted = new LinkedHashMap<>();
      chunk.forEach(row -> wanted.put(row.before().id(), row.setting()));
      rows.replace(wanted);
      chunk.forEach(
          row ->
              changes.add(
                  new Change(
                      resource,
                      row.before().id(),
                      rows.state(row.before().setting()),
                      rows.state(row.setting()))));
      changes.flush();
      done += chunk.size();
      progress.at(10, 100, done, total);
    }
    for (List<Comparison.Added<S>> chunk : Chunks.of(comparison.added())) {
      Map<UUID, S> wanted = new LinkedHashMap<>();
      chunk.forEach(row -> wanted.put(row.id(), row.setting()));
      rows.add(wanted);
      wanted.forEach(
          (id, setting) -> changes.add(new Change(resource, id, null, rows.state(setting))));
      changes.flush();
      done += chunk.size();
      progress.at(10, 100, done, total);
    }
  }
}
