package io.bizportal.pbx.csv.extensions;

import io.bizportal.kit.bulk.CopyRows;
import io.bizportal.kit.table.Comparison;
import io.bizportal.pbx.absence.AbsenceBehaviour;
import io.bizportal.pbx.absence.Absences;
import io.bizportal.pbx.change.BulkChangeSet;
import io.bizportal.pbx.change.Change;
import io.bizportal.pbx.extension.ExtensionState;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Extensions that are there and become others. */
final class ChangedExtensions {

  static final String ABSENCE =
      "extension, mode, destination, unconditional, busy, unreachable, no_answer, ring_seconds,"
          + " first_number, second_number, voicemail_pin, version, updated_at";

  private final Connection connection;
  private final ExtensionState state;
  private final Absences absences;
  private final Unseen unseen;
  private final BulkChangeSet changes;
  private final Instant now;

  ChangedExtensions(
      Connection connection,
      ExtensionState state,
      Absences absences,
      Unseen unseen,
      BulkChangeSet changes,
      Instant now) {
    this.connection = connection;
    this.state = state;
    this.absences = absences;
    this.unseen = unseen;
    this.changes = changes;
    this.now = now;
  }

  /** What rows don't tell. */
  private record Known(String sipUserId, @Nullable String pin) {}

  void write(String contract, List<Comparison.Changed<ExtensionRow>> chunk) throws SQLException {
    Map<UUID, Known> known = known(chunk);
    try (Statement tables = connection.createStatement()) {
      tables.execute(
          "create temp table if not exists wanted_extension (like extension) on commit drop");
      tables.execute(
          "create temp table if not exists wanted_absence (like absence) on commit drop");
      tables.execute("truncate wanted_extension, wanted_absence");
    }
    CopyRows extensions =
        new CopyRows(
            connection,
            "wanted_extension",
            "id, contract, site_number, terminal_number, number, office_link_number, memo,"
                + " terminal_kind, multiple_devices, outgoing_number, notification_number,"
                + " directed_pickup, barring_profile, delivery_address, terminal_item,"
                + " terminal_memo, sip_user_id, sip_secret, sip_secret_key, search_line,"
                + " search_grams, version, created_at, updated_at");
    CopyRows behaviours = new CopyRows(connection, "wanted_absence", ABSENCE);
    CopyRows links = new CopyRows(connection, "dial_string", "contract, digits, used_as, owner");
    for (Comparison.Changed<ExtensionRow> row : chunk) {
      one(
          contract,
          row,
          Objects.requireNonNull(known.get(row.before().id())),
          extensions,
          behaviours,
          links);
    }
    extensions.flush();
    behaviours.flush();
    update();
    links.flush();
  }

  private void one(
      String contract,
      Comparison.Changed<ExtensionRow> row,
      Known known,
      CopyRows extensions,
      CopyRows behaviours,
      CopyRows links) {
    UUID id = row.before().id();
    var before = row.before().setting();
    var s = row.setting().settings();
    if (!before.settings().equals(s)) {
      extensions.row(
          id,
          contract,
          s.siteNumber(),
          s.terminalNumber(),
          s.number(),
          s.officeLinkNumber(),
          s.memo(),
          s.terminalKind(),
          s.multipleDevices(),
          s.outgoingNumber(),
          s.notificationNumber(),
          s.directedPickup(),
          s.barringProfile(),
          s.deliveryAddress(),
          s.terminalItem(),
          s.terminalMemo(),
          known.sipUserId(),
          new byte[0],
          "",
          s.searchLine(),
          "{}",
          0,
          now,
          now);
      if (s.officeLinkNumber() != null) {
        links.row(contract, s.officeLinkNumber(), "office-link", id);
      }
      changes.add(
          new Change(
              ExtensionState.RESOURCE,
              id,
              state.of(before.settings(), known.sipUserId()),
              state.of(s, known.sipUserId())));
    }
    Optional<String> newPin = unseen.pins().get(row.cells().line());
    if (newPin != null || !before.absence().equals(row.setting().absence())) {
      String pin = newPin == null ? known.pin() : newPin.orElse(null);
      absenceRow(behaviours, id, row.setting().absence(), pin, now);
      changes.add(
          absenceChange(
              absences,
              id,
              before.absence(),
              known.pin(),
              row.setting().absence(),
              pin,
              newPin != null));
    }
  }

