package io.bizportal.identity.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** D2: before, on and after the day. */
class MfaDatesTest {

  private final MfaDates dates =
      new MfaDates(Map.of("HIKARI_CLOUD_PBX", LocalDate.of(2026, 6, 29)));

  // D2
  @Test
  void theDayBeforeTheOldSettingHolds() {
    assertThat(dates.mandatory("HIKARI_CLOUD_PBX", Instant.parse("2026-06-28T14:59:59.999Z")))
        .isFalse();
  }

  // D2
  @Test
  void itBeginsAtMidnightInJapanAndStays() {
    assertThat(dates.mandatory("HIKARI_CLOUD_PBX", Instant.parse("2026-06-28T15:00:00Z"))).isTrue();
    assertThat(dates.mandatory("HIKARI_CLOUD_PBX", Instant.parse("2031-01-01T00:00:00Z"))).isTrue();
  }

  // D2
  @Test
  void aBrandWithoutADateLeavesTheChoice() {
    assertThat(dates.mandatory("SMART_PBX", Instant.parse("2031-01-01T00:00:00Z"))).isFalse();
  }
}
