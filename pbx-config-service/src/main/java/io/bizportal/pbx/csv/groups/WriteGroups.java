package io.bizportal.pbx.csv.groups;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.bulk.CopyRows;
import io.bizportal.kit.table.Comparison;
import io.bizportal.kit.table.Progress;
import io.bizportal.pbx.change.BulkChangeSet;
import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.csv.NamesOf;
import io.bizportal.pbx.csv.PlainWrites;
import io.bizportal.pbx.group.IncomingGroups;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes incoming groups by the thousand: what changes goes by way of a temporary table. */
@Singleton
class WriteGroups {

  private static final String COLUMNS =
      "id, contract, name, kind, number, hold_music, member_count, version, created_at,"
          + " updated_at";

  private final ObjectMapper json;
  private final Clock clock;

  WriteGroups(ObjectMapper json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  void write(
      Connection connection,
      LockedContract contract,
      Comparison<GroupRow> comparison,
      BulkChangeSet changes,
      Progress progress)
      throws SQLException {
    Groups groups =
        new Groups(
            connection,
            contract.number(),
            new GroupState(json, new NamesOf(connection, contract.number())),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    // Before any gets its own: two may change numbers with each other.
    groups.delete(
        "delete from dial_string where contract = ? and owner = any (?)",
        comparison.changed().stream().map(row -> row.before().id()).toList());
    new PlainWrites<>(IncomingGroups.RESOURCE, groups).write(comparison, changes, progress);
  }

  private record Groups(Connection connection, String contract, GroupState states, Instant now)
      implements PlainWrites.Rows<GroupRow> {

    @Override
    public ObjectNode state(GroupRow row) {
      return states.of(row);
    }

    /** {@code sql}: with the contract and the IDs as its parameters. */
    private void delete(String sql, Collection<UUID> ids) throws SQLException {
      try (PreparedStatement delete = connection.prepareStatement(sql)) {
        delete.setString(1, contract);
        delete.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
        delete.executeUpdate();
      }
    }

    @Override
    public void remove(List<UUID> ids) throws SQLException {
      delete("delete from dial_string where contract = ? and owner = any (?)", ids);
      delete("delete from incoming_group where contract = ? and id = any (?)", ids);
    }

    @Override
    public void replace(Map<UUID, GroupRow> settings) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "create temp table if not exists wanted_group (like incoming_group) on commit drop");
        statement.execute("truncate wanted_group");
        copy("wanted_group", settings);
        statement.execute(
            """
            update incoming_group g
               set name = w.name, kind = w.kind, number = w.number, hold_music = w.hold_music,
                   member_count = w.member_count, version = g.version + 1, updated_at = w.updated_at
              from wanted_group w where g.id = w.id and g.contract = w.contract""");
        statement.execute(
            """
            delete from incoming_group_member m
             using wanted_group w where m.incoming_group = w.id""");
      }
      belongings(settings);
    }

    @Override
    public void add(Map<UUID, GroupRow> settings) throws SQLException {
      copy("incoming_group", settings);
      belongings(settings);
    }

    private void copy(String table, Map<UUID, GroupRow> settings) throws SQLException {
      CopyRows rows = new CopyRows(connection, table, COLUMNS);
      settings.forEach(
          (id, row) ->
              rows.row(
                  id,
                  contract,
                  row.name(),
                  row.kind(),
                  row.number(),
                  states.music(row),
                  states.members(row).size(),
                  1,
                  now,
                  now));
      rows.flush();
    }

    /** Members in their order, and the number inside the contract. */
    private void belongings(Map<UUID, GroupRow> settings) throws SQLException {
      CopyRows members =
          new CopyRows(connection, "incoming_group_member", "incoming_group, position, extension");
      CopyRows dialStrings =
          new CopyRows(connection, "dial_string", "contract, digits, used_as, owner");
      settings.forEach(
          (id, row) -> {
            int position = 1;
            for (UUID member : states.members(row)) {
              members.row(id, position++, member);
            }
            if (row.number() != null) {
              dialStrings.row(contract, row.number(), "incoming-group", id);
            }
          });
      members.flush();
      dialStrings.flush();
    }
  }
}
