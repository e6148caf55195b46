package io.bizportal.gateway.upstream;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs what may block on a virtual thread; the outcome comes back to the caller's event loop. */
@ApplicationScoped
public class OffLoop {

  private final Vertx vertx;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  OffLoop(Vertx vertx) {
    this.vertx = vertx;
  }

  public <T> Future<T> run(Callable<T> work) {
    CompletableFuture<T> outcome = new CompletableFuture<>();
    threads.execute(
        () -> {
          try {
            outcome.complete(work.call());
          } catch (Exception e) {
            outcome.completeExceptionally(e);
          }
        });
    return Future.fromCompletionStage(outcome, vertx.getOrCreateContext());
  }

  @PreDestroy
  void close() {
    threads.shutdownNow();
  }
}
