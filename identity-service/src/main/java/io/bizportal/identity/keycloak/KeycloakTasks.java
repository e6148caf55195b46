package io.bizportal.identity.keycloak;

import io.bizportal.identity.account.AccountAltered.Aspect;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;

/** Table {@code keycloak_task}. A task is leased, done, and removed unless it was renewed. */
@ApplicationScoped
class KeycloakTasks {

  /** Longer than one task can take; whoever died with it gives it back this late. */
  private static final Duration LEASE = Duration.ofSeconds(60);

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  /**
   * What to do besides making both sides equal.
   *
   * @param account or terminal user
   */
  record Task(
      UUID account,
      boolean unlock,
      boolean resetTotp,
      boolean logOut,
      long revision,
      int attempts) {}

  private final Session database;
  private final Clock clock;

  KeycloakTasks(Session database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Adds to what is open already for the account. */
  void request(Realm realm, UUID account, Set<Aspect> aspects) {
    boolean resetTotp = aspects.contains(Aspect.TOTP_RESET);
    boolean closed = aspects.contains(Aspect.DISABLED) || aspects.contains(Aspect.DELETED);
    boolean changed = aspects.contains(Aspect.ROLE) || aspects.contains(Aspect.SECOND_FACTOR);
    database
        .createNativeMutationQuery(
            """
            insert into keycloak_task as t (realm, account, unlock, reset_totp, log_out, revision,
              attempts, next_try_at)
            values (:realm, :account, :unlock, :totp, :logOut, 1, 0, :now)
            on conflict (account) do update set
              unlock = t.unlock or excluded.unlock,
              reset_totp = t.reset_totp or excluded.reset_totp,
              log_out = t.log_out or excluded.log_out,
              revision = t.revision + 1, attempts = 0, next_try_at = excluded.next_try_at
            """)
        .setParameter("realm", realm.name())
        .setParameter("account", account)
        .setParameter("unlock", aspects.contains(Aspect.UNLOCKED))
        .setParameter("totp", resetTotp)
        .setParameter("logOut", resetTotp || closed || changed)
        .setParameter("now", clock.instant())
        .executeUpdate();
  }

  /** The next one due in a realm, which nobody else gets meanwhile. */
  Optional<Task> lease(Realm realm) {
    Instant now = clock.instant();
    List<Object[]> found =
        database
            .createNativeQuery(
                """
                update keycloak_task set next_try_at = :until, attempts = attempts + 1
                 where account = (select account from keycloak_task
                   where realm = :realm and next_try_at <= :now
                   order by sealed_password is not null, next_try_at limit 1 for update skip locked)
                returning account, unlock, reset_totp, log_out, revision, attempts
                """,
                Object[].class)
            .addScalar("account", StandardBasicTypes.UUID)
            .addScalar("unlock", StandardBasicTypes.BOOLEAN)
            .addScalar("reset_totp", StandardBasicTypes.BOOLEAN)
            .addScalar("log_out", StandardBasicTypes.BOOLEAN)
            .addScalar("revision", StandardBasicTypes.LONG)
            .addScalar("attempts", StandardBasicTypes.INTEGER)
            .setParameter("realm", realm.name())
            .setParameter("until", now.plus(LEASE))
            .setParameter("now", now)
            .getResultList();
    return found.stream()
        .findFirst()
        .map(
            row ->
                new Task(
                    (UUID) row[0],
                    (Boolean) row[1],
                    (Boolean) row[2],
                    (Boolean) row[3],
                    (Long) row[4],
                    (Integer) row[5]));
  }

  void done(Task task) {
    database
        .createNativeMutationQuery(
            "delete from keycloak_task where account = :account and revision = :revision")
        .setParameter("account", task.account())
        .setParameter("revision", task.revision())
        .executeUpdate();
  }

  /** Keycloak couldn't be reached: later, and later each time. */
  void postpone(Task task) {
    Duration pause = Duration.ofSeconds(1L << Math.min(task.attempts(), 16));
    database
        .createNativeMutationQuery(
            """
            update keycloak_task set next_try_at = :next
             where account = :account and revision = :revision
            """)
        .setParameter(
            "next",
            clock.instant().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE))
        .setParameter("account", task.account())
        .setParameter("revision", task.revision())
        .executeUpdate();
  }
}
