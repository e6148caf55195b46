package io.bizportal.pbx.csv.linekeys;

import io.bizportal.kit.bulk.CopyRows;
import io.bizportal.kit.table.Progress;
import io.bizportal.pbx.change.BulkChangeSet;
import io.bizportal.pbx.change.Change;
import io.bizportal.pbx.linekey.LineKey;
import io.bizportal.pbx.linekey.LineKeys;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Writes line keys by the thousand: the list of an extension takes the place of the one before. */
@Singleton
class WriteKeys {

  /** Extensions held at once. */
  private static final int CHUNK = 500;

  private final LineKeys keys;
  private final Clock clock;

  WriteKeys(LineKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  void write(
      Connection connection, List<TerminalKeysOf> all, BulkChangeSet changes, Progress progress)
      throws SQLException {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    for (int from = 0; from < all.size(); from += CHUNK) {
      List<TerminalKeysOf> chunk = all.subList(from, Math.min(all.size(), from + CHUNK));
      store(connection, chunk, now);
      for (TerminalKeysOf one : chunk) {
        changes.add(
            new Change(
                LineKeys.RESOURCE,
                one.extension(),
                keys.state(one.before()),
                keys.state(one.after())));
      }
      changes.flush();
      progress.at(10, 100, from + chunk.size(), all.size());
    }
  }

  private static void store(Connection connection, List<TerminalKeysOf> chunk, Instant now)
      throws SQLException {
    Array ids =
        connection.createArrayOf("uuid", chunk.stream().map(TerminalKeysOf::extension).toArray());
    try (PreparedStatement raise =
            connection.prepareStatement(
                """
                insert into line_keys (extension, version, updated_at)
                select id, 1, ? from unnest(?) as id
                on conflict (extension) do update
                   set version = line_keys.version + 1, updated_at = excluded.updated_at""");
        PreparedStatement clear =
            connection.prepareStatement("delete from line_key where extension = any (?)")) {
      raise.setObject(1, now.atOffset(ZoneOffset.UTC));
      raise.setArray(2, ids);
      raise.executeUpdate();
      clear.setArray(1, ids);
      clear.executeUpdate();
    }
    CopyRows rows =
        new CopyRows(
            connection,
            "line_key",
            "extension, position, kind, external_number, monitored, digits, label");
    for (TerminalKeysOf one : chunk) {
      for (LineKey key : one.after()) {
        rows.row(
            one.extension(),
            key.position(),
            key.kind(),
            key.externalNumber(),
            key.extension(),
            key.digits(),
            key.label());
      }
    }
    rows.flush();
  }
}
