package io.bizportal.gateway.session;

import io.bizportal.gateway.GatewayProblem;
import io.bizportal.gateway.Refusal;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The gateway's cookies on the wire; {@code __Host-} ties them to this very origin. */
final class Cookies {

  static final String SESSION = "__Host-bizportal";

  /** One per sign-in under way, so that two tabs don't disturb each other. */
  static final String SIGN_IN_PREFIX = "__Host-bizportal-sign-in-";

  private static final String ATTRIBUTES = "; Path=/; Secure; HttpOnly; SameSite=Lax";

  private Cookies() {}

  static Optional<String> value(HttpServerRequest request, String name) {
    Set<Cookie> found = request.cookies(name);
    if (found.size() > 1) {
      throw new Refusal(GatewayProblem.AMBIGUOUS_CREDENTIALS);
    }
    return found.stream().map(Cookie::getValue).findFirst();
  }

  static String set(String name, String value) {
    return name + "=" + value + ATTRIBUTES;
  }

  static String set(String name, String value, Duration life) {
    return set(name, value) + "; Max-Age=" + life.toSeconds();
  }

  static String remove(String name) {
    return set(name, "") + "; Max-Age=0";
  }
}
