package io.bizportal.entitlement.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.bizportal.entitlement.reach.ReachedContract;
import io.bizportal.entitlement.reach.ReachedTarget;
import io.bizportal.entitlement.reach.ReachedVoiceGroup;
import io.bizportal.kit.token.LineCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Issues contract tokens (RFC 9068). */
@ApplicationScoped
class ContractTokens {

  /** Types of what a token is good for (RFC 9396). */
  static final String CONTRACT = "contract";

  static final String VOICE_GROUP = "voice-group";

  private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");

  private final StsConfig config;
  private final SigningKeys keys;
  private final Clock clock;

  ContractTokens(StsConfig config, SigningKeys keys, Clock clock) {
    this.config = config;
    this.keys = keys;
    this.clock = clock;
  }

  ExchangeAnswer issue(Subject subject, String client, ReachedTarget reached, Set<Action> granted) {
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
    if (granted.contains(Action.SELF)) {
      claims.claim("extension", subject.account().toString());
    }
    OwnContract own = subject.own();
    if (own != null && own.kind() == LineCaller.Kind.ADMIN_ID) {
      claims.claim("admin_id", own.loginId());
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

  private static List<Map<String, Object>> details(ReachedTarget reached, Set<Action> granted) {
    return List.of(
        switch (reached) {
          case ReachedContract contract ->
              Map.of(
                  "type", CONTRACT,
                  "identifier", contract.number(),
                  "service", contract.service().name(),
                  "actions", names(granted));
          case ReachedVoiceGroup group ->
              Map.of(
                  "type", VOICE_GROUP,
                  "identifier", group.id(),
                  "service", group.service().name(),
                  "actions", names(granted),
                  "contracts", within(group, granted));
        });
  }

  /** Each contract with what is granted there, which may be less than elsewhere in the group. */
  private static Map<String, List<String>> within(ReachedVoiceGroup group, Set<Action> granted) {
    Map<String, List<String>> actions = new TreeMap<>();
    group
        .contracts()
        .forEach(
            (number, level) -> {
              Set<Action> both = Action.allowedBy(level);
              both.retainAll(granted);
              if (!both.isEmpty()) {
                actions.put(number, names(both));
              }
            });
    return actions;
  }

  private static List<String> names(Set<Action> actions) {
    return actions.stream().map(Action::wireName).toList();
  }
}
