package io.bizportal.kit.body;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.kit.problem.ProblemResponses;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body by the length it declares, or as soon as it turns out to be longer. What is sent
 * to {@code bizportal.uploads.paths} may be as long as Quarkus lets anything be; all else is
 * shorter.
 */
@ApplicationScoped
class BodyLimit {

  /** After the request has its ID, before anybody is authenticated. */
  private static final int EARLY = 900;

  private final ProblemResponses problems;
  private final UnreadBody unread;
  private final long usual;
  private final long most;
  private final Optional<Pattern> uploads;

  BodyLimit(
      ProblemResponses problems,
      UnreadBody unread,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10240K")
          MemorySize most,
      @ConfigProperty(name = "bizportal.uploads.paths") Optional<String> uploads,
      @ConfigProperty(name = "bizportal.uploads.other-bodies", defaultValue = "1M")
          MemorySize others) {
    this.problems = problems;
    this.unread = unread;
    this.most = most.asLongValue();
    this.uploads = uploads.map(Pattern::compile);
    this.usual = uploads.isEmpty() ? this.most : others.asLongValue();
  }

  void register(@Observes Filters filters) {
    filters.register(this::refuseDeclared, EARLY);
  }

  private void refuseDeclared(RoutingContext context) {
    String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length != null
        && length.matches("[0-9]{1,18}")
        && Long.parseLong(length) > at(context.normalizedPath())) {
      problems.end(context, new ProblemException(CommonProblem.TOO_LARGE));
      unread.drain(context.request());
    } else {
      context.next();
    }
  }

  /**
   * Quarkus' own count, which ends the exchange without a word, is left as the second barrier: it
   * counts what has arrived, not what was read.
   */
  void loosen(@Observes Router router) {
    router
        .route()
        .order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1)
        .handler(
            context -> {
              if (context.get(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY) != null) {
                context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most + UnreadBody.MOST);
              }
              context.next();
            });
  }

  InputStream counted(InputStream body, String path) {
    return new CountedBody(body, at(path));
  }

  private long at(String path) {
    return uploads.isPresent() && uploads.get().matcher(path).matches() ? most : usual;
  }
}
