package io.bizportal.kit.outbox;

import io.bizportal.kit.outbox.OutboxRow.Lane;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;

/** The lanes nothing may be sent in for now: one record is under way, or the last one failed. */
final class HeldLanes {

  private static final Duration SHORTEST = Duration.ofMillis(250);

  /** Records under way, by lane. */
  private final Map<Lane, Sent> underWay = new HashMap<>();

  private final Map<Lane, Failing> failing = new HashMap<>();

  record Sent(OutboxRow row, Future<?> answer) {}

  private record Failing(int times, Instant until) {}

  void sent(OutboxRow row, Future<?> answer) {
    underWay.put(row.lane(), new Sent(row, answer));
  }

  /** Takes out what was answered meanwhile. */
  List<Sent> answered() {
    List<Sent> answered = new ArrayList<>();
    underWay.values().removeIf(sent -> sent.answer().isDone() && answered.add(sent));
    return answered;
  }

  void succeeded(Lane lane) {
    failing.remove(lane);
  }

  /** Holds the lane, longer each time, and says how often it failed in a row. */
  int failed(Lane lane, Instant now, Duration longest) {
    Failing last = failing.get(lane);
    int times = last == null ? 1 : last.times() + 1;
    Duration pause = SHORTEST.multipliedBy(1L << Math.min(times - 1, 12));
    failing.put(lane, new Failing(times, now.plus(pause.compareTo(longest) > 0 ? longest : pause)));
    return times;
  }

  Set<Lane> all(Instant now) {
    Set<Lane> held = new HashSet<>(underWay.keySet());
    failing.forEach(
        (lane, failure) -> {
          if (failure.until().isAfter(now)) {
            held.add(lane);
          }
        });
    return held;
  }

  boolean anyUnderWay() {
    return !underWay.isEmpty();
  }

  List<Future<?>> answersDue() {
    return underWay.values().stream().<Future<?>>map(Sent::answer).toList();
  }
}
