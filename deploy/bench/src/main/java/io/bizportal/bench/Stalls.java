package io.bizportal.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * How late a thread wakes that only sleeps a millisecond at a time, while something else is
 * measured: waiting that no program could have avoided on this machine at that time.
 */
final class Stalls implements AutoCloseable {

  private static final long SLEEP = Duration.ofMillis(1).toNanos();

  private final AtomicBoolean ended = new AtomicBoolean();
  private final List<Duration> late = new ArrayList<>();
  private final Thread sleeper = Thread.ofPlatform().name("stalls").start(this::sleep);

  private void sleep() {
    while (!ended.get()) {
      long due = System.nanoTime() + SLEEP;
      for (long left = SLEEP; left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      late.add(Duration.ofNanos(System.nanoTime() - due));
    }
  }

  /** Ends the sleep. */
  @Override
  public void close() {
    ended.set(true);
    try {
      sleeper.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** To be asked for when it has ended. */
  Distribution late() {
    return Distribution.of(late);
  }
}
