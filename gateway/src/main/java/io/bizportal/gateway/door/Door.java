package io.bizportal.gateway.door;

import io.bizportal.gateway.GatewayConfig;
import io.bizportal.gateway.GatewayProblem;
import io.bizportal.gateway.answer.Problems;
import io.bizportal.gateway.proxy.BodyLimit;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.kit.request.RequestId;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/** First handler of the router; from here a request is either answered or a page. */
@ApplicationScoped
class Door {

  /** Before everything of Quarkus that looks into a request. */
  private static final int FIRST = -1_000_000;

  /** They ask a proxy for more than passing on. */
  private static final Set<HttpMethod> NEVER = Set.of(HttpMethod.TRACE, HttpMethod.CONNECT);

  /** Many clients offer it with every request; a server lets it pass unseen (RFC 9113, 3.1). */
  private static final String OBSOLETE_OFFER = "h2c";

  private final Problems problems;
  private final Rooms rooms;
  private final BodyLimit limit;
  private final boolean https;

  Door(Problems problems, Rooms rooms, BodyLimit limit, GatewayConfig config) {
    this.problems = problems;
    this.rooms = rooms;
    this.limit = limit;
    this.https = "https".equals(config.publicUrl().getScheme());
  }

  void open(@Observes Router router) {
    router.route().order(FIRST).handler(this::receive);
  }

  private void receive(RoutingContext context) {
    // Rerouted to the front page it comes by a second time.
    if (!context.response().headers().contains(RequestId.HEADER)) {
      String id = RequestId.adopt(context.request().getHeader(RequestId.HEADER));
      context.response().putHeader(RequestId.HEADER, id);
    }
    if (https) {
      context.response().putHeader("Strict-Transport-Security", "max-age=63072000");
    }
    try {
      RequestPath target =
          RequestPath.parse(context.request().uri())
              .orElseThrow(() -> new ProblemException(GatewayProblem.PATH_REFUSED));
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
    if (NEVER.contains(request.method())) {
      throw new ProblemException(CommonProblem.METHOD_NOT_ALLOWED);
    }
    String upgrade = request.getHeader(HttpHeaders.UPGRADE);
    if (upgrade != null && !upgrade.equalsIgnoreCase(OBSOLETE_OFFER)) {
      throw new ProblemException(GatewayProblem.UPGRADE_REFUSED);
    }
    if (request.headers().getAll(HttpHeaders.AUTHORIZATION).size() > 1
        || request.headers().getAll(HttpHeaders.COOKIE).size() > 1) {
      throw new ProblemException(GatewayProblem.AMBIGUOUS_CREDENTIALS);
    }
    String encoding = request.getHeader(HttpHeaders.TRANSFER_ENCODING);
    if (encoding != null && !encoding.equalsIgnoreCase("chunked")) {
      throw new ProblemException(GatewayProblem.BODY_AMBIGUOUS);
    }
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length != null && declared(length) > limit.of(request)) {
      throw new ProblemException(CommonProblem.TOO_LARGE);
    }
  }

  private static long declared(String length) {
    if (!length.matches("[0-9]{1,18}")) {
      throw new ProblemException(GatewayProblem.BODY_AMBIGUOUS);
    }
    return Long.parseLong(length);
  }
}
