package io.bizportal.embedded;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A token in the making: correct unless told otherwise. Every method answers a changed copy. */
public final class TestToken {

  private final TestIssuer issuer;
  private final String type;
  private final Map<String, Object> claims;

  private TestToken(TestIssuer issuer, String type, Map<String, Object> claims) {
    this.issuer = issuer;
    this.type = type;
    this.claims = claims;
  }

  static TestToken portal(TestIssuer issuer) {
    return issued(issuer, issuer.portalIssuer(), Duration.ofMinutes(5))
        .claim("aud", List.of("gateway", "identity", "entitlement", "notification"))
        .claim("azp", "gateway")
        .claim("sub", UUID.randomUUID().toString());
  }

  static TestToken line(TestIssuer issuer, UUID account, String company) {
    return portal(issuer)
        .claim("iss", issuer.lineIssuer())
        .claim("account", account.toString())
        .claim("company", company)
        .claim("preferred_username", "user-" + account)
        .signedIn(account);
  }

  TestToken contractOf(String contract, String kind) {
    return claim("contract", contract).claim("kind", kind);
  }

  static TestToken contract(TestIssuer issuer, UUID account, String company, String contract) {
    return issued(issuer, issuer.contractIssuer(), Duration.ofSeconds(120))
        .claim("aud", "pbx-config")
        .claim("client_id", "gateway")
        .claim("sub", account.toString())
        .claim("act", Map.of("sub", "gateway"))
        .claim("company", company)
        .claim("grant_ver", 1L)
        .signedIn(account)
        .grant(contract, "SMART_PBX", "read", "write");
  }

  private static TestToken issued(TestIssuer issuer, String name, Duration life) {
    Instant now = Instant.now();
    return new TestToken(issuer, "at+jwt", Map.of())
        .claim("iss", name)
        .claim("jti", UUID.randomUUID().toString())
        .claim("iat", Date.from(now))
        .claim("exp", Date.from(now.plus(life)));
  }

  TestToken person(UUID account, String company) {
    return claim("account", account.toString())
        .claim("company", company)
        .claim("email", "taro.yamada@example.jp")
        .claim("name", "山田 太郎")
        .signedIn(account);
  }

  private TestToken signedIn(UUID account) {
    return claim("sid", "sid-" + account)
        .claim("auth_time", Instant.now().getEpochSecond() - 60)
        .claim("amr", List.of("pwd", "otp"));
  }

  public TestToken roles(String... roles) {
    return claim("roles", List.of(roles));
  }

  public TestToken session(String session) {
    return claim("sid", session);
  }

  public TestToken grantVersion(long version) {
    return claim("grant_ver", version);
  }

  /** What a contract token is good for. */
  public TestToken grant(String contract, String service, String... actions) {
    return claim(
        "authorization_details",
        List.of(
            Map.of(
                "type",
                "contract",
                "identifier",
                contract,
                "service",
                service,
                "actions",
                List.of(actions))));
  }

  public TestToken claim(String name, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(claims);
    changed.put(name, value);
    return new TestToken(issuer, type, changed);
  }

  public TestToken without(String claim) {
    Map<String, Object> changed = new LinkedHashMap<>(claims);
    changed.remove(claim);
    return new TestToken(issuer, type, changed);
  }

  /** Another {@code typ} header. */
  public TestToken typed(String otherType) {
    return new TestToken(issuer, otherType, claims);
  }

  /** Over since a minute, at any clock's tolerance. */
  public TestToken expired() {
    Instant end = Instant.now().minusSeconds(60);
    return claim("iat", Date.from(end.minusSeconds(120))).claim("exp", Date.from(end));
  }

  /** The token as the issuer would send it. */
  public String sign() {
    return sign(issuer.key());
  }

  /** Signed by a stranger who claims the issuer's key ID. */
  public String signedByStranger() {
    try {
      return sign(new ECKeyGenerator(Curve.P_256).keyID(issuer.key().getKeyID()).generate());
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Without a signature: {@code alg:none}. */
  public String unsigned() {
    return Base64URL.encode("{\"alg\":\"none\",\"typ\":\"" + type + "\"}")
        + "."
        + claimsSet().toPayload().toBase64URL()
        + ".";
  }

  /** Signed with HMAC whose secret is the issuer's public key, which everybody has. */
  public String signedWithPublicKeyAsSecret() {
    SignedJWT token = new SignedJWT(header(JWSAlgorithm.HS256), claimsSet());
    try {
      token.sign(new MACSigner(issuer.key().toECPublicKey().getEncoded()));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  private String sign(ECKey key) {
    SignedJWT token = new SignedJWT(header(JWSAlgorithm.ES256), claimsSet());
    try {
      token.sign(new ECDSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  private JWSHeader header(JWSAlgorithm algorithm) {
    return new JWSHeader.Builder(algorithm)
        .type(new JOSEObjectType(type))
        .keyID(issuer.key().getKeyID())
        .build();
  }

  private JWTClaimsSet claimsSet() {
    JWTClaimsSet.Builder builder = new JWTClaimsSet.Builder();
    claims.forEach(builder::claim);
    return builder.build();
  }
}
