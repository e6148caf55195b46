package io.bizportal.identity.otp;

import io.bizportal.identity.IdentityConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;

/**
 * One row per account, and the lock every step on its codes takes first. A try is counted as a
 * failure before its code is looked at; a right code takes the count back to nothing.
 */
@ApplicationScoped
class OtpGuard {

  /** Counting an account's tries at this moment. */
  record Standing(
      int failures, @Nullable Instant blockedUntil, int mails, @Nullable Instant lastMail) {

    boolean blocked(Instant now) {
      return blockedUntil != null && now.isBefore(blockedUntil);
    }
  }

  /**
   * A try that may be made.
   *
   * @param blockedUntil set if it is the last for a while, should it fail
   */
  record Try(@Nullable Instant blockedUntil) {}

  private static final Duration FORGET_MAILS = Duration.ofHours(1);

  private static final String COUNT =
      """
      update otp_guard
         set failures = failures + 1,
             blocked_until = case when failures + 1 < :most then null
               else cast(:now as timestamptz) + make_interval(secs =>
                 least(:longest, :first * power(2, least(failures + 1 - :most, 20)))) end
       where account = :account and (blocked_until is null or blocked_until <= :now)
      returning blocked_until
      """;

  private final Session database;
  private final IdentityConfig.Otp config;
  private final Clock clock;

  OtpGuard(Session database, IdentityConfig config, Clock clock) {
    this.database = database;
    this.config = config.otp();
    this.clock = clock;
  }

  /** Locks the account's row, making it at first. */
  Standing lock(UUID account) {
    run(
        "insert into otp_guard (account, failures, mails) values (:account, 0, 0)"
            + " on conflict (account) do nothing",
        account);
    Object[] row =
        database
            .createNativeQuery(
                "select failures, blocked_until, mails, last_mail_at from otp_guard"
                    + " where account = :account for update",
                Object[].class)
            .addScalar("failures", StandardBasicTypes.INTEGER)
            .addScalar("blocked_until", StandardBasicTypes.INSTANT)
            .addScalar("mails", StandardBasicTypes.INTEGER)
            .addScalar("last_mail_at", StandardBasicTypes.INSTANT)
            .setParameter("account", account)
            .getSingleResult();
    Instant lastMail = (Instant) row[3];
    boolean forgotten = lastMail == null || lastMail.isBefore(clock.instant().minus(FORGET_MAILS));
    return new Standing(
        (Integer) row[0], (Instant) row[1], forgotten ? 0 : (Integer) row[2], lastMail);
  }

  /** Counts a try, or refuses it: one statement, however many tries arrive at once. */
  Optional<Try> count(UUID account) {
    List<Instant> counted =
        query(COUNT)
            .addScalar("blocked_until", StandardBasicTypes.INSTANT)
            .setParameter("account", account)
            .setParameter("now", clock.instant())
            .setParameter("most", config.consecutiveFailures())
            .setParameter("first", (double) config.firstBlock().toSeconds())
            .setParameter("longest", (double) config.longestBlock().toSeconds())
            .getResultList();
    return counted.isEmpty() ? Optional.empty() : Optional.of(new Try(counted.getFirst()));
  }

  /** A right code, or a new password: everything is forgotten. */
  void clear(UUID account) {
    run(
        "update otp_guard set failures = 0, blocked_until = null, mails = 0, last_mail_at = null"
            + " where account = :account",
        account);
  }

  void remove(UUID account) {
    run("delete from otp_guard where account = :account", account);
  }

  void mailed(UUID account, int mails) {
    database
        .createNativeMutationQuery(
            "update otp_guard set mails = :mails, last_mail_at = :now where account = :account")
        .setParameter("account", account)
        .setParameter("mails", mails)
        .setParameter("now", clock.instant())
        .executeUpdate();
  }

  private NativeQuery<Instant> query(String sql) {
    return database.createNativeQuery(sql, Instant.class);
  }

  private void run(String sql, UUID account) {
    database.createNativeMutationQuery(sql).setParameter("account", account).executeUpdate();
  }
}
