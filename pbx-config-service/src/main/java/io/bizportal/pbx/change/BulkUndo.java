package io.bizportal.pbx.change;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.pbx.contract.LockedContract;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes back what was written by the thousand, by the rules that writes of one setting keep, and
 * with a few queries for all of them.
 */
public interface BulkUndo {

  /** Whether it can write all of these back. */
  boolean takes(List<Step> steps);

  /** Writes them back, or refuses with what is in the way of which step. */
  void back(Connection connection, LockedContract contract, List<Step> steps, BulkChangeSet changes)
      throws SQLException;

  /**
   * One setting of the change set, to be taken back.
   *
   * @param position in the change set
   * @param fields what it changed
   * @param kept what an undo needs that isn't in the states
   */
  record Step(
      int position,
      String resource,
      UUID id,
      Change.Action action,
      List<String> fields,
      @Nullable ObjectNode before,
      @Nullable ObjectNode kept) {

    /** The state that it leads back to: only what the change set wrote is taken back. */
    public ObjectNode from(ObjectNode now) {
      ObjectNode wanted = now.deepCopy();
      for (String field : fields) {
        if (before == null || before.get(field) == null) {
          wanted.remove(field);
        } else {
          wanted.set(field, before.get(field));
        }
      }
      return wanted;
    }
  }
}
