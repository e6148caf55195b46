package io.bizportal.kit.token;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.bizportal.kit.jwks.IssuerKeys;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Tokens of one kind against their profile. Nothing here waits for anybody. */
final class TokenCheck {

  /** How far the issuer's clock may be ahead of ours. An expired token gets no such grace. */
  private static final Duration AHEAD = Duration.ofSeconds(10);

  /** Makes of good claims the caller they speak for. */
  interface Reader {
    Caller read(JWTClaimsSet claims) throws ParseException;
  }

  private final TokenProfile profile;
  private final IssuerKeys keys;
  private final Reader reader;
  private final Clock clock;
  private final KnownSignatures signatures = new KnownSignatures();

  TokenCheck(TokenProfile profile, IssuerKeys keys, Reader reader, Clock clock) {
    this.profile = profile;
    this.keys = keys;
    this.reader = reader;
    this.clock = clock;
  }

  boolean isFor(String issuer) {
    return profile.issuer().equals(issuer);
  }

  IssuerKeys keys() {
    return keys;
  }

  /** A key ID nobody knows yet may be a new one: then the keys should be renewed first. */
  boolean knowsKeyOf(SignedJWT token) {
    String id = token.getHeader().getKeyID();
    return id == null || keys.find(id) != null;
  }

  Verified verify(SignedJWT token) throws ParseException {
    header(token.getHeader());
    signature(token);
    JWTClaimsSet claims = token.getJWTClaimsSet();
    Instant expiresAt = claims(claims);
    return new Verified(reader.read(claims), expiresAt, claims);
  }

  private void header(JWSHeader header) {
    if (!profile.algorithms().contains(header.getAlgorithm().getName())) {
      throw new TokenRefused("algorithm");
    }
    if (header.getType() == null
        || !profile.types().contains(header.getType().getType().toLowerCase(Locale.ROOT))) {
      throw new TokenRefused("type");
    }
    if (header.getCriticalParams() != null || !header.isBase64URLEncodePayload()) {
      throw new TokenRefused("critical parameters");
    }
    if (header.getKeyID() == null) {
      throw new TokenRefused("key ID");
    }
  }

  private void signature(SignedJWT token) {
    ECKey key = keys.find(token.getHeader().getKeyID());
    if (key == null) {
      throw keys.any() ? new TokenRefused("unknown key") : new KeysUnknown();
    }
    if (!signatures.isGood(token, key)) {
      throw new TokenRefused("signature");
    }
  }

  private Instant claims(JWTClaimsSet claims) {
    Instant now = clock.instant();
    if (!profile.issuer().equals(claims.getIssuer())) {
      throw new TokenRefused("issuer");
    }
    if (!claims.getAudience().contains(profile.audience())) {
      throw new TokenRefused("audience");
    }
    if (claims.getExpirationTime() == null || claims.getIssueTime() == null) {
      throw new TokenRefused("exp or iat is missing");
    }
    Instant issuedAt = claims.getIssueTime().toInstant();
    Instant expiresAt = claims.getExpirationTime().toInstant();
    if (!now.isBefore(expiresAt)) {
      throw new TokenRefused("expired");
    }
    if (issuedAt.isAfter(now.plus(AHEAD))
        || (claims.getNotBeforeTime() != null
            && claims.getNotBeforeTime().toInstant().isAfter(now.plus(AHEAD)))) {
      throw new TokenRefused("not yet");
    }
    if (Duration.between(issuedAt, expiresAt).compareTo(profile.maxLife()) > 0) {
      throw new TokenRefused("lives too long");
    }
    return expiresAt;
  }
}
