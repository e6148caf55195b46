package io.bizportal.kit.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.bizportal.embedded.IssuerResource;
import io.bizportal.embedded.KafkaResource;
import io.bizportal.embedded.PostgresResource;
import io.bizportal.embedded.TestIssuer;
import io.bizportal.kit.outbox.Outbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = PostgresResource.class,
    initArgs = @ResourceArg(name = "database", value = "kit"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(IssuerResource.class)
class ThingsTest {

  @Inject Outbox outbox;
  @Inject DataSource database;

  private static RequestSpecification json(String body) {
    return given().contentType("application/json").body(body);
  }

  private static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
    return answer
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:bizportal:problem:" + code))
        .body("status", equalTo(status))
        .body("code", equalTo(code))
        .body("title", notNullValue())
        .body("instance", notNullValue())
        .body("requestId", notNullValue());
  }

  // I4
  @Test
  void aRequestKeepsItsId() {
    given()
        .header("X-Request-Id", "from-the-browser.1")
        .get("/v1/things")
        .then()
        .statusCode(200)
        .header("X-Request-Id", "from-the-browser.1")
        .body("items[0]", equalTo("from-the-browser.1"));
  }

  @Test
  void anUnacceptableIdIsReplaced() {
    given()
        .header("X-Request-Id", "<script>alert(1)</script>")
        .get("/v1/things")
        .then()
        .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
  }

  // I2
  @Test
  void everyWrongFieldIsPointedAt() {
    problem(
            json("{\"name\":\" \",\"parts\":[{\"count\":1},{\"count\":0}]}")
                .post("/v1/things")
                .then(),
            422,
            "validation")
        .body("errors.pointer", hasItems("/name", "/parts/1/count"))
        .body("errors.code", hasItems("required", "min"));
  }

  @Test
  void messagesFollowTheReadersLanguage() {
    json("{\"name\":\"\",\"parts\":[]}")
        .header("Accept-Language", "en-US,en;q=0.9,ja;q=0.5")
        .post("/v1/things")
        .then()
        .header("Content-Language", "en")
        .body("errors[0].message", equalTo("Required"));
    json("{\"name\":\"\",\"parts\":[]}")
        .post("/v1/things")
        .then()
        .header("Content-Language", "ja")
        .body("errors[0].message", equalTo("入力してください"));
  }

  @Test
  void anUnknownPropertyIsNamed() {
    problem(
            json("{\"name\":\"a\",\"parts\":[],\"admin\":true}").post("/v1/things").then(),
            422,
            "validation")
        .body("errors[0].pointer", equalTo("/admin"))
        .body("errors[0].code", equalTo("unknown-property"));
  }

  @Test
  void aValueOfTheWrongFormIsPointedAt() {
    problem(
            json("{\"name\":\"a\",\"parts\":[{\"count\":\"many\"}]}").post("/v1/things").then(),
            422,
            "validation")
        .body("errors[0].pointer", equalTo("/parts/0/count"))
        .body("errors[0].code", equalTo("invalid-value"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"{\"name\":", "nonsense", "{\"name\":\"\u0001\"}"})
  void brokenJsonIsMalformed(String body) {
    problem(json(body).post("/v1/things").then(), 400, "malformed");
  }

  @ParameterizedTest
  @CsvSource({"limit,0", "limit,201", "limit,-5", "limit,ten", "limit,1e2", "q,long"})
  void aWrongQueryParameterIsPointedAt(String name, String value) {
    problem(given().queryParam(name, value).get("/v1/things").then(), 422, "validation")
        .body("errors[0].pointer", equalTo("/" + name));
  }

  @Test
  void theFrameworksRefusalsAreProblemsToo() {
    problem(given().get("/v1/nowhere").then(), 404, "not-found");
    problem(given().get("/nowhere/at/all").then(), 404, "not-found");
    problem(given().delete("/v1/things").then(), 405, "method-not-allowed");
    problem(
        given().contentType("text/plain").body("x").post("/v1/things").then(),
        415,
        "unsupported-media-type");
  }

  @Test
  void aBodyOverTheLimitIsTooLarge() {
    problem(
        json("{\"name\":\"" + "x".repeat(70_000) + "\"}").post("/v1/things").then(),
        413,
        "too-large");
  }

  @ParameterizedTest
  @ValueSource(ints = {65_537, 131_073, 3_000_000})
  void aBodyInChunksOverTheLimitIsTooLargeAsWell(int size) throws Exception {
    HttpResponse<String> answer = chunks(size);

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(answer.body()).contains("\"code\":\"too-large\"");
  }

  @Test
  void aBodyInChunksUpToTheLimitIsTaken() throws Exception {
    assertThat(chunks(65_536).statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> chunks(int size) throws Exception {
    String frame = "{\"name\":\"%s\"}";
    byte[] body =
        frame.formatted("x".repeat(size - frame.length() + 2)).getBytes(StandardCharsets.UTF_8);
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/things"))
              .version(HttpClient.Version.HTTP_1_1)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  @Test
  void aFaultSaysNothingOfTheInside() {
    problem(given().get("/v1/broken").then(), 500, "internal")
        .body(not(containsString("secret-host")))
        .body(not(containsString("IllegalState")));
  }

  @Test
  void withoutATokenSignInIsAskedFor() {
    problem(given().get("/v1/me").then(), 401, "unauthorized")
        .header("WWW-Authenticate", containsString("Bearer"));
  }

  @Test
  void aBadTokenIsRefusedEvenWhereNoneIsNeeded() {
    for (String header : new String[] {"Bearer", "Bearer ", "Bearer a.b.c", "bearer x"}) {
      problem(given().header("Authorization", header).get("/v1/things").then(), 401, "unauthorized")
          .header("WWW-Authenticate", containsString("invalid_token"));
    }
  }

  @Test
  void anotherSchemeIsLeftToTheEndpoint() {
    given().auth().preemptive().basic("gateway", "secret").get("/v1/things").then().statusCode(200);
  }

  @Test
  void aPersonGetsInAndAProgramDoesNot() {
    TestIssuer issuer = TestIssuer.shared();
    given()
        .auth()
        .oauth2(issuer.portalToken(UUID.randomUUID(), "C0000001").sign())
        .get("/v1/me")
        .then()
        .statusCode(200)
        .body("company", equalTo("C0000001"));
    problem(
        given().auth().oauth2(issuer.clientToken("x", "service").sign()).get("/v1/me").then(),
        403,
        "forbidden");
  }

  @Test
  void aForgottenAnnotationDenies() {
    given()
        .auth()
        .oauth2(TestIssuer.shared().portalToken(UUID.randomUUID(), "C0000001").sign())
        .get("/v1/forgotten")
        .then()
        .statusCode(403);
  }

  // I1
  @Test
  void anEventHasItsEffectOnceAndRollsBackWithIt() throws Exception {
    String event = UUID.randomUUID().toString();

    json("").queryParam("fail", true).post("/v1/events/" + event).then().statusCode(500);
    assertThat(appended(event)).isZero();
    json("").post("/v1/events/" + event).then().body("first", equalTo(true));
    json("").post("/v1/events/" + event).then().body("first", equalTo(false));
    assertThat(appended(event)).isEqualTo(2);
  }

  private int appended(String subject) throws Exception {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement("SELECT count(*) FROM outbox WHERE subject = ?")) {
      query.setString(1, subject);
      var found = query.executeQuery();
      found.next();
      return found.getInt(1);
    }
  }

  @Test
  void withoutATransactionNothingIsAppended() {
    assertThatExceptionOfType(Exception.class)
        .isThrownBy(() -> outbox.appendJson("thing-changed", "key", "s", Map.of()));
  }
}
