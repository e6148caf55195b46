package io.bizportal.pbx.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

import io.bizportal.embedded.BrokerSwitch;
import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.PbxServiceTest;
import io.bizportal.pbx.Publisher;
import io.bizportal.pbx.Tokens;
import io.bizportal.pbx.Watermarks;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** C8, C9: who comes in, and who no longer. */
@QuarkusTest
@PbxServiceTest
class AccessTest {

  private BrokerSwitch kafka;

  private final ContractUnderTest contract = ContractUnderTest.fresh();

  private static final Map<String, Object> EXTENSION =
      Map.of("siteNumber", "20", "terminalNumber", "200");

  private static String problem(Response response, int status) {
    response.then().statusCode(status).contentType("application/problem+json");
    return response.path("code");
  }

  // C8
  @Test
  void aReadTokenReadsAndWritesNothing() {
    Response created = contract.writer().body(EXTENSION).post("/extensions");
    String one = "/extensions/" + created.path("id");
    String absence = one + "/absence";

    contract.reader().get("/extensions").then().statusCode(200);
    contract.reader().get(one).then().statusCode(200);
    contract.reader().get(absence).then().statusCode(200);
    problem(contract.reader().body(EXTENSION).post("/extensions"), 403);
    problem(contract.reader().header("If-Match", "\"1\"").body(EXTENSION).put(one), 403);
    problem(contract.reader().header("If-Match", "\"1\"").delete(one), 403);
    problem(
        contract.reader().header("If-Match", "\"0\"").body(Map.of("mode", "OFF")).put(absence),
        403);
  }

  // C8
  @Test
  void aTokenForAnotherContractFindsNothing() {
    Response created = contract.writer().body(EXTENSION).post("/extensions");
    ContractUnderTest other = ContractUnderTest.fresh();
    String othersToken = Tokens.writing(other);

    problem(contract.with(othersToken).get("/extensions"), 404);
    problem(other.reader().get("/extensions/" + created.path("id")), 404);
    problem(
        other.writer().header("If-Match", "\"1\"").delete("/extensions/" + created.path("id")),
        404);
  }

  @Test
  void aTokenForAnotherServiceFindsNothing() {
    problem(contract.with(Tokens.forService(contract, "IP_VOICE")).get("/extensions"), 404);
  }

  // C7
  @Test
  void aTokenForAVoiceGroupFindsNothingAmongContracts() {
    String token = Tokens.forVoiceGroup(contract, "Y000000001");

    problem(contract.with(token).get("/extensions"), 404);
    problem(contract.with(token).body(EXTENSION).post("/extensions"), 404);
    problem(contract.with(token).basePath("/v1/contracts/Y000000001").get("/extensions"), 404);
  }

  // C8
  @ParameterizedTest
  @EnumSource(Tokens.Forgery.class)
  void whatIsNoContractTokenOfOursIsRefused(Tokens.Forgery forgery) {
    problem(contract.with(Tokens.forged(contract, forgery)).get("/extensions"), 401);
  }

  @Test
  void withoutATokenNothingIsSaid() {
    Response refused = given().get("/v1/contracts/" + contract.number + "/extensions");

    problem(refused, 401);
    given().get("/v1/contracts/N999999999/unknown").then().statusCode(oneOf(401, 404));
  }

  // C9
  @Test
  void aTokenFromBeforeAWithdrawalIsRefusedOnceItIsHeardOf() {
    try (Watermarks fresh = Watermarks.start()) {
      String before = Tokens.granted(contract, 1);
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> contract.with(before).get("/extensions").statusCode() == 200);

      Publisher.publish(
          "grant-changed",
          contract.company,
          """
          {"company":"%s","grantVersion":2,"cause":"PERMISSIONS","changedBy":"%s",
           "changedAt":"2026-11-20T03:04:05.678Z"}"""
              .formatted(contract.company, UUID.randomUUID()));

      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> contract.with(before).get("/extensions").statusCode() == 401);
      assertThat(problem(contract.with(before).get("/extensions"), 401)).isEqualTo("stale-grant");
      contract.with(Tokens.granted(contract, 2)).get("/extensions").then().statusCode(200);
    }
  }

  // A10
  @Test
  void anEndedSessionIsRefused() {
    String session = UUID.randomUUID().toString();
    String token = Tokens.inSession(contract, session);
    contract.with(token).get("/extensions").then().statusCode(200);

    Publisher.publish(
        "session-ended",
        UUID.randomUUID().toString(),
        """
        {"session":"%s","account":"%s","company":"%s","reason":"SIGN_OUT",
         "endedAt":"2026-11-20T09:30:00.123Z"}"""
            .formatted(session, UUID.randomUUID(), contract.company));

    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> contract.with(token).get("/extensions").statusCode() == 401);
  }

  // C9: nobody vouches for freshness, so entitlement-service is asked
  @Test
  void withoutFreshKnowledgeTheOwnerOfGrantsIsAsked() {
    entitlementSays("4");
    assertThat(problem(contract.with(Tokens.granted(contract, 3)).get("/extensions"), 401))
        .isEqualTo("stale-grant");
    contract.with(Tokens.granted(contract, 4)).get("/extensions").then().statusCode(200);
  }

  // C9: fails closed
  @Test
  void ifNobodyCanAnswerTheRequestWaits() {
    given().delete(entitlement()).then().statusCode(204);

    Response refused = contract.reader().get("/extensions");

    problem(refused, 503);
    assertThat(refused.header("Retry-After")).matches("\\d+");
    entitlementSays("1");
    contract.reader().get("/extensions").then().statusCode(200);
  }

  // A10
  @Test
  void whileKafkaIsSilentTheOwnerOfSessionsIsAsked() {
    String session = UUID.randomUUID().toString();
    String token = Tokens.inSession(contract, session);
    kafka.off();
    try {
      identitySays(session, "ended");
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> contract.with(token).get("/extensions").statusCode() == 401);
      String running = Tokens.inSession(contract, UUID.randomUUID().toString());
      contract.with(running).get("/extensions").then().statusCode(200);

      identitySays(session, "down");
      problem(contract.with(token).get("/extensions"), 503);
    } finally {
      kafka.on();
    }
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> contract.with(token).get("/extensions").statusCode() == 200);
  }

  private void identitySays(String session, String state) {
    given()
        .body(state)
        .put(
            ConfigProvider.getConfig().getValue("bizportal.identity-url", String.class)
                + "/internal/v1/sessions/"
                + session)
        .then()
        .statusCode(204);
  }

  private void entitlementSays(String version) {
    given().body(version).put(entitlement()).then().statusCode(204);
  }

  private String entitlement() {
    return ConfigProvider.getConfig().getValue("bizportal.entitlement-url", String.class)
        + "/internal/v1/companies/"
        + contract.company
        + "/grant-version";
  }

  @Test
  void theProblemSpeaksTheCallersLanguage() {
    contract
        .reader()
        .header("Accept-Language", "en")
        .get("/extensions/" + UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("status", equalTo(404));
  }
}
