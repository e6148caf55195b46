package io.bizportal.identity.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import io.bizportal.embedded.TestIssuer;
import io.bizportal.identity.Database;
import io.bizportal.identity.IdentityServiceTest;
import io.bizportal.identity.People;
import io.bizportal.identity.People.Registered;
import io.bizportal.identity.Schemas;
import io.bizportal.identity.Tokens;
import io.bizportal.identity.Topic;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** B1, A10: who came and went. */
@QuarkusTest
@IdentityServiceTest
class SignInTest {

  @Inject DataSource dataSource;

  // B1
  @Test
  void aSignInIsKeptOnceHoweverOftenItIsHandedOver() {
    Registered person = People.aCompany();
    Map<String, Object> seen = aRecord("LOGIN", person);

    for (int i = 0; i < 3; i++) {
      record(seen).then().statusCode(202);
    }

    assertThat(
            new Database(dataSource)
                .rows(
                    "select second_factor from sign_in_record where event_id = ?",
                    seen.get("eventId")))
        .containsExactly("MAIL_OTP");
    ConsumerRecord<String, byte[]> event =
        Topic.of("sign-in-recorded").next(r -> text(r).contains((String) seen.get("eventId")));
    Schemas.assertValid("sign-in-recorded", event.value());
    assertThat(event.key()).isEqualTo(person.administrator().toString());
    assertThat(text(event)).doesNotContain(person.email());
  }

  // B1
  @Test
  void aFailureOnAKnownUserIdStandsInHisCompanysLog() {
    Registered person = People.aCompany();
    Map<String, Object> seen = aRecord("LOGIN_ERROR", person);
    seen.remove("account");
    seen.remove("company");
    seen.remove("session");
    seen.put("error", "invalid_user_credentials");

    record(seen).then().statusCode(202);

    assertThat(
            new Database(dataSource)
                .rows("select company from sign_in_record where event_id = ?", seen.get("eventId")))
        .containsExactly(person.company());
  }

  // B1
  @Test
  void aFailureOfNobodyIsKeptToo() {
    Map<String, Object> seen = new HashMap<>();
    seen.put("eventId", UUID.randomUUID().toString());
    seen.put("type", "LOGIN_ERROR");
    seen.put("realm", "portal");
    seen.put("username", People.anAddress());
    seen.put("error", "user_not_found");
    seen.put("occurredAt", Instant.now().toString());

    record(seen).then().statusCode(202);

    ConsumerRecord<String, byte[]> event =
        Topic.of("sign-in-recorded").next(r -> r.key().equals(seen.get("eventId")));
    Schemas.assertValid("sign-in-recorded", event.value());
  }

  // A10
  @Test
  void aSignOutEndsTheSessionEverywhere() {
    Registered person = People.aCompany();
    Map<String, Object> seen = aRecord("LOGOUT", person);

    record(seen).then().statusCode(202);

    ConsumerRecord<String, byte[]> ended =
        Topic.of("session-ended").next(r -> text(r).contains((String) seen.get("session")));
    Schemas.assertValid("session-ended", ended.value());
    assertThat(ended.key()).isEqualTo(person.administrator().toString());
  }

  // A10
  @Test
  void whoCantHearOfEndedSessionsMayAsk() {
    Map<String, Object> seen = aRecord("LOGOUT", People.aCompany());
    assertThat(hasEnded((String) seen.get("session"))).isFalse();

    record(seen).then().statusCode(202);

    assertThat(hasEnded((String) seen.get("session"))).isTrue();
  }

  // A10
  @Test
  void whoSignsOutTellsEverybodyOnceWhateverKeycloakAdds() {
    Registered person = People.aCompany();
    Map<String, Object> seen = aRecord("LOGOUT", person);
    String session = (String) seen.get("session");

    given()
        .auth()
        .oauth2(
            TestIssuer.shared()
                .portalToken(person.administrator(), person.company(), "general-user")
                .session(session)
                .sign())
        .delete("/internal/v1/session")
        .then()
        .statusCode(204);

    ConsumerRecord<String, byte[]> ended =
        Topic.of("session-ended").next(r -> text(r).contains(session));
    Schemas.assertValid("session-ended", ended.value());
    assertThat(ended.key()).isEqualTo(person.administrator().toString());
    assertThat(hasEnded(session)).isTrue();
    record(seen).then().statusCode(202);
    assertThat(
            new Database(dataSource)
                .number(
                    "select count(*) from outbox where topic = 'session-ended' and subject = ?",
                    session))
        .isEqualTo(1);
  }

  private static boolean hasEnded(String session) {
    return given()
        .auth()
        .oauth2(Tokens.service())
        .get("/internal/v1/sessions/" + session)
        .then()
        .statusCode(200)
        .extract()
        .path("ended");
  }

  @Test
  void whatIsNotARecordIsRefused() {
    Map<String, Object> seen = aRecord("LOGIN", People.aCompany());
    seen.put("type", "not a type");

    record(seen).then().statusCode(422).body("errors.pointer", hasItem("/type"));
  }

  private static Map<String, Object> aRecord(String type, Registered person) {
    Map<String, Object> seen = new HashMap<>();
    seen.put("eventId", UUID.randomUUID().toString());
    seen.put("type", type);
    seen.put("realm", "portal");
    seen.put("account", person.administrator().toString());
    seen.put("username", person.email());
    seen.put("company", person.company());
    seen.put("session", UUID.randomUUID().toString());
    seen.put("remoteAddress", "203.0.113.7");
    seen.put("userAgent", "Mozilla/5.0");
    seen.put("secondFactor", "MAIL_OTP");
    seen.put("occurredAt", Instant.now().toString());
    return seen;
  }

  private static String text(ConsumerRecord<String, byte[]> record) {
    return new String(record.value(), StandardCharsets.UTF_8);
  }

  private static Response record(Map<String, Object> seen) {
    return given()
        .auth()
        .oauth2(Tokens.keycloakFlow())
        .contentType(ContentType.JSON)
        .body(seen)
        .post("/internal/v1/sign-in-records");
  }
}
