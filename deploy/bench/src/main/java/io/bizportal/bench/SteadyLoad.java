package io.bizportal.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * Requests at a steady rate, whether or not the ones before are answered. Each counts from when it
 * was due, so that an answer that holds up the next ones is not told as one slow answer.
 */
final class SteadyLoad {

  private SteadyLoad() {}

  /** What came of it; failures are in the times too, the first one is told. */
  record Result(Distribution times, long failures, Optional<String> firstFailure) {

    @Override
    public String toString() {
      return times + "; failures " + failures + firstFailure.map(why -> ": " + why).orElse("");
    }
  }

  /**
   * @param request makes the one with this number, from 0; throws if it isn't answered as it should
   */
  static Result run(int perSecond, Duration time, IntConsumer request) {
    long pause = TimeUnit.SECONDS.toNanos(1) / perSecond;
    int count = Math.toIntExact(time.toNanos() / pause);
    List<Future<Answered>> sent = new ArrayList<>(count);
    try (ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor()) {
      long began = System.nanoTime();
      for (int i = 0; i < count; i++) {
        long due = began + i * pause;
        int number = i;
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
          LockSupport.parkNanos(left);
        }
        sent.add(requests.submit(() -> answered(due, () -> request.accept(number))));
      }
    }
    List<Answered> all = sent.stream().map(Future::resultNow).toList();
    return new Result(
        Distribution.of(all.stream().map(Answered::after).toList()),
        all.stream().filter(one -> one.failure().isPresent()).count(),
        all.stream().flatMap(one -> one.failure().stream()).findFirst());
  }

  private static Answered answered(long due, Runnable request) {
    Optional<String> failure = Optional.empty();
    try {
      request.run();
    } catch (RuntimeException e) {
      failure = Optional.of(e.toString());
    }
    return new Answered(Duration.ofNanos(System.nanoTime() - due), failure);
  }

  private record Answered(Duration after, Optional<String> failure) {}
}
