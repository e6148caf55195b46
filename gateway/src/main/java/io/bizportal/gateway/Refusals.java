package io.bizportal.gateway;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemCode;
import io.bizportal.kit.problem.ProblemException;
import io.vertx.core.Future;
import org.jboss.logging.Logger;

/** Ways to say no from within a chain of futures. */
public final class Refusals {

  private static final Logger LOG = Logger.getLogger(Refusals.class);

  private Refusals() {}

  public static <T> Future<T> refuse(ProblemCode code) {
    return Future.failedFuture(new ProblemException(code));
  }

  /** An upstream can't be asked; worth trying again in a moment. Why is for our log only. */
  public static ProblemException unavailable(Throwable cause) {
    LOG.warnf("an upstream is not available: %s", cause);
    return new ProblemException(CommonProblem.UNAVAILABLE).withHeader("Retry-After", "2");
  }

  public static boolean is(Throwable failure, ProblemCode code) {
    return failure instanceof ProblemException refusal && refusal.problem().equals(code);
  }
}
