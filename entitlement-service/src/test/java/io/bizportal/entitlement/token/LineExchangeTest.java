package io.bizportal.entitlement.token;

import static io.bizportal.entitlement.Customer.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.bizportal.embedded.TestIssuer;
import io.bizportal.embedded.TestToken;
import io.bizportal.entitlement.Api;
import io.bizportal.entitlement.Customer;
import io.bizportal.entitlement.ServiceTest;
import io.bizportal.entitlement.Staff;
import io.bizportal.entitlement.Tokens;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

// D6, C11: people of realm line
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LineExchangeTest {

  private static final int SMART_PBX = 0;
  private static final int NOT_YET_SHOWN = 1;
  private static final int IP_VOICE = 2;
  private static final int DOTPHONE_OFFICE = 3;

  private final UUID account = UUID.randomUUID();
  private Customer customer;

  @BeforeEach
  void aCompany() {
    if (customer == null) {
      customer =
          aCustomer()
              .withContract("SMART_PBX")
              .withContract("SMART_PBX", Customer.inJapan(90), "まだ先")
              .withContract("IP_VOICE")
              .withContract("DOTPHONE_OFFICE")
              .withContract("HIKARI_CLOUD_PBX")
              .arrived();
    }
  }

  private TestToken user(int contract, String kind) {
    return TestIssuer.shared()
        .lineToken(account, customer.company(), customer.contract(contract), kind);
  }

  private static ValidatableResponse exchanged(String token, String contract) {
    return Api.exchange(token, contract).post("/oauth/token").then();
  }

  @Test
  void aTerminalUserGetsHisOwnExtensionAndNothingElse() throws Exception {
    String token =
        exchanged(user(SMART_PBX, "EXTENSION").sign(), customer.contract(SMART_PBX))
            .statusCode(200)
            .body("scope", equalTo("self"))
            .extract()
            .path("access_token");

    JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();
    assertThat(claims.getSubject()).isEqualTo(account.toString());
    assertThat(claims.getStringClaim("extension")).isEqualTo(account.toString());
    assertThat(claims.getStringClaim("company")).isEqualTo(customer.company());
    assertThat(claims.getLongClaim("grant_ver")).isEqualTo(Staff.of(customer).grantVersion());
    assertThat(claims.getStringClaim("sid")).isEqualTo("sid-" + account);
    assertThat(claims.getAudience()).containsExactly("pbx-config");
    assertThat(claims.getListClaim("authorization_details"))
        .isEqualTo(
            List.of(
                Map.of(
                    "type",
                    "contract",
                    "identifier",
                    customer.contract(SMART_PBX),
                    "service",
                    "SMART_PBX",
                    "actions",
                    List.of("self"))));
  }

  @ParameterizedTest
  @CsvSource({
    "EXTENSION, 4, self, HIKARI_CLOUD_PBX",
    "LOGIN_ID,  3, self, DOTPHONE_OFFICE",
    "ADMIN_ID,  3, read write, DOTPHONE_OFFICE",
  })
  void eachKindGetsWhatIsItsOwn(String kind, int contract, String scope, String service)
      throws Exception {
    String token =
        exchanged(user(contract, kind).sign(), customer.contract(contract))
            .statusCode(200)
            .body("scope", equalTo(scope))
            .body("authorization_details[0].service", equalTo(service))
            .extract()
            .path("access_token");

    JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();
    boolean adminId = kind.equals("ADMIN_ID");
    assertThat(claims.getClaim("extension")).isEqualTo(adminId ? null : account.toString());
    assertThat(claims.getClaim("admin_id")).isEqualTo(adminId ? "user-" + account : null);
  }

  @Test
  void everythingButHisOwnContractWhileItIsShownIsRefusedAlike() {
    Customer theirs = aCustomer().withContract("SMART_PBX").arrived();
    String own = user(SMART_PBX, "EXTENSION").sign();

    List<String> answers =
        Stream.of(
                exchanged(own, "N000000000"),
                exchanged(own, theirs.contract(0)),
                exchanged(own, customer.contract(4)),
                exchanged(user(NOT_YET_SHOWN, "EXTENSION").sign(), customer.contract(1)),
                exchanged(user(IP_VOICE, "EXTENSION").sign(), customer.contract(IP_VOICE)),
                exchanged(user(SMART_PBX, "ADMIN_ID").sign(), customer.contract(SMART_PBX)),
                exchanged(user(SMART_PBX, "LOGIN_ID").sign(), customer.contract(SMART_PBX)),
                exchanged(user(DOTPHONE_OFFICE, "EXTENSION").sign(), customer.contract(3)),
                exchanged(
                    Tokens.terminalUser(customer.company(), theirs.contract(0), account).sign(),
                    theirs.contract(0)),
                exchanged(
                    Tokens.terminalUser(theirs.company(), customer.contract(0), account).sign(),
                    customer.contract(0)),
                Api.exchange(user(IP_VOICE, "ADMIN_ID").sign())
                    .formParam(
                        "resource",
                        "urn:bizportal:voice-group:"
                            + Customer.voiceGroup(customer.contract(IP_VOICE)))
                    .post("/oauth/token")
                    .then())
            .map(answer -> answer.statusCode(400).extract().asString())
            .distinct()
            .toList();

    assertThat(answers).hasSize(1);
    assertThat(answers.getFirst()).contains("invalid_target");
  }

  @ParameterizedTest
  @ValueSource(strings = {"read", "write", "read write"})
  void aTerminalUserIsGrantedNoPartOfWhatOthersMay(String scope) {
    Api.exchange(user(SMART_PBX, "EXTENSION").sign(), customer.contract(SMART_PBX))
        .formParam("scope", scope)
        .post("/oauth/token")
        .then()
        .statusCode(400)
        .body("error", equalTo("invalid_scope"));
  }

  @Test
  void anAdminIdIsCutDownToWhatIsAskedAndIsNobodysTerminalUser() {
    String token = user(DOTPHONE_OFFICE, "ADMIN_ID").sign();
    String contract = customer.contract(DOTPHONE_OFFICE);

    Api.exchange(token, contract)
        .formParam("scope", "read")
        .post("/oauth/token")
        .then()
        .body("scope", equalTo("read"));
    Api.exchange(token, contract)
        .formParam("scope", "self")
        .post("/oauth/token")
        .then()
        .statusCode(400)
        .body("error", equalTo("invalid_scope"));
  }

  /** Tokens that must not be exchanged, by what is wrong with them. */
  private Map<String, String> hostile() {
    TestToken good = user(SMART_PBX, "EXTENSION");
    TestToken portal = Tokens.generalUser(customer.company(), customer.administrator());
    String signed = good.sign();
    Map<String, String> hostile = new LinkedHashMap<>();
    hostile.put("audience", good.claim("aud", "pbx-config").sign());
    hostile.put("no audience", good.without("aud").sign());
    hostile.put("issuer", good.claim("iss", "https://evil.example/auth/realms/line").sign());
    hostile.put("a realm beside", good.claim("iss", portalIssuer() + "2").sign());
    hostile.put("expired", good.expired().sign());
    hostile.put("no expiry", good.without("exp").sign());
    hostile.put("lives too long", good.claim("exp", inAnHour()).sign());
    for (String claim :
        List.of("sid", "account", "company", "contract", "kind", "preferred_username")) {
      hostile.put("no " + claim, good.without(claim).sign());
    }
    hostile.put("account is no ID", good.claim("account", "1 or 1=1").sign());
    hostile.put("kind nobody knows", good.claim("kind", "OWNER").sign());
    hostile.put("two contracts", good.claim("contract", List.of("N1", "N2")).sign());
    hostile.put("type", good.typed("JWT").sign());
    hostile.put("another key", good.signedByStranger());
    hostile.put("unsigned", good.unsigned());
    hostile.put("public key as secret", good.signedWithPublicKeyAsSecret());
    hostile.put("no signature", signed.substring(0, signed.lastIndexOf('.') + 1));
    hostile.put("a portal token that says it is of line", portal.claim("iss", lineIssuer()).sign());
    return hostile;
  }

  private static String portalIssuer() {
    return TestIssuer.shared().portalIssuer();
  }

  private static String lineIssuer() {
    return TestIssuer.shared().lineIssuer();
  }

  private static Date inAnHour() {
    return Date.from(Instant.now().plusSeconds(3600));
  }

  @Test
  void hostileSubjectTokensAreRefused() {
    for (Map.Entry<String, String> token : hostile().entrySet()) {
      var answer = Api.exchange(token.getValue(), customer.contract(0)).post("/oauth/token");
      assertThat(answer.statusCode()).as(token.getKey()).isEqualTo(400);
      assertThat(answer.<String>path("error")).as(token.getKey()).isEqualTo("invalid_grant");
    }
  }

  @Test
  void claimsOfOneRealmMeanNothingInTheOther() {
    String portal =
        Tokens.generalUser(customer.company(), UUID.randomUUID())
            .claim("contract", customer.contract(SMART_PBX))
            .claim("kind", "ADMIN_ID")
            .sign();
    String line = user(SMART_PBX, "EXTENSION").roles("portal-administrator", "operator").sign();

    exchanged(portal, customer.contract(SMART_PBX))
        .statusCode(400)
        .body("error", equalTo("invalid_target"));
    exchanged(line, customer.contract(SMART_PBX)).body("scope", equalTo("self"));
    Api.as(line).get("/v1/contracts").then().statusCode(401);
  }

  // A10
  @Test
  void aSessionThatEndedExchangesNothingMore() {
    String session = Objects.toString(UUID.randomUUID());
    String token = user(SMART_PBX, "EXTENSION").session(session).sign();
    exchanged(token, customer.contract(SMART_PBX)).statusCode(200);

    Staff.of(customer).sessionEnded(session, account);

    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                exchanged(token, customer.contract(SMART_PBX))
                    .statusCode(400)
                    .body("error", equalTo("invalid_grant")));
  }

  // C9
  @Test
  void aContractThatIsTerminatedRefusesTheNextExchange() {
    Customer leaving = aCustomer().withContract("SMART_PBX").arrived();
    String token = Tokens.terminalUser(leaving.company(), leaving.contract(0), account).sign();
    exchanged(token, leaving.contract(0)).statusCode(200);
    long before = Staff.of(leaving).grantVersion();

    leaving.activate(0);
    Api.operator().post("/v1/contracts/" + leaving.contract(0) + "/termination");

    exchanged(token, leaving.contract(0)).statusCode(400).body("error", equalTo("invalid_target"));
    assertThat(Staff.of(leaving).grantVersion()).as("older tokens are stale").isGreaterThan(before);
  }
}
