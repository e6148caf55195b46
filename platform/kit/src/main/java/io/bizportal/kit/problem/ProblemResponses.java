package io.bizportal.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes problems as responses, for JAX-RS and for plain routes. */
@Singleton
public class ProblemResponses {

  private final ObjectMapper json;

  ProblemResponses(ObjectMapper json) {
    this.json = json;
  }

  Response response(ProblemException refusal, HttpHeaders headers, UriInfo uri) {
    Locale locale = Languages.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    Response.ResponseBuilder response =
        Response.status(refusal.problem().status())
            .type(ProblemDocument.MEDIA_TYPE)
            .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .entity(bytes(refusal, locale, uri.getRequestUri().getRawPath()));
    refusal.headers().forEach(response::header);
    return response.build();
  }

  /** Ends a plain Vert.x exchange with the problem. */
  public void end(RoutingContext context, ProblemException refusal) {
    HttpServerRequest request = context.request();
    Locale locale = Languages.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    context
        .response()
        .setStatusCode(refusal.problem().status())
        .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE)
        .putHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    refusal.headers().forEach((name, value) -> context.response().putHeader(name, value));
    var _ = context.response().end(Buffer.buffer(bytes(refusal, locale, request.path())));
  }

  private byte[] bytes(ProblemException refusal, Locale locale, @Nullable String path) {
    try {
      return json.writeValueAsBytes(ProblemDocument.of(refusal, locale, path == null ? "/" : path));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem can't be written", e);
    }
  }
}
