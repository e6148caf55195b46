package io.bizportal.gateway.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bizportal.gateway.Refusal;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemCode;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Writes a refusal as a problem document (RFC 9457), as the kit's mappers do on the REST side. */
@ApplicationScoped
public class Problems {

  /** Where the router's context keeps the path, once it is known to be harmless. */
  public static final String INSTANCE = "bizportal.path";

  private static final Logger LOG = Logger.getLogger(Problems.class);

  /** What is read and thrown away so that a caller still sending sees the answer. */
  private static final long MOST_DRAINED = 8L << 20;

  private static final long DRAINED_FOR_MILLIS = 2_000;

  private final ObjectMapper json;

  Problems(ObjectMapper json) {
    this.json = json;
  }

  /** Answers with what {@code failure} says, unless an answer is already on its way. */
  public void answer(RoutingContext context, Throwable failure) {
    HttpServerResponse response = context.response();
    if (response.headWritten() || response.closed()) {
      LOG.debugf("request %s ended early: %s", RequestId.of(context), failure.toString());
      response.reset();
      return;
    }
    Refusal refusal = Refusal.in(failure).orElseGet(() -> new Refusal(CommonProblem.INTERNAL));
    if (Refusal.in(failure).isEmpty()) {
      LOG.errorf(failure, "request %s failed", RequestId.of(context));
    } else if (refusal.code().status() >= 500) {
      LOG.warnf("request %s: %s, %s", RequestId.of(context), refusal.code(), refusal.getCause());
    }
    refusal.headers().forEach(response::putHeader);
    SecurityHeaders.api(response.headers());
    response
        .setStatusCode(refusal.code().status())
        .putHeader("Content-Type", "application/problem+json")
        .putHeader("Cache-Control", "no-store")
        .end(body(context, refusal.code()));
    drain(context.request());
  }

  private String body(RoutingContext context, ProblemCode code) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "urn:bizportal:problem:" + code.code());
    problem.put("title", code.title(language(context.request())));
    problem.put("status", code.status());
    String instance = context.get(INSTANCE);
    if (instance != null) {
      problem.put("instance", instance);
    }
    problem.put("code", code.code());
    problem.put("requestId", RequestId.of(context));
    try {
      return new String(json.writeValueAsBytes(problem), StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Locale language(HttpServerRequest request) {
    String accepted = request.getHeader("Accept-Language");
    return accepted != null && accepted.trim().toLowerCase(Locale.ROOT).startsWith("en")
        ? Locale.ENGLISH
        : Locale.JAPANESE;
  }

  private static void drain(HttpServerRequest request) {
    if (request.isEnded()) {
      return;
    }
    AtomicLong drained = new AtomicLong();
    request.handler(
        chunk -> {
          if (drained.addAndGet(chunk.length()) > MOST_DRAINED) {
            request.connection().close();
          }
        });
    request.exceptionHandler(gone -> {});
    io.vertx.core.Context loop = io.vertx.core.Vertx.currentContext();
    long timer =
        loop == null
            ? -1
            : loop.owner().setTimer(DRAINED_FOR_MILLIS, late -> request.connection().close());
    request.endHandler(
        end -> {
          if (loop != null) {
            loop.owner().cancelTimer(timer);
          }
        });
    request.resume();
  }
}
