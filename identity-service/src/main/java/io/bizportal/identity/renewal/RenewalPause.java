package io.bizportal.identity.renewal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long after the last mail an account gets another one: doubles with each within a day. */
record RenewalPause(Duration first, Duration longest) {

  private static final int MOST_DOUBLINGS = 16;

  boolean over(int mailsToday, Optional<Instant> lastMail, Instant now) {
    return lastMail.map(last -> !now.isBefore(last.plus(after(mailsToday)))).orElse(true);
  }

  Duration after(int mailsToday) {
    if (mailsToday == 0) {
      return Duration.ZERO;
    }
    Duration pause = first.multipliedBy(1L << Math.min(mailsToday - 1, MOST_DOUBLINGS));
    return pause.compareTo(longest) < 0 ? pause : longest;
  }
}
