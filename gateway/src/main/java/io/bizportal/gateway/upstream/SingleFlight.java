package io.bizportal.gateway.upstream;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets whoever asks for the same thing at the same time share one piece of work. Each caller gets
 * the outcome on the event loop he asked from.
 */
public final class SingleFlight<K, V> {

  private final Map<K, CompletableFuture<V>> underWay = new ConcurrentHashMap<>();

  public Future<V> join(K key, Supplier<Future<V>> work) {
    CompletableFuture<V> mine = new CompletableFuture<>();
    CompletableFuture<V> first = underWay.putIfAbsent(key, mine);
    if (first != null) {
      return here(first);
    }
    work.get()
        .onComplete(
            outcome -> {
              underWay.remove(key, mine);
              if (outcome.succeeded()) {
                mine.complete(outcome.result());
              } else {
                mine.completeExceptionally(outcome.cause());
              }
            });
    return here(mine);
  }

  /** Told on the event loop of whoever asks. */
  static <V> Future<V> here(CompletableFuture<V> stage) {
    @Nullable Context context = Vertx.currentContext();
    return context == null
        ? Future.fromCompletionStage(stage)
        : Future.fromCompletionStage(stage, context);
  }
}
