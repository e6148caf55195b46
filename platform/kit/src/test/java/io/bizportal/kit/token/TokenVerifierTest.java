package io.bizportal.kit.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.util.Base64URL;
import io.bizportal.embedded.TestIssuer;
import io.bizportal.embedded.TestToken;
import io.bizportal.kit.jwks.IssuerKeys;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

// C8: tokens are good for one receiver only
class TokenVerifierTest {

  private static final TestIssuer ISSUER = TestIssuer.shared();
  private static final UUID ACCOUNT = UUID.randomUUID();

  private final TokenVerifier identity =
      verifier(check(ISSUER.portalIssuer(), "identity", Duration.ofMinutes(15), true));
  private final TokenVerifier contracts =
      verifier(check(ISSUER.contractIssuer(), "pbx-config", Duration.ofMinutes(2), false));

  private static TokenVerifier verifier(TokenCheck check) {
    return new TokenVerifier(List.of(check));
  }

  private static TokenCheck check(String issuer, String audience, Duration life, boolean portal) {
    return check(issuer, audience, life, portal, ISSUER.jwksUri());
  }

  private static TokenCheck check(
      String issuer, String audience, Duration life, boolean portal, String keysAt) {
    TokenProfile profile =
        new TokenProfile(
            issuer, audience, URI.create(keysAt), Set.of("ES256"), Set.of("at+jwt"), life);
    IssuerKeys keys =
        new IssuerKeys(profile.jwksUri(), HttpClient.newHttpClient(), Clock.systemUTC());
    return new TokenCheck(
        profile, keys, portal ? CallerClaims::portal : CallerClaims::contract, Clock.systemUTC());
  }

  private static TestToken person() {
    return ISSUER.portalToken(ACCOUNT, "C0000001", "portal-administrator");
  }

  private static TestToken contract() {
    return ISSUER.contractToken(ACCOUNT, "C0000001", "N123456789");
  }

  @Test
  void aPortalTokenSpeaksForAPerson() {
    Verified verified = identity.verify(person().sign());

    assertThat(verified.caller())
        .isInstanceOfSatisfying(
            PortalCaller.class,
            caller -> {
              assertThat(caller.account()).isEqualTo(ACCOUNT);
              assertThat(caller.company()).isEqualTo("C0000001");
              assertThat(caller.clientId()).isEqualTo("gateway");
              assertThat(Roles.of(caller))
                  .containsExactlyInAnyOrder("signed-in", "portal-administrator");
            });
    assertThat(verified.expiresAt()).isAfter(Instant.now());
  }

  @Test
  void aClientTokenSpeaksForAProgram() {
    Caller caller = identity.verify(ISSUER.clientToken("operator", "operator").sign()).caller();

    assertThat(caller).isEqualTo(new ServiceCaller("operator", Set.of("operator")));
    assertThat(Roles.of(caller)).containsExactly("operator");
  }

  @Test
  void aContractTokenSpeaksForOneContract() {
    Caller caller = contracts.verify(contract().grantVersion(7).sign()).caller();

    assertThat(caller)
        .isInstanceOfSatisfying(
            ContractCaller.class,
            one -> {
              assertThat(one.contract()).isEqualTo("N123456789");
              assertThat(one.grantVersion()).isEqualTo(7);
              assertThat(one.actions()).containsExactlyInAnyOrder("read", "write");
            });
  }

  // D6
  @Test
  void aTerminalUsersTokenSpeaksForHisExtensionAlone() {
    String extension = UUID.randomUUID().toString();
    Caller caller =
        contracts
            .verify(
                contract()
                    .grant("N123456789", "SMART_PBX", "self")
                    .claim("extension", extension)
                    .sign())
            .caller();

    assertThat(caller)
        .isInstanceOfSatisfying(
            ContractCaller.class, one -> assertThat(one.extension()).isEqualTo(extension));
    assertThat(Roles.of(caller)).containsExactly(Roles.CONTRACT_SELF);
  }

