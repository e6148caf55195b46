package io.bizportal.kit.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.bizportal.embedded.IssuerResource;
import io.bizportal.embedded.KafkaResource;
import io.bizportal.embedded.PostgresResource;
import io.bizportal.embedded.TestIssuer;
import io.bizportal.embedded.TestToken;
import io.bizportal.kit.token.EndedSessions;
import io.bizportal.kit.token.GrantFreshness;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// C8, C9, A10
@QuarkusTest
@QuarkusTestResource(
    value = PostgresResource.class,
    initArgs = @ResourceArg(name = "database", value = "kit"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(IssuerResource.class)
class ContractScopeTest {

  private static final int PARTITIONS = 4;
  private static final String OWN = "N123456789";

  @Inject GrantFreshness grants;
  @Inject EndedSessions sessions;
  @Inject Silence silence;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrap;

  private KafkaProducer<String, byte[]> producer;
  private String company;

  @BeforeEach
  void start() {
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrap),
            new StringSerializer(),
            new ByteArraySerializer());
    company = "C" + UUID.randomUUID();
    silence.answers(1);
  }

  @AfterEach
  void stop() {
    producer.close();
  }

  private TestToken token() {
    return TestIssuer.shared().contractToken(UUID.randomUUID(), company, OWN);
  }

  private static int get(TestToken token, String path) {
    return given().urlEncodingEnabled(false).auth().oauth2(token.sign()).get(path).statusCode();
  }

  private void tell(String topic, Integer partition, String type, String key, String data)
      throws Exception {
    var event =
        CloudEventBuilder.v1()
            .withId(UUID.randomUUID().toString())
            .withSource(URI.create("/bizportal/test"))
            .withType(type)
            .withData("application/json", data.getBytes(StandardCharsets.UTF_8))
            .build();
    producer
        .send(KafkaMessageFactory.<String>createWriter(topic, partition, key).writeBinary(event))
        .get();
  }

  private void watermark(Instant freshAt) throws Exception {
    for (int partition = 0; partition < PARTITIONS; partition++) {
      tell(
          "grant-changed",
          partition,
          "io.bizportal.grant-watermark.v1",
          null,
          "{\"freshAt\":\"" + freshAt + "\"}");
    }
  }

  private void grantsRiseTo(long version) throws Exception {
    tell(
        "grant-changed",
        null,
        "io.bizportal.grant-changed.v1",
        company,
        "{\"company\":\"" + company + "\",\"grantVersion\":" + version + ",\"new\":[]}");
  }

  @Test
  void itsOwnContractIsOpen() {
    given()
        .auth()
        .oauth2(token().sign())
        .get("/v1/contracts/" + OWN + "/settings")
        .then()
        .statusCode(200)
        .body("contract", equalTo(OWN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/contracts/N999999999/settings",
        "/v1/contracts/n123456789/settings",
        "/v1/contracts/N12345678%39/settings",
        "/v1/contracts/N999999999%2F..%2FN123456789/settings",
        "/v1/elsewhere"
      })
  void anyOtherPathIsNotFound(String path) {
    assertThat(get(token(), path)).isIn(404, 400);
  }

  @Test
  void aMatrixParameterNamesNoOtherContract() {
    given()
        .urlEncodingEnabled(false)
        .auth()
        .oauth2(token().sign())
        .get("/v1/contracts/" + OWN + ";contract=N999999999/settings")
        .then()
        .statusCode(200)
        .body("contract", equalTo(OWN));
  }

  @Test
  void readLevelRefusesEveryWrite() {
    TestToken reading = token().grant(OWN, "SMART_PBX", "read");

    assertThat(get(reading, "/v1/contracts/" + OWN + "/settings")).isEqualTo(200);
    given()
        .auth()
        .oauth2(reading.sign())
        .contentType("application/json")
        .put("/v1/contracts/" + OWN + "/settings")
        .then()
        .statusCode(403)
        .body("code", equalTo("forbidden"))
        .body("requestId", notNullValue());
  }

  @Test
  void anOlderGrantIsRefusedAtOnce() throws Exception {
    TestToken before = token().grantVersion(4);
    silence.answers(4);
    assertThat(get(before, "/v1/contracts/" + OWN + "/settings")).isEqualTo(200);

    grantsRiseTo(5);
    await().until(() -> grants.lowestAccepted(company) == 5);

    given()
        .auth()
        .oauth2(before.sign())
        .get("/v1/contracts/" + OWN + "/settings")
        .then()
        .statusCode(401)
        .body("code", equalTo("stale-grant"));
    assertThat(get(token().grantVersion(5), "/v1/contracts/" + OWN + "/settings")).isEqualTo(200);
  }

  @Test
  void whileKafkaIsSilentTheOwnerIsAsked() {
    await().until(() -> !grants.trusted());
    silence.answers(9);

    assertThat(get(token().grantVersion(8), "/v1/contracts/" + OWN + "/settings")).isEqualTo(401);
    assertThat(get(token().grantVersion(9), "/v1/contracts/" + OWN + "/settings")).isEqualTo(200);
  }

  @Test
  void whileNobodyCanTellNothingPasses() {
    await().until(() -> !grants.trusted());
    silence.answersNothing();

    given()
        .auth()
        .oauth2(token().sign())
        .get("/v1/contracts/" + OWN + "/settings")
        .then()
        .statusCode(503)
        .header("Retry-After", notNullValue())
        .body("code", equalTo("unavailable"));
  }

  @Test
  void withFreshWatermarksInAllPartitionsNobodyIsAsked() throws Exception {
    silence.answersNothing();
    watermark(Instant.now());
    await().until(grants::trusted);

    watermark(Instant.now());
    assertThat(get(token(), "/v1/contracts/" + OWN + "/settings")).isEqualTo(200);

    assertThat(grants.trusted(Instant.now().plusSeconds(3))).isFalse();
  }

  @Test
  void anUnreadableRecordDoesNotStopTheTail() throws Exception {
    tell("grant-changed", null, "io.bizportal.grant-changed.v1", company, "not json");

    grantsRiseTo(3);

    await().until(() -> grants.lowestAccepted(company) == 3);
  }

  @Test
  void anEndedSessionIsOver() throws Exception {
    String session = "sid-" + UUID.randomUUID();
    await().until(sessions::trusted);
    assertThat(get(token().session(session), "/v1/contracts/" + OWN + "/settings")).isEqualTo(200);

    tell(
        "session-ended",
        null,
        "io.bizportal.session-ended.v1",
        "account",
        "{\"session\":\"" + session + "\",\"reason\":\"SIGN_OUT\"}");
    await().until(() -> sessions.isEnded(session));

    assertThat(get(token().session(session), "/v1/contracts/" + OWN + "/settings")).isEqualTo(401);
  }
}
