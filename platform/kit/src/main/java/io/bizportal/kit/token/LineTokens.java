package io.bizportal.kit.token;

import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Checks tokens of realm {@code line}, for those who take one as proof of who somebody is. They are
 * kept apart from {@link TokenVerifier}, which lets nobody in by one unless it is told to.
 */
@ApplicationScoped
public class LineTokens {

  private final Optional<String> issuer;
  private final TokenVerifier verifier;

  @Inject
  LineTokens(TokenConfig config, Clock clock) {
    this.issuer = config.line().map(TokenConfig.Kind::issuer);
    this.verifier =
        new TokenVerifier(
            config
                .line()
                .map(TokenConfig.Line::profile)
                .map(profile -> List.of(TokenVerifier.check(profile, CallerClaims::line, clock)))
                .orElse(List.of()));
  }

  /** Whether a token says that it is of realm {@code line}; only {@link #verify} believes it. */
  public boolean claims(String token) {
    if (issuer.isEmpty() || token.length() > TokenVerifier.LONGEST) {
      return false;
    }
    try {
      return issuer.get().equals(SignedJWT.parse(token).getJWTClaimsSet().getIssuer());
    } catch (ParseException | RuntimeException e) {
      return false;
    }
  }

  /**
   * Checks a token, whose caller is a {@link LineCaller}; may wait for the issuer's keys.
   *
   * @throws TokenRefused if the token is not good here; {@link KeysUnknown} if that can't be told
   */
  public Verified verify(String token) {
    return verifier.verify(token);
  }
}
