package io.bizportal.kit.token;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads from a token's claims whom it speaks for. */
final class CallerClaims {

  private static final Set<String> ACTIONS = Set.of("read", "write", "self");

  /** What is granted on the contracts of a voice group; nobody is anybody's terminal user there. */
  private static final Set<String> GROUP_ACTIONS = Set.of("read", "write");

  private static final String VOICE_GROUP = "voice-group";

  /** What a token may be good for. */
  private static final Set<String> TARGETS = Set.of("contract", VOICE_GROUP);

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

  /** Who signed in at a settings site; what he may do there is for the token exchange to say. */
  static Caller line(JWTClaimsSet claims) throws ParseException {
    return new LineCaller(
        uuid(required(claims.getStringClaim("account"), "account")),
        required(claims.getStringClaim("company"), "company"),
        required(claims.getStringClaim("contract"), "contract"),
        LineCaller.Kind.valueOf(required(claims.getStringClaim("kind"), "kind")),
        required(claims.getStringClaim("preferred_username"), "preferred_username"),
        required(claims.getStringClaim("sid"), "sid"),
        client(claims));
  }

  /** Who works on a contract, or on those of a voice group. */
  static Caller contract(JWTClaimsSet claims) throws ParseException {
    Map<String, Object> detail = contractDetail(claims);
    return VOICE_GROUP.equals(detail.get("type"))
        ? voiceGroup(claims, detail)
        : oneContract(claims, detail);
  }

  private static VoiceGroupCaller voiceGroup(JWTClaimsSet claims, Map<String, Object> detail)
      throws ParseException {
    if (!(detail.get("contracts") instanceof Map<?, ?> given) || given.isEmpty()) {
      throw new TokenRefused("contracts");
    }
    Map<String, Set<String>> contracts = new HashMap<>();
    given.forEach(
        (contract, granted) ->
            contracts.put(String.valueOf(contract), actions(granted, GROUP_ACTIONS)));
    return new VoiceGroupCaller(
        uuid(required(claims.getSubject(), "sub")),
        required(claims.getStringClaim("company"), "company"),
        text(detail, "identifier"),
        text(detail, "service"),
        contracts,
        required(claims.getLongClaim("grant_ver"), "grant_ver"),
        required(claims.getStringClaim("sid"), "sid"),
        client(claims));
  }

  private static ContractCaller oneContract(JWTClaimsSet claims, Map<String, Object> detail)
      throws ParseException {
    Set<String> actions = actions(detail.get("actions"), ACTIONS);
    return new ContractCaller(
        uuid(required(claims.getSubject(), "sub")),
        required(claims.getStringClaim("company"), "company"),
        text(detail, "identifier"),
        text(detail, "service"),
        actions,
        required(claims.getLongClaim("grant_ver"), "grant_ver"),
        required(claims.getStringClaim("sid"), "sid"),
        client(claims),
        extension(claims, actions),
        adminId(claims, actions));
  }

  /** A terminal user's token names his extension and allows nothing besides. */
  private static @Nullable String extension(JWTClaimsSet claims, Set<String> actions)
      throws ParseException {
    String extension = claims.getStringClaim("extension");
    if (!actions.contains("self")) {
      if (extension != null) {
        throw new TokenRefused("extension without self");
      }
      return null;
    }
    if (actions.size() > 1) {
      throw new TokenRefused("self with other actions");
    }
    return required(extension, "extension");
  }

  /** Whoever runs a contract by its admin ID is nobody's terminal user. */
  private static @Nullable String adminId(JWTClaimsSet claims, Set<String> actions)
      throws ParseException {
    String adminId = claims.getStringClaim("admin_id");
    if (adminId != null && actions.contains("self")) {
      throw new TokenRefused("admin_id with self");
    }
    return adminId == null ? null : required(adminId, "admin_id");
  }

  /** Exactly one: a second detail could name another contract. */
  private static Map<String, Object> contractDetail(JWTClaimsSet claims) {
    if (claims.getClaim("authorization_details") instanceof List<?> details
        && details.size() == 1
        && details.getFirst() instanceof Map<?, ?> detail
        && detail.get("type") instanceof String type
        && TARGETS.contains(type)) {
      Map<String, Object> members = new HashMap<>();
      detail.forEach((name, value) -> members.put(String.valueOf(name), value));
      return members;
    }
    throw new TokenRefused("authorization_details");
  }

  private static Set<String> actions(@Nullable Object granted, Set<String> known) {
    if (!(granted instanceof List<?> given) || given.isEmpty()) {
      throw new TokenRefused("actions");
    }
    Set<String> actions = new HashSet<>();
    for (Object action : given) {
      if (!(action instanceof String name) || !known.contains(name)) {
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
