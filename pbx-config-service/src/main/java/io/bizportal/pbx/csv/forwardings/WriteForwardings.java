package io.bizportal.pbx.csv.forwardings;

import io.bizportal.kit.bulk.CopyRows;
import io.bizportal.kit.table.Comparison;
import io.bizportal.kit.table.Progress;
import io.bizportal.pbx.change.BulkChangeSet;
import io.bizportal.pbx.change.Change;
import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.voice.VoiceForwarding;
import io.bizportal.pbx.voice.VoiceForwardings;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes forwardings by the thousand, by way of a temporary table. */
@Singleton
class WriteForwardings {

  /** Rows held at once. */
  private static final int CHUNK = 1_000;

  private final VoiceForwardings forwardings;
  private final Clock clock;

  WriteForwardings(VoiceForwardings forwardings, Clock clock) {
    this.forwardings = forwardings;
    this.clock = clock;
  }

  void write(
      Connection connection,
      LockedContract contract,
      List<Comparison.Changed<ForwardingRow>> all,
      BulkChangeSet changes,
      Progress progress)
      throws SQLException {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Set<String> entered = new LinkedHashSet<>();
    for (int from = 0; from < all.size(); from += CHUNK) {
      List<Comparison.Changed<ForwardingRow>> chunk =
          all.subList(from, Math.min(all.size(), from + CHUNK));
      store(connection, chunk, now);
      for (Comparison.Changed<ForwardingRow> row : chunk) {
        String number = row.before().key();
        changes.add(
            new Change(
                VoiceForwardings.RESOURCE,
                row.before().id(),
                forwardings.state(number, row.before().setting().forwarding()),
                forwardings.state(number, row.setting().forwarding())));
        entered.addAll(row.setting().forwarding().destinations());
      }
      changes.flush();
      progress.at(10, 100, from + chunk.size(), all.size());
    }
    forwardings.remember(contract.number(), List.copyOf(entered), now);
  }

  private static void store(
      Connection connection, List<Comparison.Changed<ForwardingRow>> chunk, Instant now)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create temp table if not exists wanted_forwarding (like voice_forwarding)"
              + " on commit drop");
      statement.execute("truncate wanted_forwarding");
      CopyRows rows =
          new CopyRows(
              connection,
              "wanted_forwarding",
              "telephone_number, enabled, unconditional, busy, no_answer, unreachable,"
                  + " ring_seconds, target, destinations, effective, version, updated_at");
      for (Comparison.Changed<ForwardingRow> row : chunk) {
        VoiceForwarding set = row.setting().forwarding();
        rows.row(
            row.before().id(),
            set.enabled(),
            set.unconditional(),
            set.busy(),
            set.noAnswer(),
            set.unreachable(),
            set.ringSeconds(),
            set.target(),
            set.destinations().stream()
                .map(digits -> '"' + digits + '"')
                .collect(Collectors.joining(",", "{", "}")),
            set.effective(),
            1,
            now);
      }
      rows.flush();
      statement.execute(
          """
          insert into voice_forwarding as f select * from wanted_forwarding
          on conflict (telephone_number) do update
             set enabled = excluded.enabled, unconditional = excluded.unconditional,
                 busy = excluded.busy, no_answer = excluded.no_answer,
                 unreachable = excluded.unreachable, ring_seconds = excluded.ring_seconds,
                 target = excluded.target, destinations = excluded.destinations,
                 effective = excluded.effective, version = f.version + 1,
                 updated_at = excluded.updated_at""");
    }
  }
}
