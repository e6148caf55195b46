package io.bizportal.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Measured times, sorted. */
record Distribution(long[] nanos) {

  Distribution {
    nanos = nanos.clone();
    Arrays.sort(nanos);
  }

  static Distribution of(List<Duration> times) {
    return new Distribution(times.stream().mapToLong(Duration::toNanos).toArray());
  }

  /** The time that this part of all stays within, {@code part} between 0 and 1. */
  Duration at(double part) {
    int index = (int) Math.ceil(part * nanos.length) - 1;
    return Duration.ofNanos(nanos[Math.clamp(index, 0, nanos.length - 1)]);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "n %d, p50 %s, p90 %s, p99 %s, max %s",
        nanos.length,
        millis(at(0.5)),
        millis(at(0.9)),
        millis(at(0.99)),
        millis(at(1)));
  }

  static String millis(Duration time) {
    return String.format(Locale.ROOT, "%.2f ms", time.toNanos() / 1e6);
  }
}
