package io.bizportal.kit.token;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads from a token's claims whom it speaks for. */
final class CallerClaims {

  private static final Set<String> ACTIONS = Set.of("read", "write", "self");

  /** What a token may be good for; a group is named like a contract, so paths keep them apart. */
  private static final Set<String> TARGETS = Set.of("contract", "voice-group");

  private CallerClaims() {}

  /** A person if the token names an account, else a program. */
  static Caller portal(JWTClaimsSet claims) throws ParseException {
    List<String> given = claims.getStringListClaim("roles");
    Set<String> roles = given == null ? Set.of() : new HashSet<>(given);
    String client = client(claims);
    String account = claims.getStringClaim("account");
    if (account == null) {
      return new ServiceCaller(client, roles);
    }
    String email = claims.getStringClaim("email");
    return new PortalCaller(
        uuid(account),
        required(claims.getStringClaim("company"), "company"),
        email == null ? "" : email,
        roles,
        claims.getStringClaim("sid"),
        client);
  }

  static ContractCaller contract(JWTClaimsSet claims) throws ParseException {
    Map<String, Object> detail = contractDetail(claims);
    return new ContractCaller(
        uuid(required(claims.getSubject(), "sub")),
        required(claims.getStringClaim("company"), "company"),
        text(detail, "identifier"),
        text(detail, "service"),
        actions(detail),
        required(claims.getLongClaim("grant_ver"), "grant_ver"),
        required(claims.getStringClaim("sid"), "sid"),
        client(claims),
        claims.getStringClaim("extension"));
  }

  /** Exactly one: a second detail could name another contract. */
  private static Map<String, Object> contractDetail(JWTClaimsSet claims) {
    if (claims.getClaim("authorization_details") instanceof List<?> details
        && details.size() == 1
        && details.getFirst() instanceof Map<?, ?> detail
        && detail.get("type") instanceof String type
        && TARGETS.contains(type)) {
      Map<String, Object> members = new java.util.HashMap<>();
      detail.forEach((name, value) -> members.put(String.valueOf(name), value));
      return members;
    }
    throw new TokenRefused("authorization_details");
  }

  private static Set<String> actions(Map<String, Object> detail) {
    if (!(detail.get("actions") instanceof List<?> given) || given.isEmpty()) {
      throw new TokenRefused("actions");
    }
    Set<String> actions = new HashSet<>();
    for (Object action : given) {
      if (!(action instanceof String name) || !ACTIONS.contains(name)) {
        throw new TokenRefused("actions");
      }
      actions.add(name);
    }
    return actions;
  }

  private static String text(Map<String, Object> detail, String name) {
    return required(detail.get(name) instanceof String text ? text : null, name);
  }

  private static String client(JWTClaimsSet claims) throws ParseException {
    String authorizedParty = claims.getStringClaim("azp");
    if (authorizedParty != null) {
      return authorizedParty;
    }
    String client = claims.getStringClaim("client_id");
    return client == null ? required(claims.getSubject(), "azp, client_id and sub") : client;
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new TokenRefused("account is no UUID");
    }
  }

  private static <T> T required(@Nullable T claim, String name) {
    if (claim == null || (claim instanceof String text && text.isBlank())) {
      throw new TokenRefused(name + " is missing");
    }
    return claim;
  }
}
