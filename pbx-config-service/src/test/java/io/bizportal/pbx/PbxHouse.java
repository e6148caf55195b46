package io.bizportal.pbx;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/** A key for SIP secrets, and a neighbour that answers for entitlement-service and Keycloak. */
public class PbxHouse implements QuarkusTestResourceLifecycleManager {

  private final EntitlementUnderTest entitlement = new EntitlementUnderTest();

  @Override
  public Map<String, String> start() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    String neighbour = entitlement.start();
    return Map.of(
        "bizportal.pbx.secret-key",
        Base64.getEncoder().encodeToString(key),
        "bizportal.entitlement-url",
        neighbour,
        "bizportal.identity-url",
        neighbour,
        "quarkus.oidc-client.auth-server-url",
        neighbour,
        "quarkus.oidc-client.token-path",
        "/token",
        "quarkus.oidc-client.client-id",
        "pbx-config-service",
        "quarkus.oidc-client.credentials.secret",
        "secret");
  }

  @Override
  public void stop() {
    entitlement.stop();
  }
}
