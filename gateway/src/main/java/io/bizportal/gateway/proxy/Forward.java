package io.bizportal.gateway.proxy;

import io.bizportal.gateway.GatewayProblem;
import io.bizportal.gateway.Refusals;
import io.bizportal.gateway.upstream.Upstreams;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** Streams a request to its upstream and the answer back, on the event loop. */
@ApplicationScoped
public class Forward {

  private final Upstreams upstreams;
  private final ProxyHeaders headers;
  private final MeterRegistry metrics;
  private final BodyLimit limit;

  Forward(Upstreams upstreams, ProxyHeaders headers, BodyLimit limit, MeterRegistry metrics) {
    this.upstreams = upstreams;
    this.headers = headers;
    this.metrics = metrics;
    this.limit = limit;
  }

  /** Passes the request on once. */
  public Future<Void> stream(RoutingContext context, Forwarding forwarding) {
    return stream(context, forwarding, refused -> Future.succeededFuture(forwarding));
  }

  /**
   * Passes the request on. If the upstream answers 401 and the request has no body that is spent
   * already, {@code again} may say with what to try once more; the same forwarding means not to.
   */
  public Future<Void> stream(
      RoutingContext context,
      Forwarding forwarding,
      Function<ProxyResponse, Future<Forwarding>> again) {
    Timer.Sample sample = Timer.start(metrics);
    boolean repeatable = isBodyless(context.request());
    return send(context, forwarding)
        .compose(
            response ->
                response.getStatusCode() == 401 && repeatable
                    ? again
                        .apply(response)
                        .compose(next -> repeat(context, forwarding, response, next))
                    : relay(forwarding, response))
        .onComplete(done -> record(sample, forwarding, outcome(context, done)));
  }

  private Future<Void> repeat(
      RoutingContext context, Forwarding first, ProxyResponse refused, Forwarding next) {
    if (next.equals(first)) {
      return relay(first, refused);
    }
    refused.release();
    return send(context, next).compose(response -> relay(next, response));
  }

  private Future<ProxyResponse> send(RoutingContext context, Forwarding forwarding) {
    HttpServerRequest request = context.request();
    boolean bodyless = isBodyless(request);
    boolean idempotent = bodyless && !request.method().equals(HttpMethod.POST);
    return attempt(context, forwarding, bodyless)
        .recover(
            failure ->
                // A kept connection may close just as it is used: that says nothing of the
                // upstream.
                idempotent && isClosed(failure)
                    ? attempt(context, forwarding, true)
                    : Future.failedFuture(failure))
        .recover(failure -> Future.failedFuture(refusal(failure)));
  }

  private Future<ProxyResponse> attempt(
      RoutingContext context, Forwarding forwarding, boolean bodyless) {
    HttpServerRequest request = context.request();
    return upstreams
        .request(forwarding.upstream())
        .compose(
            outgoing -> {
              ProxyRequest proxied = ProxyRequest.reverseProxy(request);
              proxied.setURI(forwarding.uri());
              headers.request(context, forwarding, proxied.headers());
              if (bodyless) {
                proxied.setBody(null);
                return proxied.send(outgoing);
              }
              if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
                request.response().writeContinue();
              }
              LimitedBody body = new LimitedBody(request, limit.of(request));
              proxied.setBody(Body.body(body, proxied.getBody().length()));
              return proxied
                  .send(outgoing)
                  .recover(
                      failure ->
                          body.exceeded()
                              ? Refusals.refuse(CommonProblem.TOO_LARGE)
                              : Future.failedFuture(failure));
            });
  }

  private Future<Void> relay(Forwarding forwarding, ProxyResponse response) {
    headers.response(forwarding, response.headers());
    return response.send();
  }

  private static boolean isBodyless(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return (length == null || length.matches("0+"))
        && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
  }

  private static boolean isClosed(Throwable failure) {
    return failure instanceof io.vertx.core.http.HttpClosedException;
  }

  private static Throwable refusal(Throwable failure) {
    if (failure instanceof ProblemException) {
      return failure;
    }
    return failure instanceof TimeoutException
            && failure.getMessage() != null
            && failure.getMessage().contains("while executing")
        ? new ProblemException(GatewayProblem.NO_ANSWER_IN_TIME)
        : Refusals.unavailable(failure);
  }

  private static String outcome(RoutingContext context, AsyncResult<Void> done) {
    return done.succeeded() ? context.response().getStatusCode() / 100 + "xx" : "failed";
  }

  private void record(Timer.Sample sample, Forwarding forwarding, String outcome) {
    sample.stop(
        metrics.timer(
            "bizportal.proxy", "upstream", forwarding.upstream().label(), "outcome", outcome));
  }
}
