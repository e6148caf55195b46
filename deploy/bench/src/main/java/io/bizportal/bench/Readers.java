package io.bizportal.bench;

import io.bizportal.local.demo.Api;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** One reader's steady requests to several gateways in turn, whether or not they are answered. */
final class Readers implements AutoCloseable {

  static final int PER_SECOND = 100;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** So many answers of each gateway show that a refusal was no exception. */
  private static final int ENOUGH = 10;

  private final List<Api> gateways;
  private final String path;
  private final Queue<Seen> seen = new ConcurrentLinkedQueue<>();
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
  private long sent;

  Readers(List<Api> gateways, String path) {
    this.gateways = List.copyOf(gateways);
    this.path = path;
    var _ =
        clock.scheduleAtFixedRate(
            this::send, 0, TimeUnit.SECONDS.toNanos(1) / PER_SECOND, TimeUnit.NANOSECONDS);
  }

  /** What became of a request. */
  private enum Outcome {
    ACCEPTED,
    REFUSED,
    /** Nobody could tell, or nobody was there: neither the one nor the other. */
    UNANSWERED;

    static Outcome of(int status) {
      return switch (status) {
        case 200 -> ACCEPTED;
        case 401, 403, 404 -> REFUSED;
        default -> UNANSWERED;
      };
    }
  }

  /** An answer: from whom, when asked and when told, by the same clock. */
  private record Seen(int gateway, long asked, long told, Outcome outcome) {

    boolean accepted() {
      return outcome == Outcome.ACCEPTED;
    }

    boolean refused() {
      return outcome == Outcome.REFUSED;
    }
  }

  /** How long each gateway took to refuse, and what was accepted after it had refused. */
  record Withdrawn(List<Duration> untilRefused, int acceptedAfterRefusal) {}

  private void send() {
    int gateway = (int) (sent++ % gateways.size());
    requests.execute(
        () -> {
          long asked = System.nanoTime();
          Outcome outcome;
          try {
            outcome = Outcome.of(gateways.get(gateway).get(path).status());
          } catch (RuntimeException e) {
            outcome = Outcome.UNANSWERED;
          }
          seen.add(new Seen(gateway, asked, System.nanoTime(), outcome));
        });
  }

  /** Waits until every gateway accepts again, and forgets what was before. */
  void awaitAccepted() {
    seen.clear();
    Waiting.until(PATIENCE, () -> everyGateway(Seen::accepted));
    seen.clear();
  }

  /** Waits until every gateway refuses what is asked from {@code instant} on. */
  Withdrawn refusedSince(long instant) {
    Waiting.until(PATIENCE, () -> everyGateway(one -> one.refused() && one.told() >= instant));
    List<Duration> untilRefused = new ArrayList<>();
    int acceptedAfter = 0;
    for (int gateway = 0; gateway < gateways.size(); gateway++) {
      int which = gateway;
      List<Seen> answers =
          seen.stream()
              .filter(one -> one.gateway() == which)
              .sorted(Comparator.comparingLong(Seen::told))
              .toList();
      long refused = answers.stream().filter(Seen::refused).findFirst().orElseThrow().told();
      untilRefused.add(Duration.ofNanos(Math.max(0, refused - instant)));
      acceptedAfter +=
          (int) answers.stream().filter(one -> one.accepted() && one.asked() > refused).count();
    }
    return new Withdrawn(untilRefused, acceptedAfter);
  }

  private boolean everyGateway(Predicate<Seen> wanted) {
    for (int gateway = 0; gateway < gateways.size(); gateway++) {
      int which = gateway;
      if (seen.stream().filter(one -> one.gateway() == which).filter(wanted).count() < ENOUGH) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() {
    clock.shutdownNow();
    requests.close();
  }
}
