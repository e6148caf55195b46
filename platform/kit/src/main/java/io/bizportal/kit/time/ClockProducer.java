package io.bizportal.kit.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Gives every class the system clock in UTC, so that tests can give another. */
class ClockProducer {

  @Produces
  @Singleton
  @io.quarkus.arc.DefaultBean
  Clock clock() {
    return Clock.systemUTC();
  }
}
