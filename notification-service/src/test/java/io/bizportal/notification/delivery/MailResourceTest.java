package io.bizportal.notification.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.bizportal.kit.page.Cursor;
import io.bizportal.notification.NotificationServiceTest;
import io.bizportal.notification.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@NotificationServiceTest
class MailResourceTest {

  @Inject DataSource dataSource;

  private static RequestSpecification operator() {
    return given().auth().oauth2(Tokens.withRole("operator"));
  }

  private MailRequested anUncertainMail() {
    MailRequested request = MailRequested.anOtp("481516");
    Rows rows = new Rows(dataSource);
    rows.crashWhileSending(request);
    await().atMost(Duration.ofSeconds(20)).until(() -> rows.state(request.id).equals("UNCERTAIN"));
    return request;
  }

  // H2
  @Test
  void anOperatorLooksAtADeadLetterAndSendsItAgainOnce() throws Exception {
    MailRequested request = anUncertainMail();
    operator()
        .queryParam("status", "UNCERTAIN")
        .get("/v1/mails")
        .then()
        .statusCode(200)
        .body("items.status", everyItem(equalTo("UNCERTAIN")))
        .body("items.id", hasItem(request.id.toString()))
        .body("items[0].reason", equalTo("sender-died"))
        .body("items[0].recipient", equalTo("r***@example.com"))
        .body("items[0].resendable", equalTo(true));

    try (MailServerUnderTest server = new MailServerUnderTest().start()) {
      operator().post("/v1/mails/" + request.id + "/resend").then().statusCode(202);
      server.awaitOne(request.to);
      await().until(() -> new Rows(dataSource).state(request.id).equals("SENT"));

      operator()
          .post("/v1/mails/" + request.id + "/resend")
          .then()
          .statusCode(409)
          .body("code", equalTo("mail-not-resendable"));
      assertThat(server.to(request.to)).hasSize(1);
    }
  }

  // H3
  @Test
  void theListIsPagedNewestFirst() {
    MailRequested older = anUncertainMail();
    MailRequested newer = anUncertainMail();

    Response first = operator().queryParam("limit", 1).get("/v1/mails");

    first.then().body("items", hasSize(1)).body("next", notNullValue());
    assertThat(first.<String>path("items[0].id")).isEqualTo(newer.id.toString());
    operator()
        .queryParam("limit", 1)
        .queryParam("cursor", first.<String>path("next"))
        .get("/v1/mails")
        .then()
        .body("items[0].id", equalTo(older.id.toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a@example.com", "2026-11-20T00:00:00Z", "yesterday,1"})
  void aCursorOfAnotherListIsRefused(String keys) {
    operator()
        .queryParam("cursor", Cursor.of((Object[]) keys.split(",", -1)))
        .get("/v1/mails")
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("errors[0].pointer", equalTo("/cursor"));
  }

  @Test
  void onlyOperatorsComeIn() {
    String resend = "/v1/mails/" + UUID.randomUUID() + "/resend";
    given().get("/v1/mails").then().statusCode(401);
    given().post(resend).then().statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.withRole("portal-administrator"))
        .get("/v1/mails")
        .then()
        .statusCode(403);
    given()
        .auth()
        .oauth2(Tokens.withRole("portal-administrator"))
        .post(resend)
        .then()
        .statusCode(403);
    operator().post(resend).then().statusCode(404);
  }
}
