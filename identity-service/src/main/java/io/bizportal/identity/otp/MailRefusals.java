package io.bizportal.identity.otp;

import io.bizportal.identity.IdentityProblem;
import io.bizportal.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How it is told that no code is mailed now. */
@ApplicationScoped
class MailRefusals {

  private final Clock clock;

  MailRefusals(Clock clock) {
    this.clock = clock;
  }

  ProblemException later(IdentityProblem problem, Instant until) {
    // Rounded up: whoever waits exactly as told must not be refused again.
    long seconds =
        Math.max(1, Duration.between(clock.instant(), until).plusMillis(999).toSeconds());
    return new ProblemException(problem)
        .withExtension("retryAfter", seconds)
        .withHeader("Retry-After", Long.toString(seconds));
  }
}
