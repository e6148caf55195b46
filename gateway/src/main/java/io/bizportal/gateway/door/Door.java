package io.bizportal.gateway.door;

import io.bizportal.gateway.GatewayConfig;
import io.bizportal.gateway.GatewayProblem;
import io.bizportal.gateway.Refusal;
import io.bizportal.gateway.answer.Problems;
import io.bizportal.gateway.answer.RequestId;
import io.bizportal.kit.problem.CommonProblem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.MDC;

/** First handler of the router; from here a request is either answered or a page. */
@ApplicationScoped
class Door {

  /** Before everything of Quarkus that looks into a request. */
  private static final int FIRST = -1_000_000;

  private final Problems problems;
  private final Rooms rooms;
  private final long bodyLimit;
  private final boolean https;

  Door(Problems problems, Rooms rooms, GatewayConfig config) {
    this.problems = problems;
    this.rooms = rooms;
    this.bodyLimit = config.limits().body();
    this.https = "https".equals(config.publicUrl().getScheme());
  }

  void open(@Observes Router router) {
    router.route().order(FIRST).handler(this::receive);
  }

  private void receive(RoutingContext context) {
    String id = RequestId.assign(context);
    MDC.put("requestId", id);
    context.response().putHeader(RequestId.HEADER, id);
    if (https) {
      context.response().putHeader("Strict-Transport-Security", "max-age=63072000");
    }
    try {
      RequestPath target =
          RequestPath.parse(context.request().uri())
              .orElseThrow(() -> new Refusal(GatewayProblem.PATH_REFUSED));
      context.put(Problems.INSTANCE, target.path());
      Route route = Routes.of(target.path());
      if (!(route instanceof Route.Page || route instanceof Route.Health)) {
        check(context.request());
        // Who is asking may take a while to find out: the body waits in the socket meanwhile.
        context.request().pause();
      }
      rooms.lead(context, route, target.query());
    } catch (RuntimeException e) {
      problems.answer(context, e);
    }
  }

  private void check(HttpServerRequest request) {
    if (request.headers().contains(HttpHeaders.UPGRADE)) {
      throw new Refusal(GatewayProblem.UPGRADE_REFUSED);
    }
    if (request.headers().getAll(HttpHeaders.AUTHORIZATION).size() > 1
        || request.headers().getAll(HttpHeaders.COOKIE).size() > 1) {
      throw new Refusal(GatewayProblem.AMBIGUOUS_CREDENTIALS);
    }
    boolean chunked = request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (chunked
        && (length != null
            || !"chunked".equalsIgnoreCase(request.getHeader(HttpHeaders.TRANSFER_ENCODING)))) {
      throw new Refusal(GatewayProblem.BODY_AMBIGUOUS);
    }
    if (length != null && declared(length) > bodyLimit) {
      throw new Refusal(CommonProblem.TOO_LARGE);
    }
  }

  private static long declared(String length) {
    if (!length.matches("[0-9]{1,18}")) {
      throw new Refusal(GatewayProblem.BODY_AMBIGUOUS);
    }
    return Long.parseLong(length);
  }
}
