package io.bizportal.identity;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/** The time of day, which a test may set for as long as it looks. */
@Alternative
@Priority(1)
@Singleton
public class MovableClock extends Clock {

  private volatile Duration offset = Duration.ZERO;

  /** What is seen at another moment. */
  public <T> T at(Instant moment, Supplier<T> seen) {
    offset = Duration.between(Instant.now(), moment);
    try {
      return seen.get();
    } finally {
      offset = Duration.ZERO;
    }
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(offset);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }
}
