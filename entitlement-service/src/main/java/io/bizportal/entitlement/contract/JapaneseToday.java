package io.bizportal.entitlement.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The date in Japan, where contracts open and close. */
@ApplicationScoped
public class JapaneseToday {

  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private final Clock clock;

  JapaneseToday(Clock clock) {
    this.clock = clock;
  }

  public LocalDate get() {
    return LocalDate.ofInstant(clock.instant(), JAPAN);
  }
}
