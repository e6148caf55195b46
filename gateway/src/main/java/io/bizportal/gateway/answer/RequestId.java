package io.bizportal.gateway.answer;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import java.util.regex.Pattern;

/** The name a request goes by in every log, event and problem from here on. */
public final class RequestId {

  public static final String HEADER = "X-Request-Id";
  private static final String KEY = "bizportal.request-id";
  private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{8,64}");

  private RequestId() {}

  /** Takes over the caller's if it is harmless, else mints one. */
  public static String assign(RoutingContext context) {
    String assigned = context.get(KEY);
    if (assigned != null) {
      return assigned;
    }
    HttpServerRequest request = context.request();
    String sent = request.getHeader(HEADER);
    String id =
        sent != null && ACCEPTED.matcher(sent).matches() ? sent : UUID.randomUUID().toString();
    context.put(KEY, id);
    return id;
  }

  public static String of(RoutingContext context) {
    String id = context.get(KEY);
    return id == null ? "unknown" : id;
  }
}
