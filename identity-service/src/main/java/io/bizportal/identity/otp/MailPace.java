package io.bizportal.identity.otp;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When the next code may be mailed. Within one attempt each further mail waits twice as long as the
 * one before. A new attempt gets its mail at once, until an account has had too many without a
 * completed sign-in; then attempts wait as well.
 */
record MailPace(Duration first, Duration longest, int freeMails) {

  private static final int MOST_DOUBLINGS = 16;

  /** Mails without a completed sign-in, over all attempts. */
  record Account(int mails, @Nullable Instant last) {}

  /** Mails of the attempt that asks. */
  record Attempt(int mails, @Nullable Instant last) {}

  Instant next(Account account, Attempt attempt, Instant now) {
    Instant forAttempt =
        attempt.last() == null ? now : attempt.last().plus(pause(attempt.mails() - 1));
    Instant forAccount =
        account.last() == null || account.mails() < freeMails
            ? now
            : account.last().plus(pause(account.mails() - freeMails));
    return forAttempt.isAfter(forAccount) ? forAttempt : forAccount;
  }

  private Duration pause(int doublings) {
    Duration pause = first.multipliedBy(1L << Math.clamp(doublings, 0, MOST_DOUBLINGS));
    return pause.compareTo(longest) < 0 ? pause : longest;
  }
}
