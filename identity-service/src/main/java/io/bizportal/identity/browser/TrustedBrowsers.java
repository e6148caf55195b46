package io.bizportal.identity.browser;

import io.bizportal.identity.secret.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;

/**
 * Table {@code trusted_browser}. What a company allows today bounds what was promised before: a
 * browser counts only while it is younger than the company's period.
 */
@ApplicationScoped
public class TrustedBrowsers {

  private final Session database;
  private final Clock clock;

  TrustedBrowsers(Session database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Whether this browser may go without the second factor; notes that it did. */
  public boolean skips(UUID account, Secret browser, int skipDays) {
    return database
            .createNativeMutationQuery(
                """
                update trusted_browser set last_used_at = :now
                 where account = :account and token_hash = :hash
                   and expires_at > :now and created_at > :since
                """)
            .setParameter("account", account)
            .setParameter("hash", browser.hash())
            .setParameter("now", clock.instant())
            .setParameter("since", since(skipDays))
            .executeUpdate()
        == 1;
  }

  Instant remember(
      UUID account, Secret browser, String userAgent, @Nullable String address, int skipDays) {
    Instant now = clock.instant();
    Instant until = now.plus(Duration.ofDays(skipDays));
    database
        .createNativeMutationQuery(
            """
            insert into trusted_browser (id, account, token_hash, user_agent, remote_address,
              created_at, expires_at, last_used_at)
            values (:id, :account, :hash, :agent, cast(:address as text), :now, :until, :now)
            """)
        .setParameter("id", UUID.randomUUID())
        .setParameter("account", account)
        .setParameter("hash", browser.hash())
        .setParameter("agent", userAgent)
        .setParameter("address", address)
        .setParameter("now", now)
        .setParameter("until", until)
        .executeUpdate();
    return until;
  }

  List<TrustedBrowserView> of(UUID account, int skipDays) {
    return database
        .createNativeQuery(
            """
            select id, user_agent, remote_address, created_at,
                   least(expires_at, created_at + make_interval(days => :days)) as until,
                   last_used_at
              from trusted_browser
             where account = :account and expires_at > :now and created_at > :since
             order by created_at desc limit 100
            """,
            Object[].class)
        .addScalar("id", StandardBasicTypes.UUID)
        .addScalar("user_agent", StandardBasicTypes.STRING)
        .addScalar("remote_address", StandardBasicTypes.STRING)
        .addScalar("created_at", StandardBasicTypes.INSTANT)
        .addScalar("until", StandardBasicTypes.INSTANT)
        .addScalar("last_used_at", StandardBasicTypes.INSTANT)
        .setParameter("account", account)
        .setParameter("days", skipDays)
        .setParameter("now", clock.instant())
        .setParameter("since", since(skipDays))
        .getResultList()
        .stream()
        .map(
            row ->
                new TrustedBrowserView(
                    (UUID) row[0],
                    (String) row[1],
                    (String) row[2],
                    (Instant) row[3],
                    (Instant) row[4],
                    (Instant) row[5]))
        .toList();
  }

  boolean forget(UUID account, UUID browser) {
    return database
            .createNativeMutationQuery(
                "delete from trusted_browser where account = :account and id = :browser")
            .setParameter("account", account)
            .setParameter("browser", browser)
            .executeUpdate()
        == 1;
  }

  void forgetAll(UUID account) {
    database
        .createNativeMutationQuery("delete from trusted_browser where account = :account")
        .setParameter("account", account)
        .executeUpdate();
  }

  void forgetExpired() {
    database
        .createNativeMutationQuery("delete from trusted_browser where expires_at <= :now")
        .setParameter("now", clock.instant())
        .executeUpdate();
  }

  private Instant since(int skipDays) {
    return clock.instant().minus(Duration.ofDays(skipDays));
  }
}
