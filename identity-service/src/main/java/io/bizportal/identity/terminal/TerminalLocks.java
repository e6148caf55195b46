package io.bizportal.identity.terminal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;

/**
 * Who can't sign in for a while after wrong passwords, as Keycloak told with the last of them, or
 * after wrong one-time passwords. Nobody need be asked: both end by themselves at a time that is
 * known.
 */
@ApplicationScoped
class TerminalLocks {

  private final Session database;
  private final Clock clock;

  TerminalLocks(Session database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Until when; null if he isn't. */
  @Nullable Instant of(UUID id) {
    return of(List.of(id)).get(id);
  }

  /** Until when, of those of these who are locked. */
  Map<UUID, Instant> of(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return database
        .createNativeQuery(
            """
            select id, max(until) as until from (
              select account as id, locked_until as until from password_lock
               where account in (:ids) and locked_until > :now
              union all
              select account, blocked_until from otp_guard
               where account in (:ids) and blocked_until > :now) l
             group by id
            """,
            Object[].class)
        .addScalar("id", StandardBasicTypes.UUID)
        .addScalar("until", StandardBasicTypes.INSTANT)
        .setParameterList("ids", ids)
        .setParameter("now", clock.instant())
        .getResultList()
        .stream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Instant) row[1]));
  }
}
