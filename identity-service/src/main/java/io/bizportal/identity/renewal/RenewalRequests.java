package io.bizportal.identity.renewal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.Session;

/** What waits to be looked at. */
@ApplicationScoped
class RenewalRequests {

  /** One request, no longer waiting. */
  record Taken(RenewalKind kind, String subject) {}

  private final Session database;

  RenewalRequests(Session database) {
    this.database = database;
  }

  /** The same single insert for everybody. */
  @Transactional
  void put(RenewalKind kind, String subject, Instant now) {
    database
        .createNativeMutationQuery(
            "insert into renewal_request (kind, subject, requested_at)"
                + " values (:kind, :subject, :now)")
        .setParameter("kind", kind.name())
        .setParameter("subject", subject)
        .setParameter("now", now)
        .executeUpdate();
  }

  /** Takes the oldest that no other replica is looking at; comes back if the transaction fails. */
  @Transactional(Transactional.TxType.MANDATORY)
  Optional<Taken> take() {
    return database
        .createNativeQuery(
            "delete from renewal_request where id = (select id from renewal_request order by id"
                + " for update skip locked limit 1) returning kind, subject",
            Object[].class)
        .getResultList()
        .stream()
        .map(row -> new Taken(RenewalKind.valueOf((String) row[0]), (String) row[1]))
        .findFirst();
  }
}
