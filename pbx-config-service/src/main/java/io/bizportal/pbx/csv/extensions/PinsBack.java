package io.bizportal.pbx.csv.extensions;

import io.bizportal.kit.table.Faults;
import io.bizportal.pbx.absence.AbsenceRules;
import io.bizportal.pbx.change.BulkUndo.Step;
import io.bizportal.pbx.csv.Steps;
import io.bizportal.pbx.rule.Findings;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Holds voicemail PINs that come back as hashes against the numbers that their extensions have
 * then.
 */
final class PinsBack {

  private final List<Returning> pins = new ArrayList<>();

  private record Returning(Step step, UUID extension, String number, String hash) {

    /** Keeps the hash out of logs. */
    @Override
    public String toString() {
      return "Returning[" + extension + "]";
    }
  }

  void add(Step step, String number, String hash) {
    pins.add(new Returning(step, step.id(), number, hash));
  }

  /**
   * Comparing is slow by design, so only where the number ever changed: a PIN is never set to the
   * number of the time.
   */
  void check(Connection connection, Faults faults) throws SQLException {
    Set<UUID> renumbered = renumbered(connection);
    for (Returning pin : pins) {
      if (renumbered.contains(pin.extension())) {
        Findings findings = new Findings();
        AbsenceRules.keptPin(pin.hash(), pin.number(), findings);
        Steps.add(faults, pin.step(), findings.all());
      }
    }
  }

  private Set<UUID> renumbered(Connection connection) throws SQLException {
    Set<UUID> renumbered = new HashSet<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select distinct resource_id from change_entry
             where resource = 'extension' and action = 'UPDATED' and 'number' = any (fields)
               and resource_id = any (?)""")) {
      select.setArray(
          1, connection.createArrayOf("uuid", pins.stream().map(Returning::extension).toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          renumbered.add(row.getObject(1, UUID.class));
        }
      }
    }
    return renumbered;
  }
}
