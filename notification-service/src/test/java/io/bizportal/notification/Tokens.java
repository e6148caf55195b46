package io.bizportal.notification;

import io.bizportal.embedded.TestIssuer;

/** Portal tokens as Keycloak would sign them. */
public final class Tokens {

  private Tokens() {}

  public static String withRole(String role) {
    return TestIssuer.shared().clientToken("operator", role).sign();
  }
}
