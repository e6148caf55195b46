package io.bizportal.identity.otp;

import io.bizportal.identity.account.AccountAltered;
import io.bizportal.identity.account.AccountAltered.Aspect;
import io.bizportal.identity.terminal.TerminalUserRemoved;
import io.bizportal.identity.terminal.TerminalUserUnlocked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;

/** An administrator unlocked somebody (A9), or he is gone: nothing counts any more. */
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
      remove(account);
    }
  }

  void on(@Observes TerminalUserRemoved removed) {
    remove(removed.terminalUser());
  }

  void on(@Observes TerminalUserUnlocked unlocked) {
    guard.clear(unlocked.terminalUser());
  }

  private void remove(UUID id) {
    challenges.removeOf(id);
    guard.remove(id);
  }
}
