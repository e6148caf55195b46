package io.bizportal.gateway.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The gateway's own answers, none of which may be kept anywhere. */
@ApplicationScoped
public class Answers {

  private final ObjectMapper json;

  Answers(ObjectMapper json) {
    this.json = json;
  }

  public Future<Void> json(RoutingContext context, Object body) {
    try {
      return own(context)
          .putHeader("Content-Type", "application/json")
          .end(Buffer.buffer(json.writeValueAsBytes(body)));
    } catch (JsonProcessingException e) {
      return Future.failedFuture(e);
    }
  }

  public Future<Void> redirect(RoutingContext context, String to) {
    return own(context).setStatusCode(302).putHeader("Location", to).end();
  }

  public Future<Void> noContent(RoutingContext context) {
    return own(context).setStatusCode(204).end();
  }

  public void cookie(RoutingContext context, @Nullable String setCookie) {
    if (setCookie != null) {
      context.response().headers().add("Set-Cookie", setCookie);
    }
  }

  public static <T> Future<T> notAllowed(String allowed) {
    return Future.failedFuture(
        new ProblemException(CommonProblem.METHOD_NOT_ALLOWED).withHeader("Allow", allowed));
  }

  private static HttpServerResponse own(RoutingContext context) {
    context.request().resume();
    SecurityHeaders.api(context.response().headers());
    return context.response();
  }
}
