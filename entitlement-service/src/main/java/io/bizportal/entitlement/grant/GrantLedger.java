package io.bizportal.entitlement.grant;

import io.bizportal.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;

/** Counts a company's grant version and emits {@code grant-changed}. */
@ApplicationScoped
public class GrantLedger {

  private final EntityManager database;
  private final Outbox outbox;
  private final GrantHistory history;
  private final Clock clock;

  GrantLedger(EntityManager database, Outbox outbox, GrantHistory history, Clock clock) {
    this.database = database;
    this.outbox = outbox;
    this.history = history;
    this.clock = clock;
  }

  /**
   * Locks a company's grants until the transaction ends, so that what is read next stays true.
   *
   * @return the grant version as it stands
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public long lock(String company) {
    return ((Number)
            database
                .createNativeQuery("select grant_version from company where id = :id for update")
                .setParameter("id", company)
                .getSingleResult())
        .longValue();
  }

  /**
   * Raises the version for a change made in this transaction.
   *
   * @return the new version
   */
  @Transactional(Transactional.TxType.MANDATORY)
  long changed(GrantChange change) {
    long version =
        ((Number)
                database
                    .createNativeQuery(
                        """
                        update company set grant_version = grant_version + 1
                         where id = :id returning grant_version""")
                    .setParameter("id", change.company())
                    .getSingleResult())
            .longValue();
    Instant at = clock.instant();
    history.add(change, version, at);
    for (GrantChanged event : GrantChanged.of(change, version, at)) {
      outbox.appendJson(GrantChanged.TOPIC, change.company(), change.company(), event);
    }
    return version;
  }

  /** A company's grant version, if there is such a company. */
  @Transactional
  public OptionalLong version(String company) {
    return database
        .createNativeQuery("select grant_version from company where id = :id")
        .setParameter("id", company)
        .getResultStream()
        .mapToLong(v -> ((Number) v).longValue())
        .findFirst();
  }

  /** Takes the number of a company's next group; the company is locked. */
  int nextGroup(String company) {
    return ((Number)
                database
                    .createNativeQuery(
                        """
                        update company set next_group = next_group + 1
                         where id = :id returning next_group""")
                    .setParameter("id", company)
                    .getSingleResult())
            .intValue()
        - 1;
  }
}
