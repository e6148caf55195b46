package io.bizportal.gateway.door;

import io.bizportal.gateway.swap.Target;
import io.bizportal.gateway.upstream.Upstream;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of everything that can be reached. */
final class Routes {

  private static final Pattern SETTINGS =
      Pattern.compile("/api/pbx(/v1/([a-z-]+)/([^/]+)(?:/.*)?)");
  private static final Pattern CROSS_OVER =
      Pattern.compile("/session/(contracts|voice-groups)/([^/]+)");
  private static final Pattern SIGN_IN =
      Pattern.compile("/auth/(?:realms/(?:portal|line)|resources)/.+");
  private static final Pattern OPEN_IDENTITY =
      Pattern.compile("/v1/(?:registrations/.+|password-resets(?:/.*)?)");
  private static final Set<String> TOKEN_ENDPOINTS =
      Set.of(
          "/oauth/token",
          "/oauth/jwks",
          "/.well-known/oauth-authorization-server",
          "/.well-known/authzen-configuration");

  /** Its own, and those whose paths a standard sets: OpenID AuthZEN and TM Forum. */
  private static final List<String> ENTITLEMENT_APIS = List.of("/v1/", "/access/v1/", "/tmf-api/");

  private static final Set<String> HEALTH =
      Set.of("/q/health/ready", "/q/health/live", "/q/health/started");

  private Routes() {}

  static Route of(String path) {
    if (path.startsWith("/api/")) {
      return api(path);
    }
    if (path.equals("/auth") || path.startsWith("/auth/")) {
      return SIGN_IN.matcher(path).matches() ? new Route.SignInPages() : new Route.Nowhere();
    }
    if (path.equals("/session") || path.startsWith("/session/")) {
      return session(path);
    }
    if (path.equals("/q") || path.startsWith("/q/")) {
      return HEALTH.contains(path) ? new Route.Health() : new Route.Nowhere();
    }
    if (path.equals("/api") || path.equals("/internal") || path.startsWith("/internal/")) {
      return new Route.Nowhere();
    }
    return new Route.Page();
  }

  private static Route api(String path) {
    Matcher settings = SETTINGS.matcher(path);
    if (settings.matches()) {
      return Target.of(settings.group(2), settings.group(3))
          .<Route>map(target -> new Route.Settings(target, settings.group(1)))
          .orElseGet(Route.Nowhere::new);
    }
    if (path.startsWith("/api/identity/v1/")) {
      String inner = path.substring("/api/identity".length());
      return OPEN_IDENTITY.matcher(inner).matches()
          ? new Route.Open(Upstream.IDENTITY, inner)
          : new Route.SignedIn(Upstream.IDENTITY, inner);
    }
    if (path.startsWith("/api/entitlement/")) {
      String inner = path.substring("/api/entitlement".length());
      if (TOKEN_ENDPOINTS.contains(inner)) {
        return new Route.OwnCredentials(Upstream.ENTITLEMENT, inner);
      }
      if (ENTITLEMENT_APIS.stream().anyMatch(inner::startsWith)) {
        return new Route.SignedIn(Upstream.ENTITLEMENT, inner);
      }
    }
    return new Route.Nowhere();
  }

  private static Route session(String path) {
    Matcher crossing = CROSS_OVER.matcher(path);
    if (crossing.matches()) {
      return new Route.CrossOver(crossing.group(1), crossing.group(2));
    }
    return switch (path) {
      case "/session" -> new Route.Session(Route.Session.Act.CURRENT);
      case "/session/sign-in" -> new Route.Session(Route.Session.Act.SIGN_IN);
      case "/session/link" -> new Route.Session(Route.Session.Act.LINK);
      case "/session/password" -> new Route.Session(Route.Session.Act.PASSWORD);
      case "/session/callback" -> new Route.Session(Route.Session.Act.CALLBACK);
      default -> new Route.Nowhere();
    };
  }
}
