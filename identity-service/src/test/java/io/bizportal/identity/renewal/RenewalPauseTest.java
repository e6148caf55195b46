package io.bizportal.identity.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A5: asking again and again is no mail bomb. */
class RenewalPauseTest {

  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  private final RenewalPause pause = new RenewalPause(Duration.ofSeconds(60), Duration.ofHours(1));

  @Example
  void whoeverHadNoMailTodayGetsOne() {
    assertThat(pause.over(0, Optional.empty(), NOW)).isTrue();
  }

  @Example
  void aSecondMailWaitsAMinute() {
    assertThat(pause.over(1, Optional.of(NOW.minusSeconds(59)), NOW)).isFalse();
    assertThat(pause.over(1, Optional.of(NOW.minusSeconds(60)), NOW)).isTrue();
  }

  @Property
  void thePauseGrowsUpToAnHour(@ForAll @IntRange(min = 1, max = 1000) int mails) {
    assertThat(pause.after(mails + 1))
        .isGreaterThanOrEqualTo(pause.after(mails))
        .isLessThanOrEqualTo(Duration.ofHours(1));
  }
}
