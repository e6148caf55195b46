package io.bizportal.gateway.answer;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.kit.problem.ProblemResponses;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Ends a request that goes no further. */
@ApplicationScoped
public class Problems {

  private static final Logger LOG = Logger.getLogger(Problems.class);

  /** What is read and thrown away so that a caller still sending sees the answer. */
  private static final long MOST_DRAINED = 8L << 20;

  private static final long DRAINED_FOR_MILLIS = 2_000;

  private final ProblemResponses problems;
  private final Vertx vertx;

  Problems(ProblemResponses problems, Vertx vertx) {
    this.problems = problems;
    this.vertx = vertx;
  }

  /** Answers with what {@code failure} says, unless an answer is already on its way. */
  public void answer(RoutingContext context, Throwable failure) {
    HttpServerResponse response = context.response();
    if (response.headWritten() || response.closed()) {
      LOG.debugf("an answer ended early: %s", failure);
      response.reset();
      return;
    }
    if (!(failure instanceof ProblemException)) {
      LOG.error("a request failed", failure);
    }
    SecurityHeaders.api(response.headers());
    problems.end(
        context,
        failure instanceof ProblemException refusal
            ? refusal
            : new ProblemException(CommonProblem.INTERNAL));
    drain(context.request());
  }

  private void drain(HttpServerRequest request) {
    if (request.isEnded()) {
      return;
    }
    long timer = vertx.setTimer(DRAINED_FOR_MILLIS, late -> request.connection().close());
    AtomicLong drained = new AtomicLong();
    request.handler(
        chunk -> {
          if (drained.addAndGet(chunk.length()) > MOST_DRAINED) {
            request.connection().close();
          }
        });
    request.exceptionHandler(gone -> vertx.cancelTimer(timer));
    request.endHandler(end -> vertx.cancelTimer(timer));
    request.resume();
  }
}
