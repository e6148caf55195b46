package io.bizportal.gateway.upstream;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import io.bizportal.gateway.Refusals;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;

/** Sends the OAuth messages the gateway itself exchanges with Keycloak and entitlement-service. */
@ApplicationScoped
public class BackChannel {

  private final Upstreams upstreams;

  BackChannel(Upstreams upstreams) {
    this.upstreams = upstreams;
  }

  /**
   * The answer to {@code message}, whatever its status below 500; anything else, and no answer at
   * all, is the upstream being unavailable. Of the message's address only path and query count.
   */
  public Future<HTTPResponse> send(Upstream upstream, HTTPRequest message) {
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.valueOf(message.getMethod().name()))
            .setURI(message.getURI().getRawPath());
    message
        .getHeaderMap()
        .forEach((name, values) -> values.forEach(value -> options.addHeader(name, value)));
    String body = message.getBody() == null ? "" : message.getBody();
    return upstreams
        .ownRequest(upstream, options)
        .compose(request -> request.send(Buffer.buffer(body)))
        .compose(BackChannel::read)
        .recover(failure -> Future.failedFuture(Refusals.unavailable(failure)));
  }

  private static Future<HTTPResponse> read(HttpClientResponse response) {
    if (response.statusCode() >= 500) {
      return response
          .end()
          .transform(end -> Future.failedFuture("answered " + response.statusCode()));
    }
    return response.body().compose(body -> message(response, body));
  }

  private static Future<HTTPResponse> message(HttpClientResponse response, Buffer body) {
    HTTPResponse message = new HTTPResponse(response.statusCode());
    try {
      String type = response.getHeader("Content-Type");
      if (type != null) {
        message.setContentType(type);
      }
    } catch (ParseException e) {
      return Future.failedFuture(e);
    }
    message.setBody(body.toString());
    return Future.succeededFuture(message);
  }
}
