package io.bizportal.entitlement.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.bizportal.entitlement.reach.ReachedContract;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Issues contract tokens (RFC 9068). */
@ApplicationScoped
class ContractTokens {

  private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");

  private final StsConfig config;
  private final SigningKeys keys;
  private final Clock clock;

  ContractTokens(StsConfig config, SigningKeys keys, Clock clock) {
    this.config = config;
    this.keys = keys;
    this.clock = clock;
  }

  ExchangeAnswer issue(
      Subject subject, String client, ReachedContract reached, Set<Action> granted) {
    Instant now = clock.instant();
    Instant longest = now.plus(config.tokenLife());
    Instant expires = subject.expiresAt().isBefore(longest) ? subject.expiresAt() : longest;
    List<Map<String, Object>> details = details(reached, granted);
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(config.issuer())
            .audience(config.audience())
            .subject(subject.account().toString())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(expires))
            .jwtID(UUID.randomUUID().toString())
            .claim("client_id", client)
            .claim("act", Map.of("sub", client))
            .claim("sid", subject.session())
            .claim("company", subject.company())
            .claim("grant_ver", reached.grantVersion())
            .claim("authorization_details", details);
    if (subject.authTime() != null) {
      claims.claim("auth_time", subject.authTime());
    }
    if (!subject.amr().isEmpty()) {
      claims.claim("amr", subject.amr());
    }
    return ExchangeAnswer.bearer(
        sign(claims.build()), Duration.between(now, expires).toSeconds(), granted, details);
  }

  private String sign(JWTClaimsSet claims) {
    SigningKeys.Held key = keys.signing();
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256).type(ACCESS_TOKEN).keyID(key.kid()).build(),
            claims);
    try {
      token.sign(key.signer());
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  private static List<Map<String, Object>> details(ReachedContract reached, Set<Action> granted) {
    return List.of(
        Map.of(
            "type", "contract",
            "identifier", reached.number(),
            "service", reached.service().name(),
            "actions", granted.stream().map(Action::wireName).toList()));
  }
}
