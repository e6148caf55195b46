package io.bizportal.identity.adminid;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.hibernate.Session;

/** Table {@code admin_id_proof}. */
@ApplicationScoped
class UsedProofs {

  private final Session database;
  private final Clock clock;

  UsedProofs(Session database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Whether the token was never shown before; what can't be shown again is forgotten. */
  boolean firstTime(String token, Instant expiresAt) {
    database
        .createNativeMutationQuery("delete from admin_id_proof where expires_at < :now")
        .setParameter("now", clock.instant())
        .executeUpdate();
    return database
            .createNativeMutationQuery(
                "insert into admin_id_proof (token, expires_at) values (:token, :until)"
                    + " on conflict do nothing")
            .setParameter("token", token)
            .setParameter("until", expiresAt)
            .executeUpdate()
        == 1;
  }
}
