package io.bizportal.gateway.session;

import io.bizportal.gateway.GatewayProblem;
import io.bizportal.kit.problem.ProblemException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The gateway's cookies on the wire; {@code __Host-} ties them to this very origin. */
final class Cookies {

  static final String SESSION = "__Host-bizportal";

  /** One per sign-in under way, so that two tabs don't disturb each other. */
  static final String SIGN_IN_PREFIX = "__Host-bizportal-sign-in-";

  private static final String ATTRIBUTES = "; Path=/; Secure; HttpOnly; SameSite=Lax";

  private Cookies() {}

  static Optional<String> value(HttpServerRequest request, String name) {
    List<String> found = pairs(request, name + "=");
    if (found.size() > 1) {
      throw new ProblemException(GatewayProblem.AMBIGUOUS_CREDENTIALS);
    }
    return found.stream().map(pair -> pair.substring(name.length() + 1)).findFirst();
  }

  /** Names of the cookies that were sent and begin so. */
  static List<String> names(HttpServerRequest request, String prefix) {
    return pairs(request, prefix).stream()
        .filter(pair -> pair.indexOf('=') > 0)
        .map(pair -> pair.substring(0, pair.indexOf('=')))
        .toList();
  }

  private static List<String> pairs(HttpServerRequest request, String prefix) {
    String header = request.getHeader(HttpHeaders.COOKIE);
    return header == null
        ? List.of()
        : Arrays.stream(header.split(";", -1))
            .map(String::trim)
            .filter(pair -> pair.startsWith(prefix))
            .toList();
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
