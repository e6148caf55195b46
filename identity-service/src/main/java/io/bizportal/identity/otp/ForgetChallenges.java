package io.bizportal.identity.otp;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Drops codes nobody can use any more. */
@ApplicationScoped
class ForgetChallenges {

  /** Longer than a login attempt can last, or its resends would start from nothing. */
  private static final Duration KEPT = Duration.ofHours(2);

  private final OtpChallenges challenges;
  private final Clock clock;

  ForgetChallenges(OtpChallenges challenges, Clock clock) {
    this.challenges = challenges;
    this.clock = clock;
  }

  @Scheduled(every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  @Transactional
  void forget() {
    challenges.forget(clock.instant().minus(KEPT));
  }
}
