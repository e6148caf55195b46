package io.bizportal.pbx.csv.extensions;

import io.bizportal.kit.bulk.Chunks;
import io.bizportal.kit.bulk.CopyRows;
import io.bizportal.kit.seal.SealingKeys;
import io.bizportal.kit.table.Comparison;
import io.bizportal.kit.table.Existing;
import io.bizportal.kit.table.Progress;
import io.bizportal.pbx.absence.AbsenceBehaviour;
import io.bizportal.pbx.absence.Absences;
import io.bizportal.pbx.change.BulkChangeSet;
import io.bizportal.pbx.change.Change;
import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.extension.AbsenceMode;
import io.bizportal.pbx.extension.ExtensionState;
import io.bizportal.pbx.extension.KeptCredentials;
import io.bizportal.pbx.extension.RemoveExtensions;
import io.bizportal.pbx.extension.SipCredentials;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes extensions by the thousand: what is new is copied in, what changes goes by way of a table.
 */
@Singleton
class WriteExtensions {

  private final ExtensionState state;
  private final Absences absences;
  private final SealingKeys secrets;
  private final RemoveExtensions remove;
  private final EntityManager entities;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  WriteExtensions(
      ExtensionState state,
      Absences absences,
      SealingKeys secrets,
      RemoveExtensions remove,
      EntityManager entities,
      Clock clock) {
    this.state = state;
    this.absences = absences;
    this.secrets = secrets;
    this.remove = remove;
    this.entities = entities;
    this.clock = clock;
  }

  void write(
      Connection connection,
      LockedContract contract,
      Comparison<ExtensionRow> comparison,
      Unseen unseen,
      BulkChangeSet changes,
      Progress progress)
      throws SQLException {
    int total =
        comparison.removed().size() + comparison.changed().size() + comparison.added().size();
    int done = 0;
    remove.remove(contract, comparison.removed().stream().map(Existing::id).toList(), changes::add);
    done += comparison.removed().size();
    progress.at(10, 100, done, total);
    entities.flush();
    changes.flush();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    ChangedExtensions changed =
        new ChangedExtensions(connection, state, absences, unseen, changes, now);
    for (List<Comparison.Changed<ExtensionRow>> chunk : Chunks.of(comparison.changed())) {
      changed.write(contract.number(), chunk);
      changes.flush();
      done += chunk.size();
      progress.at(10, 100, done, total);
    }
    New rows = new New(connection, contract.number(), unseen, changes, now);
    for (List<Comparison.Added<ExtensionRow>> chunk : Chunks.of(comparison.added())) {
      rows.write(chunk);
      done += chunk.size();
      progress.at(10, 100, done, total);
    }
    contract.countExtensions(comparison.added().size());
  }

  /** Extensions that weren't there. */
  private final class New {

    private final String contract;
    private final Unseen unseen;
    private final BulkChangeSet changes;
    private final Instant now;
    private final CopyRows extensions;
    private final CopyRows dialStrings;
    private final CopyRows behaviours;

    New(Connection connection, String contract, Unseen unseen, BulkChangeSet changes, Instant now) {
      this.contract = contract;
      this.unseen = unseen;
      this.changes = changes;
      this.now = now;
      this.extensions =
          new CopyRows(
              connection,
              "extension",
              "id, contract, site_number, terminal_number, office_link_number, memo,"
                  + " terminal_kind, multiple_devices, outgoing_number, notification_number,"
                  + " directed_pickup, barring_profile, delivery_address, terminal_item,"
                  + " terminal_memo, sip_user_id, sip_secret, sip_secret_key, absence_mode,"
                  + " search_line, version, created_at, updated_at");
      this.dialStrings =
          new CopyRows(connection, "dial_string", "contract, digits, used_as, owner");
      this.behaviours = new CopyRows(connection, "absence", ChangedExtensions.ABSENCE);
    }

    void write(List<Comparison.Added<ExtensionRow>> chunk) throws SQLException {
      chunk.forEach(this::add);
      extensions.flush();
      dialStrings.flush();
      behaviours.flush();
      changes.flush();
    }

    private void add(Comparison.Added<ExtensionRow> row) {
      var s = row.setting().settings();
      KeptCredentials sip = credentials(row.id());
      AbsenceMode mode = row.setting().absence().mode();
      extensions.row(
          row.id(),
          contract,
          s.siteNumber(),
          s.terminalNumber(),
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
          sip.userId(),
          sip.sealed().bytes(),
          sip.sealed().key(),
          mode == AbsenceMode.OFF ? null : mode,
          s.searchLine(),
          1,
          now,
          now);
      dialStrings.row(contract, s.number(), "extension", row.id());
      if (s.officeLinkNumber() != null) {
        dialStrings.row(contract, s.officeLinkNumber(), "office-link", row.id());
      }
      changes.add(new Change(ExtensionState.RESOURCE, row.id(), null, state.of(s, sip.userId())));
      absence(row);
    }

    private KeptCredentials credentials(UUID id) {
      KeptCredentials kept = unseen.credentials().get(id);
      if (kept != null) {
        return kept;
      }
      SipCredentials made = SipCredentials.generate(random);
      return new KeptCredentials(made.userId(), secrets.seal(made.secret(), contract + "/" + id));
    }

    private void absence(Comparison.Added<ExtensionRow> row) {
      AbsenceBehaviour behaviour = row.setting().absence();
      String pin = unseen.pins().getOrDefault(row.cells().line(), Optional.empty()).orElse(null);
      if (behaviour instanceof AbsenceBehaviour.Off && pin == null) {
        return;
      }
      ChangedExtensions.absenceRow(behaviours, row.id(), behaviour, pin, now);
      changes.add(
          ChangedExtensions.absenceChange(
              absences, row.id(), new AbsenceBehaviour.Off(), null, behaviour, pin, pin != null));
    }
  }
}
