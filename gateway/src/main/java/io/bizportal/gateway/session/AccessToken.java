package io.bizportal.gateway.session;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.token.Tokens;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A session's access token and who it speaks for. */
record AccessToken(
    Realm realm,
    String value,
    Instant expiresAt,
    String refreshToken,
    Instant obtainedAt,
    String sid,
    String account,
    String company,
    Holder holder) {

  /** A token so near its end could run out on the way. */
  private static final Duration MARGIN = Duration.ofSeconds(10);

  /**
   * What the realm's token endpoint answered, straight from Keycloak over the back channel.
   *
   * @param previous the refresh token just used, kept if no new one came
   */
  static AccessToken of(Realm realm, Tokens tokens, @Nullable String previous, Instant now)
      throws ParseException {
    String value = tokens.getAccessToken().getValue();
    JWTClaimsSet claims = SignedJWT.parse(value).getJWTClaimsSet();
    String refresh =
        tokens.getRefreshToken() == null ? previous : tokens.getRefreshToken().getValue();
    if (refresh == null) {
      throw new ParseException("no refresh token", 0);
    }
    return new AccessToken(
        realm,
        value,
        claims.getExpirationTime().toInstant(),
        refresh,
        now,
        required(claims, "sid"),
        required(claims, "account"),
        required(claims, "company"),
        Holder.of(realm, claims));
  }

  boolean goodAt(Instant now) {
    return now.plus(MARGIN).isBefore(expiresAt);
  }

  static String required(JWTClaimsSet claims, String name) throws ParseException {
    String value = claims.getStringClaim(name);
    if (value == null) {
      throw new ParseException("no claim " + name, 0);
    }
    return value;
  }
}
