package io.bizportal.identity;

import io.bizportal.embedded.TestIssuer;
import java.util.UUID;

/** Tokens as the realm would issue them. */
public final class Tokens {

  private Tokens() {}

  public static String administrator(UUID account, String company) {
    return TestIssuer.shared().portalToken(account, company, "portal-administrator").sign();
  }

  public static String generalUser(UUID account, String company) {
    return TestIssuer.shared().portalToken(account, company, "general-user").sign();
  }

  /** Of somebody signed in at a contract's settings site. */
  public static String ofLine(UUID account, String company, String contract, String kind) {
    return TestIssuer.shared().lineToken(account, company, contract, kind).sign();
  }

  public static String operator() {
    return TestIssuer.shared().clientToken("operator", "operator").sign();
  }

  public static String service() {
    return TestIssuer.shared().clientToken("entitlement-service", "service").sign();
  }

  /** As {@code FlowTokens} inside Keycloak makes them. */
  public static String keycloakFlow() {
    return TestIssuer.shared()
        .clientToken("keycloak", "keycloak-flow")
        .claim("client_id", "keycloak")
        .claim("sub", "keycloak")
        .claim("aud", "identity")
        .sign();
  }
}
