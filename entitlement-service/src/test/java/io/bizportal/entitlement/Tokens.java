package io.bizportal.entitlement;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.ConfigProvider;

/** Portal tokens as the realm issues them, and others. */
public final class Tokens {

  private Tokens() {}

  public static String operator() {
    return sign(claims().claim("azp", "operator").claim("roles", List.of("operator")).build());
  }

  public static String service() {
    return sign(
        claims().claim("azp", "pbx-config-service").claim("roles", List.of("service")).build());
  }

  public static String administrator(String company, UUID account) {
    return sign(person(company, account, "portal-administrator").build());
  }

  public static String generalUser(String company, UUID account) {
    return sign(person(company, account, "general-user").build());
  }

  /** A general user's token with something about it changed. */
  public static String generalUser(
      String company, UUID account, UnaryOperator<JWTClaimsSet.Builder> change) {
    return sign(change.apply(person(company, account, "general-user")).build());
  }

  public static JWTClaimsSet.Builder person(String company, UUID account, String role) {
    return claims()
        .claim("account", account.toString())
        .claim("company", company)
        .claim("email", "someone@example.jp")
        .claim("name", "誰か")
        .claim("azp", "gateway")
        .claim("sid", "sid-" + account)
        .claim("auth_time", Instant.now().getEpochSecond() - 60)
        .claim("amr", List.of("pwd", "otp"))
        .claim("roles", List.of(role));
  }

  private static JWTClaimsSet.Builder claims() {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(config("bizportal.tokens.portal.issuer"))
        .audience(List.of("gateway", "identity", "entitlement"))
        .subject(UUID.randomUUID().toString())
        .jwtID(UUID.randomUUID().toString())
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(300)));
  }

  public static String sign(JWTClaimsSet claims) {
    return sign(claims, "at+jwt", key());
  }

  public static String sign(JWTClaimsSet claims, String type, ECKey key) {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType(type))
                .keyID(key.getKeyID())
                .build(),
            claims);
    try {
      token.sign(new ECDSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  public static ECKey key() {
    try {
      return ECKey.parse(config("test.issuer.jwk"));
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String config(String name) {
    return ConfigProvider.getConfig().getValue(name, String.class);
  }
}
