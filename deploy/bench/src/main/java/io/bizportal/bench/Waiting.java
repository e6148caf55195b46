package io.bizportal.bench;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Looks again and again at something another process will do. */
final class Waiting {

  private Waiting() {}

  /** Returns as soon as it holds; throws if it doesn't in time. */
  static void until(Duration patience, BooleanSupplier held) {
    long end = System.nanoTime() + patience.toNanos();
    while (!held.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("not seen within " + patience);
      }
      try {
        TimeUnit.MILLISECONDS.sleep(5);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
