package io.bizportal.identity.terminalcsv;

import io.bizportal.identity.keycloak.PendingPasswords;
import io.bizportal.identity.terminal.AnnounceTerminalUser;
import io.bizportal.identity.terminal.TerminalAccounts;
import io.bizportal.identity.terminal.TerminalUser;
import io.bizportal.identity.terminal.TerminalUserChanged.Aspect;
import io.bizportal.kit.table.Comparison;
import io.bizportal.kit.table.Importer;
import io.bizportal.kit.table.Progress;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes terminal users by the thousand, with what others hear of it and what Keycloak must do. */
@Singleton
class WriteAccounts {

  /** Rows held at once. */
  private static final int CHUNK = 1_000;

  private final TerminalAccounts accounts;
  private final PendingPasswords passwords;
  private final AnnounceTerminalUser announce;
  private final Clock clock;

  WriteAccounts(
      TerminalAccounts accounts,
      PendingPasswords passwords,
      AnnounceTerminalUser announce,
      Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.announce = announce;
    this.clock = clock;
  }

  /** In the transaction that has them locked. */
  void write(
      Connection connection, Importer by, Comparison<AccountRow> comparison, Progress progress)
      throws SQLException {
    Map<UUID, TerminalUser> users =
        accounts.lock(by.contract()).stream()
            .collect(Collectors.toMap(TerminalUser::id, Function.identity()));
    List<Comparison.Changed<AccountRow>> all = comparison.changed();
    for (int from = 0; from < all.size(); from += CHUNK) {
      chunk(connection, by, users, all.subList(from, Math.min(all.size(), from + CHUNK)));
      progress.at(0, 100, from + CHUNK, all.size() + CHUNK);
    }
  }

  private void chunk(
      Connection connection,
      Importer by,
      Map<UUID, TerminalUser> users,
      List<Comparison.Changed<AccountRow>> rows)
      throws SQLException {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Map<TerminalUser, List<Aspect>> changed = new LinkedHashMap<>();
    Map<UUID, String> newPasswords = new HashMap<>();
    for (Comparison.Changed<AccountRow> row : rows) {
      TerminalUser user = users.get(row.before().id());
      if (user == null) {
        throw new IllegalStateException("somebody locked is gone");
      }
      AccountRow before = row.before().setting();
      AccountRow after = row.setting();
      List<Aspect> aspects = new ArrayList<>();
      if (before.mfa() != after.mfa()) {
        aspects.add(Aspect.MFA);
      }
      if (!Objects.equals(before.mailAddress(), after.mailAddress())) {
        aspects.add(Aspect.MAIL_ADDRESS);
      }
      if (after.newPassword() != null) {
        aspects.add(Aspect.PASSWORD);
        newPasswords.put(user.id(), after.newPassword());
      }
      changed.put(
          user.next(
              // Where it is mandatory, what was set before that stays what it was.
              before.mfa() == after.mfa() ? user.mfa() : after.mfa(),
              after.mailAddress(),
              after.newPassword() == null ? user.passwordSetAt() : now),
          aspects);
    }
    put(connection, changed.keySet(), now);
    passwords.request(connection, newPasswords);
    announce.changed(changed, by.account());
  }

  private static void put(Connection connection, Iterable<TerminalUser> users, Instant now)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            update terminal_user
               set mfa = ?, mail_address = ?, password_set_at = ?, version = ?, updated_at = ?
             where id = ?""")) {
      for (TerminalUser user : users) {
        Instant set = user.passwordSetAt();
        update.setBoolean(1, user.mfa());
        update.setString(2, user.mailAddress() == null ? null : user.mailAddress().value());
        update.setObject(3, set == null ? null : set.atOffset(ZoneOffset.UTC));
        update.setLong(4, user.version());
        update.setObject(5, now.atOffset(ZoneOffset.UTC));
        update.setObject(6, user.id());
        update.addBatch();
      }
      update.executeBatch();
    }
  }
}
