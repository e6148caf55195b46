package io.bizportal.identity.otp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A9: how often a code is mailed. */
class MailPaceTest {

  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  private static final Duration MINUTE = Duration.ofSeconds(60);
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private final MailPace pace = new MailPace(MINUTE, LONGEST, 5);

  @Example
  void theFirstMailOfAnAttemptGoesAtOnce() {
    Instant next = pace.next(new MailPace.Account(1, NOW), new MailPace.Attempt(0, null), NOW);

    assertThat(next).isEqualTo(NOW);
  }

  @Example
  void theSecondMailOfAnAttemptWaitsAMinute() {
    Instant next = pace.next(new MailPace.Account(1, NOW), new MailPace.Attempt(1, NOW), NOW);

    assertThat(next).isEqualTo(NOW.plus(MINUTE));
  }

  @Property
  void eachFurtherMailWaitsAtLeastAsLongAndNeverTooLong(
      @ForAll @IntRange(min = 1, max = 100) int mails) {
    Duration one = pauseOf(mails);
    Duration more = pauseOf(mails + 1);

    assertThat(more).isGreaterThanOrEqualTo(one);
    assertThat(one).isBetween(MINUTE, LONGEST);
  }

  @Example
  void aNewAttemptIsNoWayAroundTheWait() {
    Instant next = pace.next(new MailPace.Account(5, NOW), new MailPace.Attempt(0, null), NOW);

    assertThat(next).isEqualTo(NOW.plus(MINUTE));
  }

  private Duration pauseOf(int mails) {
    return Duration.between(
        NOW, pace.next(new MailPace.Account(1, NOW), new MailPace.Attempt(mails, NOW), NOW));
  }
}
