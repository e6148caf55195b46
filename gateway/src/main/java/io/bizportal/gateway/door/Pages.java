package io.bizportal.gateway.door;

import io.bizportal.gateway.Refusals;
import io.bizportal.gateway.answer.Problems;
import io.bizportal.gateway.answer.SecurityHeaders;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * The application's files, and its front page for every address that is a place inside the
 * application rather than a file.
 */
@ApplicationScoped
class Pages {

  private static final String FRONT = "/index.html";
  private static final String FALLEN_BACK = "bizportal.front-page";

  private final Problems problems;

  Pages(Problems problems) {
    this.problems = problems;
  }

  Future<Void> serve(RoutingContext context) {
    HttpMethod method = context.request().method();
    if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
      return Refusals.refuse(CommonProblem.NOT_FOUND);
    }
    boolean immutable = context.request().uri().startsWith("/assets/");
    context.addHeadersEndHandler(
        end -> {
          if (context.response().getStatusCode() < 400) {
            SecurityHeaders.page(context.response().headers(), immutable);
          }
        });
    context.next();
    return Future.succeededFuture();
  }

  /** Behind Quarkus' static files, which let pass what they don't have. */
  void fallBack(@Observes Router router) {
    router.route().order(RouteConstants.ROUTE_ORDER_DEFAULT + 1).handler(this::frontPage);
  }

  private void frontPage(RoutingContext context) {
    String accepted = context.request().getHeader("Accept");
    boolean navigation = accepted != null && accepted.contains("text/html");
    if (navigation && context.get(FALLEN_BACK) == null) {
      context.put(FALLEN_BACK, true);
      context.reroute(HttpMethod.GET, FRONT);
    } else {
      problems.answer(context, new ProblemException(CommonProblem.NOT_FOUND));
    }
  }
}
