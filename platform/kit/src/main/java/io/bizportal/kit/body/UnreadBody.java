package io.bizportal.kit.body;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/** What a caller goes on sending after its request was answered. */
@ApplicationScoped
public class UnreadBody {

  /** In octets. */
  static final long MOST = 8L << 20;

  private static final long FOR_MILLIS = 2_000;

  private final Vertx vertx;

  UnreadBody(Vertx vertx) {
    this.vertx = vertx;
  }

  /**
   * Reads it and throws it away, within bounds: who is still sending when the connection closes may
   * never see the answer.
   */
  public void drain(HttpServerRequest request) {
    if (request.isEnded()) {
      return;
    }
    long timer = vertx.setTimer(FOR_MILLIS, late -> request.connection().close());
    AtomicLong drained = new AtomicLong();
    request.handler(
        chunk -> {
          if (drained.addAndGet(chunk.length()) > MOST) {
            request.connection().close();
          }
        });
    request.exceptionHandler(gone -> vertx.cancelTimer(timer));
    request.endHandler(end -> vertx.cancelTimer(timer));
    request.resume();
  }
}