  // C11
  @Test
  void anAdminIdsTokenSaysWhichItIs() {
    Caller caller =
        contracts
            .verify(
                contract()
                    .grant("N123456789", "DOTPHONE_OFFICE", "read", "write")
                    .claim("admin_id", "admin-1")
                    .sign())
            .caller();

    assertThat(caller)
        .isInstanceOfSatisfying(
            ContractCaller.class, one -> assertThat(one.adminId()).isEqualTo("admin-1"));
    assertThatExceptionOfType(TokenRefused.class)
        .isThrownBy(
            () ->
                contracts.verify(
                    contract()
                        .grant("N123456789", "DOTPHONE_OFFICE", "self")
                        .claim("extension", UUID.randomUUID().toString())
                        .claim("admin_id", "admin-1")
                        .sign()));
  }

  // C7
  @Test
  void aVoiceGroupsTokenSpeaksForEachOfItsContracts() {
    Caller caller =
        contracts
            .verify(
                voiceGroup(
                        Map.of(
                            "N100000001", List.of("read", "write"),
                            "N100000002", List.of("read")))
                    .sign())
            .caller();

    assertThat(caller)
        .isInstanceOfSatisfying(
            VoiceGroupCaller.class,
            group -> {
              assertThat(group.voiceGroup()).isEqualTo("Y12");
              assertThat(group.contractsWith("write")).containsExactly("N100000001");
              assertThat(group.at("N100000002").orElseThrow().actions()).containsExactly("read");
              assertThat(group.at("N100000003")).isEmpty();
            });
    assertThat(Roles.of(caller)).containsExactlyInAnyOrder("contract-read", "contract-write");
  }

  private static TestToken voiceGroup(Object granted) {
    return contract()
        .claim(
            "authorization_details",
            List.of(
                Map.of(
                    "type", "voice-group",
                    "identifier", "Y12",
                    "service", "IP_VOICE",
                    "actions", List.of("read", "write"),
                    "contracts", granted)));
  }

  @Test
  void aRealmRoleCannotPretendToBeAContractRight() {
    Caller caller =
        identity
            .verify(
                ISSUER.clientToken("odd", "contract-write", "signed-in", "contract-read").sign())
            .caller();

    assertThat(Roles.of(caller)).isEmpty();
  }

  static Map<String, String> hostilePortalTokens() {
    Map<String, String> tokens = new LinkedHashMap<>();
    tokens.put("empty", "");
    tokens.put("a space", " ");
    tokens.put("dots", "..");
    tokens.put("no base64", "a.b.c");
    tokens.put("endless", "a".repeat(100_000));
    tokens.put("alg none", person().unsigned());
    tokens.put("HS256 with the public key", person().signedWithPublicKeyAsSecret());
    tokens.put("another key", person().signedByStranger());
    tokens.put("typ JWT", person().typed("JWT").sign());
    tokens.put("typ of an ID token", person().typed("ID").sign());
    tokens.put("typ logout+jwt", person().typed("logout+jwt").sign());
    tokens.put("another issuer", person().claim("iss", "https://evil.example").sign());
    tokens.put("issuer with a slash", person().claim("iss", ISSUER.portalIssuer() + "/").sign());
    tokens.put("no issuer", person().without("iss").sign());
    tokens.put("issuer is no text", person().claim("iss", List.of(1)).sign());
    tokens.put("another audience", person().claim("aud", "gateway").sign());
    tokens.put("no audience", person().without("aud").sign());
    tokens.put("expired", person().expired().sign());
    tokens.put("no expiry", person().without("exp").sign());
    tokens.put("no time of issue", person().without("iat").sign());
    tokens.put(
        "lives for ever",
        person().claim("exp", Date.from(Instant.now().plusSeconds(9_999))).sign());
    tokens.put(
        "from the future", person().claim("iat", Date.from(Instant.now().plusSeconds(60))).sign());
    tokens.put("no company", person().without("company").sign());
    tokens.put("account is no UUID", person().claim("account", "root").sign());
    tokens.put("account is a number", person().claim("account", 1).sign());
    tokens.put("roles are no texts", person().claim("roles", List.of(1, 2)).sign());
    tokens.put("a contract token", contract().sign());
    tokens.put("payload exchanged", withOtherPayload(person().sign(), person().sign()));
    return tokens;
  }

  private static String withOtherPayload(String token, String other) {
    String[] own = token.split("\\.");
    return own[0] + "." + other.split("\\.")[1] + "." + own[2];
  }

