package io.bizportal.gateway.answer;

import io.bizportal.kit.body.UnreadBody;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.kit.problem.ProblemResponses;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Ends a request that goes no further. */
@ApplicationScoped
public class Problems {

  private static final Logger LOG = Logger.getLogger(Problems.class);

  private final ProblemResponses problems;
  private final UnreadBody unread;

  Problems(ProblemResponses problems, UnreadBody unread) {
    this.problems = problems;
    this.unread = unread;
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
    unread.drain(context.request());
  }
}
