package io.bizportal.identity.session;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Drops sessions of which no token can be alive any more. */
@ApplicationScoped
class ForgetEndedSessions {

  /** Far longer than a session may last. */
  private static final Duration KEPT = Duration.ofDays(7);

  private final EndedSessionRecords records;
  private final Clock clock;

  ForgetEndedSessions(EndedSessionRecords records, Clock clock) {
    this.records = records;
    this.clock = clock;
  }

  @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  @Transactional
  void forget() {
    records.forget(clock.instant().minus(KEPT));
  }
}
