package io.bizportal.entitlement.token;

import static io.bizportal.entitlement.Customer.aCustomer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
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
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

// C8
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExchangeTest {

  private Customer customer;
  private Staff staff;
  private UUID reader;

  private void aCompanyWithAReader() {
    if (customer == null) {
      customer =
          aCustomer()
              .withContract("SMART_PBX")
              .withContract("SMART_PBX", Customer.inJapan(90), "まだ先")
              .withContract("IP_VOICE")
              .arrived();
      staff = Staff.of(customer);
      String group = staff.addGroup("参照のみ");
      staff.permit(group, Map.of("services", Map.of("SMART_PBX", "READ")));
      reader = staff.hire(group);
    }
  }

  @Test
  void theTokenSaysWhoMayDoWhatWithWhichContract() throws Exception {
    aCompanyWithAReader();

    ValidatableResponse answer =
        Api.exchange(customer.administratorToken(), customer.contract(0))
            .post("/oauth/token")
            .then()
            .statusCode(200)
            .header("Cache-Control", equalTo("no-store"))
            .body("token_type", equalTo("Bearer"))
            .body("issued_token_type", equalTo("urn:ietf:params:oauth:token-type:access_token"))
            .body("expires_in", lessThanOrEqualTo(120))
            .body("scope", equalTo("read write"))
            .body("authorization_details[0].identifier", equalTo(customer.contract(0)));

    SignedJWT token = SignedJWT.parse(answer.extract().path("access_token"));
    JWTClaimsSet claims = token.getJWTClaimsSet();
    assertThat(token.getHeader().getType()).isEqualTo(new JOSEObjectType("at+jwt"));
    assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
    assertThat(verifies(token)).isTrue();
    assertThat(claims.getIssuer()).isEqualTo("http://localhost/api/entitlement");
    assertThat(claims.getAudience()).containsExactly("pbx-config");
    assertThat(claims.getSubject()).isEqualTo(customer.administrator().toString());
    assertThat(claims.getStringClaim("client_id")).isEqualTo("gateway");
    assertThat(claims.getJSONObjectClaim("act")).isEqualTo(Map.of("sub", "gateway"));
    assertThat(claims.getStringClaim("company")).isEqualTo(customer.company());
    assertThat(claims.getLongClaim("grant_ver")).isEqualTo(staff.grantVersion());
    assertThat(claims.getStringClaim("sid")).startsWith("sid-");
    assertThat(claims.getLongClaim("auth_time")).isPositive();
    assertThat(claims.getStringListClaim("amr")).containsExactly("pwd", "otp");
    assertThat(claims.getJWTID()).isNotEmpty();
    assertThat(claims.getListClaim("authorization_details"))
        .isEqualTo(
            List.of(
                Map.of(
                    "type",
                    "contract",
                    "identifier",
                    customer.contract(0),
                    "service",
                    "SMART_PBX",
                    "actions",
                    List.of("read", "write"))));
  }

  @Test
  void theTokenNeverOutlivesTheOneItWasExchangedFor() throws Exception {
    aCompanyWithAReader();
    String subject =
        Tokens.generalUser(customer.company(), reader)
            .claim("exp", Date.from(Instant.now().plusSeconds(20)))
            .sign();

    String token =
        Api.exchange(subject, customer.contract(0))
            .post("/oauth/token")
            .then()
            .body("expires_in", lessThanOrEqualTo(20))
            .extract()
            .path("access_token");

    assertThat(SignedJWT.parse(token).getJWTClaimsSet().getExpirationTime())
        .isBefore(Instant.now().plusSeconds(21));
  }

  @Test
  void whatIsAskedIsCutDownToWhatIsAllowed() {
    aCompanyWithAReader();

    asked("scope", "read write").statusCode(200).body("scope", equalTo("read"));
    asked("scope", "read").statusCode(200).body("scope", equalTo("read"));
    asked("scope", "write").statusCode(400).body("error", equalTo("invalid_scope"));
    asked("scope", "admin").statusCode(400).body("error", equalTo("invalid_scope"));
  }

  @Test
  void authorizationDetailsNameAContractAsWell() {
    aCompanyWithAReader();

    Api.exchange(staff.token(reader))
        .formParam(
            "authorization_details",
            "[{\"type\":\"contract\",\"identifier\":\"%s\",\"actions\":[\"read\",\"write\"]}]"
                .formatted(customer.contract(0)))
        .post("/oauth/token")
        .then()
        .statusCode(200)
        .body("authorization_details[0].actions", equalTo(List.of("read")));
  }

  @Test
  void unknownForbiddenAndNotYetVisibleContractsAreAlike() {
    aCompanyWithAReader();
    Customer theirs = aCustomer().withContract("SMART_PBX").arrived();

    List<String> answers =
        List.of("N000000000", theirs.contract(0), customer.contract(1), customer.contract(2))
            .stream()
            .map(
                contract ->
                    Api.exchange(staff.token(reader), contract)
                        .post("/oauth/token")
                        .then()
                        .statusCode(400)
                        .extract()
                        .asString())
            .distinct()
            .toList();

    assertThat(answers).hasSize(1);
    assertThat(answers.getFirst()).contains("invalid_target");
  }

  /** Tokens that must not be exchanged, by what is wrong with them. */
  private Map<String, String> hostile() {
    aCompanyWithAReader();
    TestToken good = Tokens.generalUser(customer.company(), reader);
    String signed = good.sign();
    Map<String, String> hostile = new LinkedHashMap<>();
    hostile.put("garbage", "garbage");
    hostile.put("audience", good.claim("aud", "pbx-config").sign());
    hostile.put("no audience", good.without("aud").sign());
    hostile.put("issuer", good.claim("iss", "https://evil.example/auth/realms/portal").sign());
    hostile.put("expired", good.expired().sign());
    hostile.put("no expiry", good.without("exp").sign());
    hostile.put("not yet", good.claim("nbf", Date.from(Instant.now().plusSeconds(600))).sign());
    hostile.put("no session", good.without("sid").sign());
    hostile.put("no account", good.without("account").sign());
    hostile.put("account is no ID", good.claim("account", "1 or 1=1").sign());
    hostile.put("type", good.typed("JWT").sign());
    hostile.put("another key", good.signedByStranger());
    hostile.put("unsigned", good.unsigned());
    hostile.put("public key as secret", good.signedWithPublicKeyAsSecret());
    hostile.put("no signature", signed.substring(0, signed.lastIndexOf('.') + 1));
    hostile.put("service account", Tokens.service());
    return hostile;
  }

  @Test
  void hostileSubjectTokensAreRefused() {
    for (Map.Entry<String, String> token : hostile().entrySet()) {
      var answer = Api.exchange(token.getValue(), customer.contract(0)).post("/oauth/token");
      assertThat(answer.statusCode()).as(token.getKey()).isEqualTo(400);
      assertThat(answer.<String>path("error")).as(token.getKey()).isEqualTo("invalid_grant");
    }
  }

  // A10, C9
  @Test
  void aSessionThatEndedExchangesNothingMore() {
    aCompanyWithAReader();
    String session = "sid-" + UUID.randomUUID();
    String subject = Tokens.generalUser(customer.company(), reader).session(session).sign();
    Api.exchange(subject, customer.contract(0)).post("/oauth/token").then().statusCode(200);

    staff.sessionEnded(session, reader);

    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                Api.exchange(subject, customer.contract(0))
                    .post("/oauth/token")
                    .then()
                    .statusCode(400)
                    .body("error", equalTo("invalid_grant")));
  }

  @Test
  void aContractTokenIsNoSubjectToken() {
    aCompanyWithAReader();
    String contractToken =
        Api.exchange(staff.token(reader), customer.contract(0))
            .post("/oauth/token")
            .path("access_token");

    Api.exchange(contractToken, customer.contract(0))
        .post("/oauth/token")
        .then()
        .statusCode(400)
        .body("error", equalTo("invalid_grant"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"grant_type", "subject_token", "subject_token_type", "resource"})
  void whatIsNeededAndMissingOrEmptyIsAnError(String parameter) {
    aCompanyWithAReader();
    Map<String, String> form = new LinkedHashMap<>(form());
    form.remove(parameter);
    Api.client()
        .formParams(form)
        .post("/oauth/token")
        .then()
        .statusCode(400)
        .body("error", equalTo("invalid_request"));

    form.put(parameter, "");
    Api.client()
        .formParams(form)
        .post("/oauth/token")
        .then()
        .statusCode(400)
        .body("error", equalTo("invalid_request"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"grant_type", "subject_token", "subject_token_type", "resource", "scope"})
  void aParameterGivenTwiceIsRefused(String parameter) {
    aCompanyWithAReader();
    Map<String, String> form = new LinkedHashMap<>(form());
    form.put("scope", "read");

    Api.client()
        .formParams(form)
        .formParam(parameter, form.get(parameter))
        .post("/oauth/token")
        .then()
        .statusCode(400)
        .body("error", equalTo("invalid_request"));
  }

  @ParameterizedTest
  @MethodSource("odd")
  void whatIsNotSupportedIsRefused(String parameter, String value, String error) {
    aCompanyWithAReader();
    Map<String, String> form = new LinkedHashMap<>(form());
    form.put(parameter, value);

    Api.client()
        .formParams(form)
        .post("/oauth/token")
        .then()
        .statusCode(400)
        .body("error", equalTo(error));
  }

  static List<Object[]> odd() {
    return List.of(
        new Object[] {"grant_type", "client_credentials", "unsupported_grant_type"},
        new Object[] {"grant_type", "password", "unsupported_grant_type"},
        new Object[] {
          "subject_token_type", "urn:ietf:params:oauth:token-type:refresh_token", "invalid_request"
        },
        new Object[] {
          "requested_token_type",
          "urn:ietf:params:oauth:token-type:refresh_token",
          "invalid_request"
        },
        new Object[] {"actor_token", "x", "invalid_request"},
        new Object[] {"audience", "identity", "invalid_target"},
        new Object[] {"resource", "https://example.jp/", "invalid_target"});
  }

  @Test
  void clientsProveThemselves() {
    aCompanyWithAReader();

    for (String[] credentials :
        List.of(
            new String[] {"gateway", "wrong"},
            new String[] {"nobody", "gateway-secret"},
            new String[] {"gateway", ""},
            new String[] {"portal-cli", "gateway-secret"})) {
      given()
          .auth()
          .preemptive()
          .basic(credentials[0], credentials[1])
          .formParams(form())
          .post("/oauth/token")
          .then()
          .statusCode(401)
          .header("WWW-Authenticate", org.hamcrest.Matchers.startsWith("Basic"))
          .body("error", equalTo("invalid_client"));
    }
    given()
        .formParams(form())
        .post("/oauth/token")
        .then()
        .statusCode(401)
        .body("error", equalTo("invalid_client"));
    given()
        .auth()
        .preemptive()
        .basic("portal-cli", "portal-cli-secret")
        .formParams(form())
        .post("/oauth/token")
        .then()
        .statusCode(200);
  }

  @Test
  void anAnswerIsAtLeastAsFreshAsAskedFor() {
    aCompanyWithAReader();

    Api.exchange(staff.token(reader), customer.contract(0))
        .header("X-Grant-Version", staff.grantVersion())
        .post("/oauth/token")
        .then()
        .statusCode(200);
    Api.exchange(staff.token(reader), customer.contract(0))
        .header("X-Grant-Version", "soon")
        .post("/oauth/token")
        .then()
        .statusCode(400)
        .body("error", equalTo("invalid_request"));
  }

  @Test
  void tokensOfTheOldKeyStayGoodWhenTheNewOneSigns() throws Exception {
    aCompanyWithAReader();
    SignedJWT before = exchanged();

    String next =
        Api.operator()
            .post("/internal/v1/signing-keys")
            .then()
            .statusCode(201)
            .extract()
            .path("kid");

    assertThat(published().getKeyByKeyId(next)).as("published before it signs").isNotNull();
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> exchanged().getHeader().getKeyID().equals(next));
    assertThat(verifies(before)).isTrue();
    assertThat(verifies(exchanged())).isTrue();
    assertThat(published().getKeys()).noneMatch(com.nimbusds.jose.jwk.JWK::isPrivate);
  }

  @Test
  void theMetadataSaysWhereThingsAre() {
    given()
        .get("/.well-known/oauth-authorization-server")
        .then()
        .statusCode(200)
        .body("issuer", equalTo("http://localhost/api/entitlement"))
        .body("token_endpoint", equalTo("http://localhost/api/entitlement/oauth/token"))
        .body("jwks_uri", equalTo("http://localhost/api/entitlement/oauth/jwks"));
  }

  private Map<String, String> form() {
    return Map.of(
        "grant_type",
        "urn:ietf:params:oauth:grant-type:token-exchange",
        "subject_token_type",
        "urn:ietf:params:oauth:token-type:access_token",
        "subject_token",
        staff.token(reader),
        "resource",
        "urn:bizportal:contract:" + customer.contract(0));
  }

  private ValidatableResponse asked(String parameter, String value) {
    return Api.exchange(staff.token(reader), customer.contract(0))
        .formParam(parameter, value)
        .post("/oauth/token")
        .then();
  }

  private SignedJWT exchanged() throws Exception {
    return SignedJWT.parse(
        Api.exchange(staff.token(reader), customer.contract(0))
            .post("/oauth/token")
            .path("access_token"));
  }

  private static JWKSet published() throws Exception {
    return JWKSet.parse(given().get("/oauth/jwks").then().statusCode(200).extract().asString());
  }

  private static boolean verifies(SignedJWT token) throws Exception {
    ECKey key = published().getKeyByKeyId(token.getHeader().getKeyID()).toECKey();
    return token.verify(new ECDSAVerifier(key));
  }
}
