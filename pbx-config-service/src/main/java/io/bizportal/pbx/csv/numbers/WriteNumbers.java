package io.bizportal.pbx.csv.numbers;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.bulk.CopyRows;
import io.bizportal.kit.table.Comparison;
import io.bizportal.kit.table.Progress;
import io.bizportal.pbx.change.BulkChangeSet;
import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.csv.NamesOf;
import io.bizportal.pbx.csv.PlainWrites;
import io.bizportal.pbx.external.ExternalNumbers;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes external numbers by the thousand: what changes goes by way of a temporary table. */
@Singleton
class WriteNumbers {

  private static final String COLUMNS =
      "id, contract, digits, kind, extension, incoming_group, memo, version, created_at, updated_at";

  private final ObjectMapper json;
  private final Clock clock;

  WriteNumbers(ObjectMapper json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  void write(
      Connection connection,
      LockedContract contract,
      Comparison<NumberRow> comparison,
      BulkChangeSet changes,
      Progress progress)
      throws SQLException {
    new PlainWrites<>(
            ExternalNumbers.RESOURCE,
            new Numbers(
                connection,
                contract.number(),
                new NumberState(json, new NamesOf(connection, contract.number())),
                clock.instant().truncatedTo(ChronoUnit.MICROS)))
        .write(comparison, changes, progress);
  }

  private record Numbers(Connection connection, String contract, NumberState states, Instant now)
      implements PlainWrites.Rows<NumberRow> {

    @Override
    public ObjectNode state(NumberRow row) {
      return states.of(row);
    }

    @Override
    public void remove(List<UUID> ids) throws SQLException {
      try (PreparedStatement delete =
          connection.prepareStatement(
              "delete from external_number where contract = ? and id = any (?)")) {
        delete.setString(1, contract);
        delete.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
        delete.executeUpdate();
      }
    }

    @Override
    public void replace(Map<UUID, NumberRow> settings) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "create temp table if not exists wanted_number (like external_number) on commit drop");
        statement.execute("truncate wanted_number");
        copy("wanted_number", settings);
        statement.execute(
            """
            update external_number n
               set digits = w.digits, kind = w.kind, extension = w.extension,
                   incoming_group = w.incoming_group, memo = w.memo, version = n.version + 1,
                   updated_at = w.updated_at
              from wanted_number w where n.id = w.id and n.contract = w.contract""");
      }
    }

    @Override
    public void add(Map<UUID, NumberRow> settings) throws SQLException {
      copy("external_number", settings);
    }

    private void copy(String table, Map<UUID, NumberRow> settings) throws SQLException {
      CopyRows rows = new CopyRows(connection, table, COLUMNS);
      settings.forEach(
          (id, row) ->
              rows.row(
                  id,
                  contract,
                  row.digits(),
                  row.kind(),
                  states.extension(row),
                  states.group(row),
                  row.memo(),
                  1,
                  now,
                  now));
      rows.flush();
    }
  }
}
