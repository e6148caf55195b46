package io.bizportal.identity.registration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.bizportal.identity.Database;
import io.bizportal.identity.IdentityHouse;
import io.bizportal.identity.IdentityServiceTest;
import io.bizportal.identity.Mailbox;
import io.bizportal.identity.People;
import io.bizportal.identity.People.Registered;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A1, A2, A3: from the mailed URL to the password. */
@QuarkusTest
@IdentityServiceTest
class RegistrationTest {

  @Inject DataSource dataSource;

  private Database database;
  private Registered person;
  private String code;

  @BeforeEach
  void invite() {
    database = new Database(dataSource);
    person = People.aCompany();
    code = Mailbox.registrationCode(person.email(), "INVITATION", 1);
  }

  // A1
  @Test
  void theInvitationSaysEverythingAndItsUrlHoldsFor72Hours() {
    JsonNode mail = Mailbox.mail(person.email(), "INVITATION", 1);

    JsonNode parameters = mail.path("parameters");
    assertThat(parameters.path("url").asText())
        .startsWith(IdentityHouse.BASE_URL + "/register#code=");
    assertThat(parameters.path("loginUrl").asText()).isEqualTo(IdentityHouse.BASE_URL + "/");
    assertThat(parameters.path("name").asText()).isEqualTo(People.NAME);
    assertThat(parameters.path("companyName").asText()).isEqualTo("株式会社みなと商事");
    assertThat(mail.path("timeZone").asText()).isEqualTo("Asia/Tokyo");
    assertThat(
            Duration.between(
                Instant.now(), Instant.parse(parameters.path("urlExpiresAt").asText())))
        .isBetween(Duration.ofHours(71), Duration.ofHours(72));
  }

  // A1
  @Test
  void theCodeStandsInNoTable() {
    for (String table : List.of("registration_code", "outbox", "renewal_request")) {
      assertThat(database.rows("select cast(t as text) from " + table + " t"))
          .noneMatch(row -> row.contains(code));
    }
  }

  // A2
  @Test
  void aFreshInvitationAsksForTheIdentityCheckAndTellsThePasswordRule() {
    post("/v1/registrations/checks", Map.of("code", code))
        .then()
        .statusCode(200)
        .body("state", equalTo("IDENTITY_CHECK"))
        .body("kind", equalTo("INVITATION"))
        .body("expiresAt", notNullValue())
        .body("passwordRule.minLength", equalTo(6))
        .body("passwordRule.maxLength", equalTo(32));
  }

  // A2
  @Test
  void unknownExpiredUsedAndBurnedCodesAreAnsweredAlike() {
    String expired = codeOfAnother("expires_at = now() - interval '1 second'");
    String used = codeOfAnother("used_at = now()");
    String burned = codeOfAnother("wrong_tries = 5");

    Map<String, ?> unknown = refusal("nobody-ever-had-this-code");

    assertThat(refusal(expired)).isEqualTo(unknown);
    assertThat(refusal(used)).isEqualTo(unknown);
    assertThat(refusal(burned)).isEqualTo(unknown);
    assertThat(refusal("")).isEqualTo(unknown);
    assertThat(unknown.get("code")).isEqualTo("registration-code-invalid");
  }

  // A2
  @Test
  void anInvalidCodeIsRefusedAtEveryStep() {
    String expired = codeOfAnother("expires_at = now() - interval '1 second'");

    identityCheck(expired, People.NAME, People.TELEPHONE)
        .then()
        .statusCode(404)
        .body("code", equalTo("registration-code-invalid"));
    password(expired, "ticket", "xQ7vT2mm")
        .then()
        .statusCode(404)
        .body("code", equalTo("registration-code-invalid"));
  }

  // A2
  @Test
  void theIdentityIsCheckedWhateverWidthItIsTypedIn() {
    identityCheck(code, "山田　太郎 ", "０３（１２３４）５６７８")
        .then()
        .statusCode(200)
        .body("ticket", notNullValue());
  }

  // A2
  @ParameterizedTest
  @CsvSource({"山田 次郎, 03-1234-5678", "山田 太郎, 03-1234-5679", "'', ''"})
  void aWrongFieldIsNotNamed(String name, String telephone) {
    identityCheck(code, name, telephone)
        .then()
        .statusCode(422)
        .body("code", equalTo("identity-mismatch"))
        .body(
            "errors",
            org.hamcrest.Matchers.anyOf(
                org.hamcrest.Matchers.nullValue(), org.hamcrest.Matchers.empty()));
  }

