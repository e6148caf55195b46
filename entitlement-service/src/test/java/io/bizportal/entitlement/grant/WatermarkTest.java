package io.bizportal.entitlement.grant;

import static org.assertj.core.api.Assertions.assertThat;

import io.bizportal.entitlement.EventTap;
import io.bizportal.entitlement.EventTap.Event;
import io.bizportal.entitlement.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

// C9
@ServiceTest
class WatermarkTest {

  @Test
  void everyPartitionGetsOneTwiceASecond() {
    Instant start = Instant.now();
    try (EventTap tap = new EventTap("grant-changed")) {
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () ->
                  tap
                          .awaitMany(1, e -> isMark(e) && freshAt(e).isAfter(start.plusSeconds(3)))
                          .stream()
                          .map(e -> e.record().partition())
                          .distinct()
                          .count()
                      == 4);

      List<Event> marks =
          tap.all(
              e ->
                  isMark(e)
                      && freshAt(e).isAfter(start)
                      && freshAt(e).isBefore(start.plusSeconds(3)));
      assertThat(
              marks.stream()
                  .collect(
                      Collectors.groupingBy(e -> e.record().partition(), Collectors.counting())))
          .hasSize(4)
          .allSatisfy((partition, count) -> assertThat(count).isBetween(4L, 8L));
      marks.forEach(mark -> mark.valid("grant-watermark"));
    }
  }

  private static boolean isMark(Event event) {
    return event.type().equals("io.bizportal.grant-watermark.v1");
  }

  private static Instant freshAt(Event event) {
    return Instant.parse(event.data().path("freshAt").asText());
  }
}
