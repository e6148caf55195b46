package io.bizportal.entitlement;

import io.bizportal.embedded.TestIssuer;
import io.bizportal.embedded.TestToken;
import java.util.UUID;

/** Portal tokens of those who call this service. */
public final class Tokens {

  private Tokens() {}

  public static String operator() {
    return TestIssuer.shared().clientToken("operator", "operator").sign();
  }

  public static String service() {
    return TestIssuer.shared().clientToken("pbx-config-service", "service").sign();
  }

  public static String administrator(String company, UUID account) {
    return TestIssuer.shared().portalToken(account, company, "portal-administrator").sign();
  }

  /** A general user's token, to be signed or spoilt. */
  public static TestToken generalUser(String company, UUID account) {
    return TestIssuer.shared().portalToken(account, company, "general-user");
  }

  /** A token of the one whom a contract's extension belongs to, to be signed or spoilt. */
  public static TestToken terminalUser(String company, String contract, UUID account) {
    return TestIssuer.shared().lineToken(account, company, contract, "EXTENSION");
  }
}
