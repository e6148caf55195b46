package io.bizportal.notification.delivery;

import io.bizportal.notification.NotificationConfig;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The delivery rows. Every step is one conditional update: two senders can't both take it. */
@ApplicationScoped
class MailDeliveries implements PanacheRepositoryBase<MailDelivery, UUID> {

  private final Clock clock;
  private final NotificationConfig config;

  MailDeliveries(Clock clock, NotificationConfig config) {
    this.clock = clock;
    this.config = config;
  }

  /** Takes a due, unexpired mail for this sender, or nothing. */
  @Transactional
  Optional<MailDelivery> claim(UUID id) {
    Instant now = clock.instant();
    int claimed =
        update(
            "set state = SENDING, claimedUntil = :until, attempts = attempts + 1, reason = null"
                + " where id = :id and state = QUEUED and nextAttemptAt <= :now"
                + " and expiresAt > :now",
            Parameters.with("id", id).and("now", now).and("until", now.plus(config.lease())));
    return claimed == 1 ? findByIdOptional(id) : Optional.empty();
  }

  /** The server has taken it. That is the truth even if the lease ran out meanwhile. */
  @Transactional
  void sent(UUID id, Instant acceptedAt) {
    update(
        "set state = SENT, acceptedAt = :at, payload = null, claimedUntil = null, reason = null"
            + " where id = :id and state in (SENDING, UNCERTAIN)",
        Parameters.with("id", id).and("at", acceptedAt));
  }

  /** The server has surely not taken it: try again, a little later each time. */
  @Transactional
  void again(MailDelivery delivery, String reason) {
    update(
        "set state = QUEUED, claimedUntil = null, nextAttemptAt = :next, reason = :reason"
            + " where id = :id and state = SENDING",
        Parameters.with("id", delivery.id)
            .and("next", clock.instant().plus(backoff(delivery.attempts)))
            .and("reason", reason));
  }

  /** Lays it aside for an operator. */
  @Transactional
  void layAside(UUID id, MailState deadLetter, String reason) {
    update(
        "set state = :state, claimedUntil = null, reason = :reason"
            + " where id = :id and state = SENDING",
        Parameters.with("id", id).and("state", deadLetter).and("reason", reason));
  }

  /** Drops what may no longer be sent, and finds what a dead sender left behind. */
  @Transactional
  void tidy() {
    Instant now = clock.instant();
    update(
        "set state = UNCERTAIN, claimedUntil = null, reason = 'sender-died'"
            + " where state = SENDING and claimedUntil <= ?1",
        now);
    update("set state = EXPIRED, payload = null where state = QUEUED and expiresAt <= ?1", now);
    update(
        "set payload = null where payload is not null and state not in (QUEUED, SENDING)"
            + " and expiresAt <= ?1",
        now);
    delete("requestedAt < ?1 and payload is null", now.minus(config.keep()));
  }

  @Transactional
  List<UUID> due(int limit) {
    return getEntityManager()
        .createQuery(
            "select m.id from MailDelivery m where m.state = QUEUED and m.nextAttemptAt <= :now"
                + " order by m.nextAttemptAt",
            UUID.class)
        .setParameter("now", clock.instant())
        .setMaxResults(limit)
        .getResultList();
  }

  long countIn(@Nullable MailState state) {
    return state == null ? count() : count("state", state);
  }

  /** Newest first, from after the given place. */
  List<MailDelivery> page(@Nullable MailState state, Instant before, UUID beforeId, int limit) {
    return find(
            "(:all = true or state = :state) and (requestedAt < :at"
                + " or (requestedAt = :at and id < :id)) order by requestedAt desc, id desc",
            Parameters.with("all", state == null)
                .and("state", state == null ? MailState.QUEUED : state)
                .and("at", before)
                .and("id", beforeId))
        .range(0, limit - 1)
        .list();
  }

  private Duration backoff(int attempts) {
    Duration wanted = config.firstBackoff().multipliedBy(1L << Math.min(attempts - 1, 20));
    return wanted.compareTo(config.longestBackoff()) < 0 ? wanted : config.longestBackoff();
  }
}
