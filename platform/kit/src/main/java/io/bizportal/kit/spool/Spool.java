package io.bizportal.kit.spool;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Writes answers into files and sends them from there. */
@Singleton
public class Spool {

  private static final Logger LOG = Logger.getLogger(Spool.class);

  /** More than writers keep back, so that what fails early has not been begun to be sent. */
  private static final int PART = 32 * 1024;

  private static final String SECONDS_TO_COME_BACK = "5";

  private final SpoolConfig config;
  private final CurrentVertxRequest request;
  private final Vertx vertx;
  private final Semaphore turns;
  private final AtomicLong kept = new AtomicLong();

  Spool(SpoolConfig config, CurrentVertxRequest request, Vertx vertx) {
    this.config = config;
    this.request = request;
    this.vertx = vertx;
    this.turns = new Semaphore(config.writing(), true);
  }

  /**
   * The answer to the current request: what {@code writer} writes, on a thread of its own from now
   * on. What fails before the first part is thrown here; what fails later, a reader who takes
   * nothing for long and one who goes away end the exchange and the writing. 503 if too many are
   * being written or kept.
   */
  public StreamingOutput of(StreamingOutput writer) {
    RoutingContext exchange = request.getCurrent();
    GrowingFile file = begun(writer, exchange);
    return to -> {
      try (file) {
        send(file, exchange, to);
      } catch (IOException e) {
        cutOff(exchange);
        throw e;
      }
    };
  }

  /** How many bytes lie in files. */
  long kept() {
    return kept.get();
  }

  private GrowingFile begun(StreamingOutput writer, RoutingContext exchange) {
    if (kept.get() >= config.room() || !isItsTurn()) {
      throw new ProblemException(CommonProblem.UNAVAILABLE)
          .withHeader("Retry-After", SECONDS_TO_COME_BACK);
    }
    GrowingFile file;
    try {
      file = new GrowingFile(config.directory(), config.largest(), kept);
      Thread.ofVirtual().name("spool").start(() -> write(file, writer));
    } catch (IOException | RuntimeException e) {
      turns.release();
      throw new IllegalStateException("no file can be written", e);
    }
    try {
      exchange.addEndHandler(over -> Thread.ofVirtual().start(() -> close(file)));
      if (exchange.response().closed()) {
        close(file);
      }
      file.begun(PART);
    } catch (IOException e) {
      close(file);
      throw e.getCause() instanceof RuntimeException first ? first : new UncheckedIOException(e);
    }
    return file;
  }

  private boolean isItsTurn() {
    try {
      return turns.tryAcquire(config.turn().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void write(GrowingFile file, StreamingOutput writer) {
    Throwable failed = null;
    try {
      writer.write(file.end());
    } catch (Throwable e) { // whatever it is, a reader waits for it
      failed = e;
    } finally {
      turns.release();
      file.ended(failed);
    }
  }

  private void send(GrowingFile file, RoutingContext exchange, OutputStream to) throws IOException {
    byte[] part = new byte[PART];
    long sent = 0;
    for (int count = file.read(part, sent); count > 0; count = file.read(part, sent)) {
      long late = vertx.setTimer(config.unread().toMillis(), timer -> cutOff(exchange));
      try {
        to.write(part, 0, count);
      } finally {
        vertx.cancelTimer(late);
      }
      sent += count;
    }
  }

  /**
   * At once. {@code reset} alone would first send what is queued, which a slow reader still takes,
   * and the answer's end with it: it would look whole.
   */
  private static void cutOff(RoutingContext exchange) {
    if (exchange.request().version() != HttpVersion.HTTP_2
        && exchange.request().connection() instanceof ConnectionBase own) {
      own.channelHandlerContext().close();
    } else {
      exchange.response().reset();
    }
  }

  private static void close(GrowingFile file) {
    try {
      file.close();
    } catch (IOException e) {
      LOG.warn("a file of an answer can't be closed", e);
    }
  }
}
