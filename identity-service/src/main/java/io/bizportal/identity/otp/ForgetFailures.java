package io.bizportal.identity.otp;

import io.bizportal.identity.account.AccountAltered;
import io.bizportal.identity.account.AccountAltered.Aspect;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;

/** An administrator unlocked an account (A9), or deleted it: nothing counts any more. */
@ApplicationScoped
class ForgetFailures {

  private final OtpGuard guard;
  private final OtpChallenges challenges;

  ForgetFailures(OtpGuard guard, OtpChallenges challenges) {
    this.guard = guard;
    this.challenges = challenges;
  }

  void on(@Observes AccountAltered altered) {
    UUID account = altered.account().id();
    if (altered.is(Aspect.UNLOCKED)) {
      guard.clear(account);
    }
    if (altered.is(Aspect.DELETED)) {
      challenges.removeOf(account);
      guard.remove(account);
    }
  }
}
