package io.bizportal.gateway.upstream;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers that are never older than who asks for them, with one question about a thing at a time:
 * whoever comes while one is out shares the next, put as soon as that is answered. However many
 * ask, whoever answers is not overrun.
 */
public final class FreshAnswers<K, V> {

  private record Asked<V>(CompletableFuture<V> answer, Supplier<Future<V>> question) {}

  private record Line<V>(Asked<V> out, @Nullable Asked<V> next) {}

  private final Map<K, Line<V>> lines = new ConcurrentHashMap<>();

  /** The answer to a question put from now on: the caller's, or that of somebody before him. */
  public Future<V> ask(K key, Supplier<Future<V>> question) {
    Asked<V> mine = new Asked<>(new CompletableFuture<>(), question);
    Line<V> line =
        lines.merge(
            key,
            new Line<>(mine, null),
            (there, _) -> there.next() == null ? new Line<>(there.out(), mine) : there);
    if (line.out() == mine) {
      put(key, mine);
    }
    Asked<V> joined = line.next() == null ? line.out() : line.next();
    return SingleFlight.here(joined.answer());
  }

  private void put(K key, Asked<V> asked) {
    // One that can't even be put fails like one that is answered so: nobody waits for ever.
    Future.succeededFuture()
        .compose(_ -> asked.question().get())
        .onComplete(
            outcome -> {
              Line<V> left =
                  lines.computeIfPresent(
                      key, (_, line) -> line.next() == null ? null : new Line<>(line.next(), null));
              tell(asked.answer(), outcome);
              if (left != null) {
                put(key, left.out());
              }
            });
  }

  private static <V> void tell(CompletableFuture<V> answer, AsyncResult<V> outcome) {
    if (outcome.succeeded()) {
      answer.complete(outcome.result());
    } else {
      answer.completeExceptionally(outcome.cause());
    }
  }
}