  private void update() throws SQLException {
    try (Statement writes = connection.createStatement()) {
      writes.execute(
          """
          delete from dial_string d using wanted_extension w
           where d.owner = w.id and d.used_as = 'office-link'""");
      writes.execute(
          """
          update extension e
             set site_number = w.site_number, terminal_number = w.terminal_number,
                 office_link_number = w.office_link_number, memo = w.memo,
                 terminal_kind = w.terminal_kind, multiple_devices = w.multiple_devices,
                 outgoing_number = w.outgoing_number,
                 notification_number = w.notification_number,
                 directed_pickup = w.directed_pickup, barring_profile = w.barring_profile,
                 delivery_address = w.delivery_address, terminal_item = w.terminal_item,
                 terminal_memo = w.terminal_memo, search_line = w.search_line,
                 absence_mode = case when a.mode is null then e.absence_mode
                                     else nullif(a.mode, 'OFF') end,
                 version = e.version + 1, updated_at = w.updated_at
            from wanted_extension w left join wanted_absence a on a.extension = w.id
           where e.id = w.id""");
      writes.execute(
          """
          insert into absence
          select * from wanted_absence
          on conflict (extension) do update
             set mode = excluded.mode, destination = excluded.destination,
                 unconditional = excluded.unconditional, busy = excluded.busy,
                 unreachable = excluded.unreachable, no_answer = excluded.no_answer,
                 ring_seconds = excluded.ring_seconds, first_number = excluded.first_number,
                 second_number = excluded.second_number, voicemail_pin = excluded.voicemail_pin,
                 version = absence.version + 1, updated_at = excluded.updated_at""");
    }
  }

  private Map<UUID, Known> known(List<Comparison.Changed<ExtensionRow>> chunk) throws SQLException {
    Array ids =
        connection.createArrayOf("uuid", chunk.stream().map(row -> row.before().id()).toArray());
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select e.id, e.sip_user_id, a.voicemail_pin
              from extension e left join absence a on a.extension = e.id
             where e.id = any (?)""")) {
      select.setArray(1, ids);
      Map<UUID, Known> known = new HashMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          known.put(row.getObject(1, UUID.class), new Known(row.getString(2), row.getString(3)));
        }
      }
      return known;
    }
  }

  static void absenceRow(
      CopyRows rows, UUID id, AbsenceBehaviour behaviour, @Nullable String pin, Instant now) {
    switch (behaviour) {
      case AbsenceBehaviour.Off() ->
          rows.row(
              id, behaviour.mode(), null, null, null, null, null, null, null, null, pin, 1, now);
      case AbsenceBehaviour.Forwarding f ->
          rows.row(
              id,
              behaviour.mode(),
              f.destination(),
              f.unconditional(),
              f.busy(),
              f.unreachable(),
              f.noAnswer(),
              f.ringSeconds(),
              null,
              null,
              pin,
              1,
              now);
      case AbsenceBehaviour.SingleNumberReach reach ->
          rows.row(
              id,
              behaviour.mode(),
              null,
              null,
              null,
              null,
              null,
              reach.ringSeconds(),
              reach.numbers().getFirst(),
              reach.numbers().size() > 1 ? reach.numbers().getLast() : null,
              pin,
              1,
              now);
    }
  }

  static Change absenceChange(
      Absences absences,
      UUID id,
      AbsenceBehaviour before,
      @Nullable String hadPin,
      AbsenceBehaviour after,
      @Nullable String pin,
      boolean setsPin) {
    var was = absences.state(before, hadPin != null);
    var is = absences.state(after, pin != null);
    return setsPin
        ? new Change(Absences.RESOURCE, id, was, is, Set.of(Absences.PIN), absences.kept(hadPin))
        : new Change(Absences.RESOURCE, id, was, is);
  }
}