  // A2
  @Test
  void fiveWrongAnswersBurnTheCode() {
    for (int i = 0; i < 5; i++) {
      identityCheck(code, "別人", People.TELEPHONE).then().statusCode(422);
    }

    identityCheck(code, People.NAME, People.TELEPHONE).then().statusCode(404);
    post("/v1/registrations/checks", Map.of("code", code)).then().statusCode(404);
  }

  // A2
  @Test
  void parallelAnswersGetNoMoreTries() throws Exception {
    List<Integer> answers =
        atOnce(40, () -> identityCheck(code, "別人", People.TELEPHONE).statusCode());

    assertThat(answers).filteredOn(status -> status == 422).hasSize(5);
    assertThat(answers).filteredOn(status -> status == 404).hasSize(35);
  }

  // A2
  @Test
  void aPasswordNeedsTheTicketOfThisCodesIdentityCheck() {
    Registered other = People.aCompany();
    String othersCode = Mailbox.registrationCode(other.email(), "INVITATION", 1);
    String othersTicket =
        post(
                "/v1/registrations/identity-checks",
                Map.of(
                    "code",
                    othersCode,
                    "email",
                    other.email(),
                    "name",
                    People.NAME,
                    "telephone",
                    People.TELEPHONE))
            .jsonPath()
            .getString("ticket");

    for (String ticket : List.of("", "made-up", othersTicket)) {
      password(code, ticket, "xQ7vT2mm")
          .then()
          .statusCode(422)
          .body("code", equalTo("registration-ticket-invalid"))
          .body("errors[0].pointer", equalTo("/ticket"));
    }
  }

  // A2
  @Test
  void anOldTicketIsRefused() {
    String ticket = ticket();
    database.run(
        "update registration_code set ticket_expires_at = now() where account = ?",
        person.administrator());

    password(code, ticket, "xQ7vT2mm")
        .then()
        .statusCode(422)
        .body("code", equalTo("registration-ticket-invalid"));
  }

  // A3
  @Test
  void aWeakPasswordIsRefusedWithEveryFaultBesideItsField() {
    String ticket = ticket();

    password(code, ticket, "abc")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItems("/password"))
        .body(
            "errors.code",
            hasItems("password-too-short", "password-no-digit", "password-no-upper-case"));
    password(code, ticket, "Password1")
        .then()
        .statusCode(422)
        .body("errors.code", hasItems("password-common"));
  }

  // A2
  @Test
  void withKeycloakAwayThePasswordIsNotSetAndTheCodeStillWorks() {
    String ticket = ticket();

    password(code, ticket, "xQ7vT2mm").then().statusCode(503).header("Retry-After", notNullValue());

    post("/v1/registrations/checks", Map.of("code", code)).then().statusCode(200);
    assertThat(database.rows("select status from account where id = ?", person.administrator()))
        .containsExactly("INVITED");
  }

  private String ticket() {
    return identityCheck(code, People.NAME, People.TELEPHONE).jsonPath().getString("ticket");
  }

  private Response identityCheck(String with, String name, String telephone) {
    return post(
        "/v1/registrations/identity-checks",
        Map.of("code", with, "email", person.email(), "name", name, "telephone", telephone));
  }

  private static Response password(String code, String ticket, String password) {
    return post(
        "/v1/registrations/passwords",
        Map.of("code", code, "ticket", ticket, "password", password));
  }

  private String codeOfAnother(String change) {
    Registered other = People.aCompany();
    String itsCode = Mailbox.registrationCode(other.email(), "INVITATION", 1);
    database.run(
        "update registration_code set " + change + " where account = ?", other.administrator());
    return itsCode;
  }

  private static Map<String, ?> refusal(String code) {
    Response answer = post("/v1/registrations/checks", Map.of("code", code));
    assertThat(answer.statusCode()).isEqualTo(404);
    Map<String, Object> body = new HashMap<>(answer.jsonPath().getMap(""));
    body.remove("requestId");
    body.remove("instance");
    return body;
  }

  private static Response post(String path, Object body) {
    return given().contentType(ContentType.JSON).body(body).post(path);
  }

  private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> running =
          IntStream.range(0, times).mapToObj(i -> threads.submit(call)).toList();
      List<T> results = new java.util.ArrayList<>();
      for (Future<T> one : running) {
        results.add(one.get());
      }
      return results;
    }
  }
}
