package io.bizportal.gateway.swap;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A token good for one contract or voice group, and what it says. */
record ContractToken(
    String value,
    String target,
    String service,
    List<String> actions,
    String company,
    long grantVersion,
    Instant expiresAt) {

  private static final Duration MARGIN = Duration.ofSeconds(10);

  /** Reads what the token endpoint answered; its signature is pbx-config-service's business. */
  static ContractToken of(String value) throws ParseException {
    JWTClaimsSet claims = SignedJWT.parse(value).getJWTClaimsSet();
    Long grantVersion = claims.getLongClaim("grant_ver");
    if (!(claims.getClaim("authorization_details") instanceof List<?> details)
        || details.size() != 1
        || !(details.getFirst() instanceof Map<?, ?> detail)
        || grantVersion == null
        || claims.getExpirationTime() == null) {
      throw new ParseException("not a contract token", 0);
    }
    return new ContractToken(
        value,
        text(detail.get("identifier")),
        text(detail.get("service")),
        detail.get("actions") instanceof List<?> actions
            ? actions.stream().map(String::valueOf).toList()
            : List.of(),
        text(claims.getClaim("company")),
        grantVersion,
        claims.getExpirationTime().toInstant());
  }

  boolean goodAt(Instant now) {
    return now.plus(MARGIN).isBefore(expiresAt);
  }

  private static String text(@Nullable Object value) throws ParseException {
    if (value instanceof String text) {
      return text;
    }
    throw new ParseException("not a contract token", 0);
  }
}
