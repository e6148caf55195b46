package io.bizportal.identity.terms;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;

/** Table {@code terms_acceptance}. */
@ApplicationScoped
public class TermsAcceptances {

  private final Session database;
  private final Clock clock;

  TermsAcceptances(Session database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public boolean accepted(UUID account, int version) {
    return !database
        .createNativeQuery(
            "select 1 from terms_acceptance where account = :account and version = :version",
            Integer.class)
        .setParameter("account", account)
        .setParameter("version", version)
        .getResultList()
        .isEmpty();
  }

  /** The first acceptance of a version counts. */
  void accept(UUID account, int version) {
    database
        .createNativeMutationQuery(
            """
            insert into terms_acceptance (account, version, accepted_at)
            values (:account, :version, :now) on conflict do nothing
            """)
        .setParameter("account", account)
        .setParameter("version", version)
        .setParameter("now", clock.instant())
        .executeUpdate();
  }

  List<TermsAcceptance> of(UUID account) {
    return database
        .createNativeQuery(
            """
            select version, accepted_at from terms_acceptance
             where account = :account order by version desc
            """,
            Object[].class)
        .addScalar("version", StandardBasicTypes.INTEGER)
        .addScalar("accepted_at", StandardBasicTypes.INSTANT)
        .setParameter("account", account)
        .getResultList()
        .stream()
        .map(row -> new TermsAcceptance((Integer) row[0], (Instant) row[1]))
        .toList();
  }
}
