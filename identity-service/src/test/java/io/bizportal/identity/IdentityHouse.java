package io.bizportal.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** What the service needs besides database, broker and issuer; Keycloak is away. */
public class IdentityHouse implements QuarkusTestResourceLifecycleManager {

  static final String PRIVATE_JWK = "test.mail-private-jwk";
  public static final String BASE_URL = "https://portal.example.jp";

  @Override
  public Map<String, String> start() {
    try {
      ECKey key = new ECKeyGenerator(Curve.P_256).keyID(UUID.randomUUID().toString()).generate();
      return Map.of(
          "BIZPORTAL_BASE_URL",
          BASE_URL,
          "BIZPORTAL_IDENTITY_PEPPER",
          "a pepper of more than thirty-two bytes",
          "BIZPORTAL_IDENTITY_SECRET_KEY",
          Base64.getEncoder().encodeToString(new byte[32]),
          "BIZPORTAL_MAIL_PUBLIC_JWK",
          key.toPublicJWK().toJSONString(),
          PRIVATE_JWK,
          key.toJSONString(),
          // Nobody listens on the discard port.
          "BIZPORTAL_KEYCLOAK_URL",
          "http://localhost:9/auth",
          "bizportal.entitlement-url",
          "http://localhost:9",
          "quarkus.oidc-client.credentials.secret",
          "unused");
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void stop() {}
}