  static List<String> hostilePortalTokenNames() {
    return List.copyOf(hostilePortalTokens().keySet());
  }

  @ParameterizedTest
  @MethodSource("hostilePortalTokenNames")
  void refusesAsPortalToken(String name) {
    String token = hostilePortalTokens().get(name);

    assertThatExceptionOfType(TokenRefused.class).isThrownBy(() -> identity.verify(token));
  }

  static Map<String, String> hostileContractTokens() {
    Map<String, String> tokens = new LinkedHashMap<>();
    tokens.put("a portal token", person().sign());
    tokens.put("alg none", contract().unsigned());
    tokens.put("HS256 with the public key", contract().signedWithPublicKeyAsSecret());
    tokens.put("another key", contract().signedByStranger());
    tokens.put("typ JWT", contract().typed("JWT").sign());
    tokens.put("another audience", contract().claim("aud", "identity").sign());
    tokens.put("expired", contract().expired().sign());
    tokens.put(
        "longer than two minutes",
        contract().claim("exp", Date.from(Instant.now().plusSeconds(200))).sign());
    tokens.put("no details", contract().without("authorization_details").sign());
    tokens.put("empty details", contract().claim("authorization_details", List.of()).sign());
    tokens.put(
        "two contracts",
        contract()
            .claim("authorization_details", List.of(detail("N123456789"), detail("N999999999")))
            .sign());
    tokens.put("no actions", contract().grant("N123456789", "SMART_PBX").sign());
    tokens.put("an unknown action", contract().grant("N123456789", "SMART_PBX", "admin").sign());
    tokens.put(
        "a terminal user without extension",
        contract().grant("N123456789", "SMART_PBX", "self").sign());
    tokens.put(
        "a terminal user who may also read",
        contract()
            .grant("N123456789", "SMART_PBX", "self", "read")
            .claim("extension", UUID.randomUUID().toString())
            .sign());
    tokens.put(
        "an extension for somebody else than its user",
        contract().claim("extension", UUID.randomUUID().toString()).sign());
    tokens.put("no contract", contract().grant("", "SMART_PBX", "read").sign());
    tokens.put("no session", contract().without("sid").sign());
    tokens.put("no grant version", contract().without("grant_ver").sign());
    tokens.put("grant version is text", contract().claim("grant_ver", "9").sign());
    tokens.put("no company", contract().without("company").sign());
    tokens.put("a group of nothing", voiceGroup(Map.of()).sign());
    tokens.put("a group without actions", voiceGroup(Map.of("N100000001", List.of())).sign());
    tokens.put("a group of selves", voiceGroup(Map.of("N100000001", List.of("self"))).sign());
    tokens.put("a group that is no list", voiceGroup("N100000001").sign());
    return tokens;
  }

  private static Map<String, Object> detail(String contract) {
    return Map.of(
        "type", "contract", "identifier", contract, "service", "S", "actions", List.of("read"));
  }

  static List<String> hostileContractTokenNames() {
    return List.copyOf(hostileContractTokens().keySet());
  }

  @ParameterizedTest
  @MethodSource("hostileContractTokenNames")
  void refusesAsContractToken(String name) {
    String token = hostileContractTokens().get(name);

    assertThatExceptionOfType(TokenRefused.class).isThrownBy(() -> contracts.verify(token));
  }

  @Test
  void aKeyInTheHeaderCountsForNothing() {
    String[] parts = person().signedByStranger().split("\\.");
    String header =
        Base64URL.encode(
                "{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"x\",\"jku\":\"http://evil.example/\"}")
            .toString();

    assertThatExceptionOfType(TokenRefused.class)
        .isThrownBy(() -> identity.verify(header + "." + parts[1] + "." + parts[2]));
  }

  @Test
  void withoutTheIssuersKeysATokenIsNeitherGoodNorBad() {
    TokenVerifier alone =
        verifier(
            check(
                ISSUER.portalIssuer(),
                "identity",
                Duration.ofMinutes(15),
                true,
                "http://127.0.0.1:9/jwks"));

    assertThatExceptionOfType(KeysUnknown.class).isThrownBy(() -> alone.verify(person().sign()));
  }
}
