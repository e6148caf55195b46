package io.bizportal.pbx;

import io.bizportal.embedded.TestIssuer;
import io.bizportal.embedded.TestToken;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Contract tokens as the token exchange would sign them, and as others would. */
public final class Tokens {

  private static final UUID ACCOUNT = UUID.fromString("0190b5c2-3f7e-7d5c-8f55-2f6a1b9c0d21");

  public static final UUID TERMINAL_USER = UUID.fromString("0190b5c2-3f7e-7d5c-8f55-2f6a1b9c0d22");

  /** What must not pass for a contract token. */
  public enum Forgery {
    PORTAL_TOKEN,
    EXPIRED,
    ALG_NONE,
    PUBLIC_KEY_AS_SECRET,
    OTHER_KEY,
    WRONG_TYPE,
    OTHER_AUDIENCE,
    OTHER_ISSUER,
    NO_EXPIRY,
    NO_CONTRACT,
    GIBBERISH
  }

  private Tokens() {}

  public static String writing(ContractUnderTest contract) {
    return token(contract).sign();
  }

  public static String reading(ContractUnderTest contract) {
    return withActions(contract, List.of("read"));
  }

  public static String withActions(ContractUnderTest contract, List<String> actions) {
    return withActions(contract, "SMART_PBX", actions);
  }

  public static String withActions(
      ContractUnderTest contract, String service, List<String> actions) {
    return token(contract).grant(contract.number, service, actions.toArray(String[]::new)).sign();
  }

  /** A terminal user's, who has this extension. */
  public static String ofTerminalUser(ContractUnderTest contract, String extension) {
    return token(contract)
        .claim("sub", TERMINAL_USER.toString())
        .grant(contract.number, "SMART_PBX", "self")
        .claim("extension", extension)
        .sign();
  }

  /** Of the user of a Dotphone Office login ID, which is known by this ID. */
  public static String ofLoginId(ContractUnderTest contract, String id) {
    return token(contract)
        .claim("sub", TERMINAL_USER.toString())
        .grant(contract.number, "DOTPHONE_OFFICE", "self")
        .claim("extension", id)
        .sign();
  }

  /** Of whoever signed in with the admin ID of a Dotphone Office contract alone. */
  public static String ofAdminId(ContractUnderTest contract, String adminId) {
    return token(contract)
        .grant(contract.number, "DOTPHONE_OFFICE", "read", "write")
        .claim("admin_id", adminId)
        .sign();
  }

  public static String forService(ContractUnderTest contract, String service) {
    return token(contract).grant(contract.number, service, "read", "write").sign();
  }

  /** For a voice group that this contract is one of. */
  public static String forVoiceGroup(ContractUnderTest contract, String group) {
    return token(contract)
        .claim(
            "authorization_details",
            List.of(
                Map.of(
                    "type",
                    "voice-group",
                    "identifier",
                    group,
                    "service",
                    "IP_VOICE",
                    "actions",
                    List.of("read", "write"),
                    "contracts",
                    Map.of(contract.number, List.of("read", "write")))))
        .sign();
  }

  public static String granted(ContractUnderTest contract, long version) {
    return token(contract).grantVersion(version).sign();
  }

  public static String inSession(ContractUnderTest contract, String session) {
    return token(contract).session(session).sign();
  }

  public static String forged(ContractUnderTest contract, Forgery forgery) {
    TestToken honest = token(contract);
    return switch (forgery) {
      case PORTAL_TOKEN ->
          TestIssuer.shared().portalToken(ACCOUNT, contract.company, "portal-administrator").sign();
      case EXPIRED -> honest.expired().sign();
      case ALG_NONE -> honest.unsigned();
      case PUBLIC_KEY_AS_SECRET -> honest.signedWithPublicKeyAsSecret();
      case OTHER_KEY -> honest.signedByStranger();
      case WRONG_TYPE -> honest.typed("JWT").sign();
      case OTHER_AUDIENCE -> honest.claim("aud", "entitlement").sign();
      case OTHER_ISSUER -> honest.claim("iss", "https://elsewhere.example").sign();
      case NO_EXPIRY -> honest.without("exp").sign();
      case NO_CONTRACT -> honest.without("authorization_details").sign();
      case GIBBERISH -> "eyJhbGciOiJFUzI1NiJ9.e30.x";
    };
  }

  private static TestToken token(ContractUnderTest contract) {
    return TestIssuer.shared().contractToken(ACCOUNT, contract.company, contract.number);
  }
}
