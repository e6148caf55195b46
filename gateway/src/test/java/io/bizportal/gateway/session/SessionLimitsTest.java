package io.bizportal.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.bizportal.gateway.TestConfig;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

// B3
class SessionLimitsTest {

  private static final Instant START = Instant.parse("2026-11-20T00:00:00Z");

  private static final Duration IDLE = Duration.ofMinutes(30);

  private final SessionLimits limits =
      new SessionLimits(
          TestConfig.with("session.longest-idle", "PT30M", "session.absolute", "PT1H"));

  @Test
  void aSessionEndsAfterResting() {
    Ticket ticket = ticket(START);

    assertThat(limits.over(ticket, START.plus(Duration.ofMinutes(29)))).isFalse();
    assertThat(limits.over(ticket, START.plus(Duration.ofMinutes(30)))).isTrue();
  }

  @Test
  void aBusySessionEndsToo() {
    Ticket busy = ticket(START.plus(Duration.ofMinutes(59)));

    assertThat(limits.over(busy, START.plus(Duration.ofMinutes(59)))).isFalse();
    assertThat(limits.over(busy, START.plus(Duration.ofMinutes(60)))).isTrue();
  }

  @Test
  void aCompanysIdleTimeIsWhatCounts() {
    Ticket ticket = ticket(START);

    assertThat(limits.over(ticket, Duration.ofMinutes(5), START.plusSeconds(299))).isFalse();
    assertThat(limits.over(ticket, Duration.ofMinutes(5), START.plusSeconds(300))).isTrue();
    assertThat(limits.end(ticket, Duration.ofHours(2))).isEqualTo(START.plus(Duration.ofHours(1)));
  }

  @Test
  void lastSeenIsNotWrittenOnEveryRequest() {
    Ticket ticket = ticket(START);

    assertThat(limits.stale(ticket, IDLE, START.plusSeconds(60))).isFalse();
    assertThat(limits.stale(ticket, IDLE, START.plusSeconds(91))).isTrue();
  }

  private static Ticket ticket(Instant lastSeen) {
    return new Ticket(Realm.PORTAL, "s", "r", START, "a", "C0000001", START, lastSeen);
  }
}
