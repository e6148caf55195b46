package io.bizportal.kit.token;

import com.nimbusds.jwt.SignedJWT;
import io.bizportal.kit.jwks.IssuerKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Checks bearer tokens of the kinds this service is configured for. */
@ApplicationScoped
public class TokenVerifier {

  private static final Duration CONNECT = Duration.ofSeconds(1);
  static final int LONGEST = 8 * 1024;

  private final List<TokenCheck> checks;

  @Inject
  TokenVerifier(TokenConfig config, Clock clock) {
    List<TokenCheck> configured = new ArrayList<>();
    config
        .portal()
        .map(TokenConfig.Portal::profile)
        .ifPresent(p -> configured.add(check(p, CallerClaims::portal, clock)));
    config
        .contract()
        .map(TokenConfig.Contract::profile)
        .ifPresent(p -> configured.add(check(p, CallerClaims::contract, clock)));
    config
        .line()
        .filter(line -> line.bearer().orElse(false))
        .map(TokenConfig.Line::profile)
        .ifPresent(p -> configured.add(check(p, CallerClaims::line, clock)));
    this.checks = List.copyOf(configured);
  }

  TokenVerifier(List<TokenCheck> checks) {
    this.checks = List.copyOf(checks);
  }

  /** Against a profile, with the issuer's keys fetched from where the profile says. */
  static TokenCheck check(TokenProfile profile, TokenCheck.Reader reader, Clock clock) {
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    IssuerKeys keys = new IssuerKeys(profile.jwksUri(), http, clock);
    return new TokenCheck(profile, keys, reader, clock);
  }

  /**
   * Checks a token; may wait for the issuer's keys, at most a second or two.
   *
   * @throws TokenRefused if the token is not good here; {@link KeysUnknown} if that can't be told
   */
  public Verified verify(String token) {
    try {
      return verifyAsync(token).toCompletableFuture().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof TokenRefused refused ? refused : e;
    }
  }

  /** As {@link #verify}, for an event loop: completes at once unless keys must be fetched. */
  public CompletionStage<Verified> verifyAsync(String token) {
    try {
      SignedJWT parsed = parsed(token);
      TokenCheck check = checkFor(parsed);
      if (check.knowsKeyOf(parsed)) {
        return CompletableFuture.completedFuture(verified(check, parsed));
      }
      return check.keys().renew().thenApply(renewed -> verified(check, parsed));
    } catch (TokenRefused refused) {
      return CompletableFuture.failedFuture(refused);
    }
  }

  private static SignedJWT parsed(String token) {
    if (token.isEmpty() || token.length() > LONGEST) {
      throw new TokenRefused("length");
    }
    try {
      return SignedJWT.parse(token);
    } catch (ParseException | RuntimeException e) {
      throw new TokenRefused("not a signed token");
    }
  }

  /** The issuer it names only chooses the profile, which then pins it. */
  private TokenCheck checkFor(SignedJWT token) {
    try {
      String issuer = token.getJWTClaimsSet().getIssuer();
      return checks.stream()
          .filter(check -> issuer != null && check.isFor(issuer))
          .findFirst()
          .orElseThrow(() -> new TokenRefused("issuer"));
    } catch (ParseException | IllegalArgumentException e) {
      throw new TokenRefused("claims can't be read");
    }
  }

  private static Verified verified(TokenCheck check, SignedJWT token) {
    try {
      return check.verify(token);
    } catch (TokenRefused refused) {
      throw refused;
    } catch (ParseException | RuntimeException e) {
      throw new TokenRefused("claims can't be read");
    }
  }
}
