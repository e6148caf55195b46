package io.bizportal.keycloak.admission;

import io.bizportal.keycloak.identity.AdmissionService.Remembered;
import io.bizportal.keycloak.identity.FlowTokens;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;

/**
 * What a trusted browser carries: one cookie per account, so that two people of one browser do not
 * put each other out.
 */
final class BrowserCookie {

  private static final String NAME = "bizportal_browser_";
  private static final int LONGEST = 100;

  private final FlowTokens tokens;
  private final Clock clock;

  BrowserCookie(FlowTokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  Optional<String> read(AuthenticationFlowContext context, String account) {
    return Optional.ofNullable(
            context.getHttpRequest().getHttpHeaders().getCookies().get(name(account)))
        .map(Cookie::getValue)
        .filter(value -> !value.isBlank() && value.length() <= LONGEST);
  }

  void write(AuthenticationFlowContext context, String account, Remembered remembered) {
    URI issuer = URI.create(tokens.issuer(context.getSession()));
    context
        .getSession()
        .getContext()
        .getHttpResponse()
        .setCookieIfAbsent(
            new NewCookie.Builder(name(account))
                .value(remembered.token())
                .path(issuer.getPath() + "/")
                .httpOnly(true)
                .secure("https".equals(issuer.getScheme()))
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge((int) Duration.between(clock.instant(), remembered.expiresAt()).toSeconds())
                .build());
  }

  private static String name(String account) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(account.getBytes(StandardCharsets.UTF_8));
      return NAME + HexFormat.of().formatHex(hash, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
