package io.bizportal.identity.keycloak;

import io.bizportal.kit.seal.SealingKeys;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;

/**
 * Passwords of terminal users on their way to Keycloak, which no transaction here can span: sealed
 * beside the task that brings them there, and gone once they have arrived. Who sets somebody's
 * password by another way holds his row locked and makes what is still on its way worthless.
 */
@Singleton
public class PendingPasswords {

  private final Session database;
  private final SealingKeys keys;
  private final Clock clock;

  PendingPasswords(Session database, SealingKeys keys, Clock clock) {
    this.database = database;
    this.keys = keys;
    this.clock = clock;
  }

  /** Adds them, by terminal user, to the transaction that is open; the newest counts. */
  public void request(Connection connection, Map<UUID, String> passwords) throws SQLException {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into keycloak_task as t (realm, account, unlock, reset_totp, log_out, revision,
              attempts, next_try_at, sealed_password, sealed_key, password_set_at)
            values ('LINE', ?, false, false, false, 1, 0, ?, ?, ?, ?)
            on conflict (account) do update set
              revision = t.revision + 1, attempts = 0, next_try_at = excluded.next_try_at,
              sealed_password = excluded.sealed_password, sealed_key = excluded.sealed_key,
              password_set_at = excluded.password_set_at
            """)) {
      for (Map.Entry<UUID, String> one : passwords.entrySet()) {
        SealingKeys.Sealed sealed = keys.seal(one.getValue(), place(one.getKey()));
        insert.setObject(1, one.getKey());
        insert.setObject(2, now);
        insert.setBytes(3, sealed.bytes());
        insert.setString(4, sealed.key());
        insert.setObject(5, now);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /**
   * A password on its way.
   *
   * @param setAt when somebody set it
   */
  record Pending(String password, Instant setAt) {

    /** Never in a log. */
    @Override
    public String toString() {
      return "Pending[" + setAt + "]";
    }
  }

  /** The one on its way to somebody, whose row is locked. */
  Optional<Pending> of(UUID terminalUser) {
    List<Object[]> found =
        database
            .createNativeQuery(
                "select sealed_key, sealed_password, password_set_at from keycloak_task"
                    + " where account = :account and sealed_password is not null",
                Object[].class)
            .addScalar("sealed_key", StandardBasicTypes.STRING)
            .addScalar("sealed_password", StandardBasicTypes.BINARY)
            .addScalar("password_set_at", StandardBasicTypes.INSTANT)
            .setParameter("account", terminalUser)
            .getResultList();
    return found.stream()
        .findFirst()
        .map(
            row ->
                new Pending(
                    opened(new SealingKeys.Sealed((String) row[0], (byte[]) row[1]), terminalUser),
                    (Instant) row[2]));
  }

  /** It has arrived, or is worthless; his row is locked. */
  void forget(UUID terminalUser) {
    database
        .createNativeMutationQuery(
            "update keycloak_task set sealed_password = null, sealed_key = null,"
                + " password_set_at = null"
                + " where account = :account")
        .setParameter("account", terminalUser)
        .executeUpdate();
  }

  private String opened(SealingKeys.Sealed sealed, UUID terminalUser) {
    try {
      return keys.open(sealed, place(terminalUser));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a password on its way can't be opened", e);
    }
  }

  private static String place(UUID terminalUser) {
    return "keycloak-task/" + terminalUser;
  }
}
