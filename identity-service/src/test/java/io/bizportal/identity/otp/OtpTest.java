package io.bizportal.identity.otp;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.matchesPattern;

import com.fasterxml.jackson.databind.JsonNode;
import io.bizportal.identity.Database;
import io.bizportal.identity.IdentityServiceTest;
import io.bizportal.identity.Mailbox;
import io.bizportal.identity.People;
import io.bizportal.identity.People.Registered;
import io.bizportal.identity.Tokens;
import io.bizportal.identity.Topic;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A4, A9: one-time passwords by mail. */
@QuarkusTest
@IdentityServiceTest
class OtpTest {

  @Inject DataSource dataSource;

  private Database database;
  private Registered person;

  @BeforeEach
  void anActiveAccount() {
    database = new Database(dataSource);
    person = People.aCompany();
    database.run("update account set status = 'ACTIVE' where id = ?", person.administrator());
  }

  // A4
  @Test
  void aCodeIsMailedToTheMaskedAddressAndAcceptedOnce() {
    Response sent = ask("attempt-1");
    sent.then()
        .statusCode(201)
        .body("maskedAddress", matchesPattern("u\\*\\*\\*.@minato\\.example\\.jp"));
    String challenge = sent.jsonPath().getString("challenge");
    String code = Mailbox.oneTimePassword(person.email(), 1);

    assertThat(enter(challenge, "attempt-1", code)).isEqualTo("ACCEPTED");
    assertThat(enter(challenge, "attempt-1", code)).isEqualTo("EXPIRED");
  }

  // A4
  @Test
  void fullWidthDigitsAreAccepted() {
    String challenge = challenge("attempt-1");
    StringBuilder wide = new StringBuilder();
    Mailbox.oneTimePassword(person.email(), 1)
        .chars()
        .forEach(c -> wide.append((char) (c - '0' + '０')));

    assertThat(enter(challenge, "attempt-1", wide.toString())).isEqualTo("ACCEPTED");
  }

  // A4
  @Test
  void theMailIsInTheLanguageOfThePage() {
    given()
        .auth()
        .oauth2(Tokens.keycloakFlow())
        .contentType(ContentType.JSON)
        .body(Map.of("account", person.administrator(), "attempt", "a", "language", "en"))
        .post("/internal/v1/otp-challenges")
        .then()
        .statusCode(201);

    assertThat(Mailbox.mail(person.email(), "PORTAL_OTP", 1).path("language").asText())
        .isEqualTo("en");
  }

  // A9
  @Test
  void fiveWrongTriesBurnACode() {
    String challenge = challenge("attempt-1");
    String code = Mailbox.oneTimePassword(person.email(), 1);

    for (int i = 0; i < 4; i++) {
      assertThat(enter(challenge, "attempt-1", wrong(code))).isEqualTo("WRONG");
    }
    assertThat(enter(challenge, "attempt-1", wrong(code))).isEqualTo("BURNED");
    assertThat(enter(challenge, "attempt-1", code)).isEqualTo("BURNED");
  }

  // A9
  @Test
  void aCodeIsGoodForItsOwnLoginAttemptOnly() {
    String mine = challenge("attempt-1");
    String code = Mailbox.oneTimePassword(person.email(), 1);
    String other = challenge("attempt-2");

    assertThat(enter(mine, "attempt-2", code)).isEqualTo("EXPIRED");
    assertThat(enter(other, "attempt-2", unlike(code))).isEqualTo("WRONG");
    assertThat(enter(mine, "attempt-1", code)).isEqualTo("ACCEPTED");
  }

  // A9
  @Test
  void aCodeIsGoodForItsOwnAccountOnly() {
    String challenge = challenge("attempt-1");
    String code = Mailbox.oneTimePassword(person.email(), 1);
    Registered other = People.aCompany();

    assertThat(enter(other.administrator(), challenge, "attempt-1", code)).isEqualTo("EXPIRED");
    assertThat(enter(challenge, "attempt-1", code)).isEqualTo("ACCEPTED");
  }

  // A4
  @Test
  void aCodeExpiresAfterTenMinutes() {
    Response sent = ask("attempt-1");
    assertThat(
            database.rows(
                "select cast(expires_at - created_at as text) from otp_challenge where account = ?",
                person.administrator()))
        .containsExactly("00:10:00");
    String code = Mailbox.oneTimePassword(person.email(), 1);
    database.run(
        "update otp_challenge set expires_at = now() where account = ?", person.administrator());

    assertThat(enter(sent.jsonPath().getString("challenge"), "attempt-1", code))
        .isEqualTo("EXPIRED");
  }

  // A9
  @Test
  void aResendWaitsAMinuteAndReplacesTheCode() {
    String first = challenge("attempt-1");
    String firstCode = Mailbox.oneTimePassword(person.email(), 1);
    ask("attempt-1")
        .then()
        .statusCode(429)
        .body("code", equalTo("otp-cooldown"))
        .body("retryAfter", allOf(greaterThan(50), lessThanOrEqualTo(60)));

    aMinutePasses();
    String second = challenge("attempt-1");
    String secondCode = Mailbox.oneTimePassword(person.email(), 2);

    assertThat(enter(first, "attempt-1", firstCode)).isEqualTo("EXPIRED");
    assertThat(enter(second, "attempt-1", secondCode)).isEqualTo("ACCEPTED");
  }

  // A9
  @Test
  void manyAttemptsAreNoMailBomb() {
    for (int i = 0; i < 5; i++) {
      ask("attempt-" + i).then().statusCode(201);
    }

    ask("attempt-5").then().statusCode(429).body("code", equalTo("otp-cooldown"));
  }

  // A9
  @Test
  void twoHundredGuessesAtOnceOnOneCodeGetFiveTries() throws Exception {
    String challenge = challenge("attempt-1");
    String code = Mailbox.oneTimePassword(person.email(), 1);

    List<String> results = guessAtOnce(200, i -> enter(challenge, "attempt-1", wrong(code)));

    assertThat(results).filteredOn("WRONG"::equals).hasSize(4);
    assertThat(results).filteredOn("BURNED"::equals).hasSize(196);
    assertThat(judged()).isEqualTo(5);
    assertThat(failures()).isEqualTo(5);
  }

  // A9
  @Test
  void twoHundredGuessesAtOnceOverManyTabsGetTenTriesAndABlock() throws Exception {
    List<String> challenges = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      challenges.add(challenge("tab-" + i));
    }
    String code = Mailbox.oneTimePassword(person.email(), 5);

    List<String> results =
        guessAtOnce(200, i -> enter(challenges.get(i % 5), "tab-" + i % 5, wrong(code)));

    assertThat(results).doesNotContain("ACCEPTED");
    assertThat(judged()).isEqualTo(10);
    assertThat(failures()).isEqualTo(10);
    assertThat(enter(challenges.get(4), "tab-4", code)).isEqualTo("BLOCKED");
    ask("another tab").then().statusCode(429).body("code", equalTo("otp-blocked"));
    assertThat(
            Mailbox.mail(person.email(), "LOCKOUT", 1)
                .path("parameters")
                .path("lockedUntil")
                .asText())
        .isNotEmpty();
  }

  // A9
  @Test
  void theBlockEndsByItselfAndTheNextWrongTryBlocksTwiceAsLong() {
    blocked();
    database.run(
        "update otp_guard set blocked_until = now() - interval '1 second', last_mail_at = now() - interval '1 day' where account = ?",
        person.administrator());

    String challenge = challenge("after the block");
    assertThat(enter(challenge, "after the block", "000000x")).isEqualTo("BLOCKED");

    assertThat(
            database.number(
                "select round(extract(epoch from blocked_until - now()) / 60) from otp_guard where account = ?",
                person.administrator()))
        .isEqualTo(30);
  }

  // A9
  @Test
  void aRightCodeForgetsTheWrongOnes() {
    String first = challenge("attempt-1");
    String code = Mailbox.oneTimePassword(person.email(), 1);
    for (int i = 0; i < 4; i++) {
      enter(first, "attempt-1", wrong(code));
    }

    assertThat(enter(first, "attempt-1", code)).isEqualTo("ACCEPTED");
    assertThat(failures()).isZero();
  }

  // H2
  @Test
  void aCodeStandsInClearInNoTableAndOnNoTopic() {
    challenge("attempt-1");
    JsonNode mail = Mailbox.mail(person.email(), "PORTAL_OTP", 1);
    String code = mail.path("parameters").path("code").asText();

    assertThat(database.rows("select convert_from(data, 'UTF8') from outbox"))
        .isNotEmpty()
        .noneMatch(data -> data.contains(person.email()))
        .noneMatch(data -> data.contains("\"" + code + "\""));
    assertThat(Topic.of("mail-requested").seen())
        .extracting(r -> new String(r.value(), StandardCharsets.UTF_8))
        .isNotEmpty()
        .allMatch(data -> data.matches("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+){4}"));
    assertThat(
            database.rows(
                "select cast(c as text) from otp_challenge c where account = ?",
                person.administrator()))
        .noneMatch(row -> row.contains(code));
  }

  // A4
  @Test
  void whoMayNotSignInGetsNoCode() {
    database.run("update account set status = 'DISABLED' where id = ?", person.administrator());

    ask("attempt-1").then().statusCode(404);
  }

  private void blocked() {
    for (int tab = 0; tab < 2; tab++) {
      String challenge = challenge("tab-" + tab);
      for (int i = 0; i < 5; i++) {
        enter(challenge, "tab-" + tab, "not even digits");
      }
    }
    ask("blocked?").then().statusCode(429).body("code", equalTo("otp-blocked"));
  }

  private void aMinutePasses() {
    database.run(
        "update otp_challenge set created_at = created_at - interval '1 minute' where account = ?",
        person.administrator());
  }

  private long judged() {
    return database.number(
        "select sum(tries) from otp_challenge where account = ?", person.administrator());
  }

  private long failures() {
    return database.number(
        "select failures from otp_guard where account = ?", person.administrator());
  }

  private static String wrong(String code) {
    return "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000);
  }

  /** Wrong for the other code as well. */
  private static String unlike(String code) {
    return code + "x";
  }

  private String challenge(String attempt) {
    return ask(attempt).then().statusCode(201).extract().jsonPath().getString("challenge");
  }

  private Response ask(String attempt) {
    return given()
        .auth()
        .oauth2(Tokens.keycloakFlow())
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "account",
                person.administrator(),
                "attempt",
                attempt,
                "remoteAddress",
                "203.0.113.7",
                "language",
                "ja"))
        .post("/internal/v1/otp-challenges");
  }

  private String enter(String challenge, String attempt, String code) {
    return enter(person.administrator(), challenge, attempt, code);
  }

  private static String enter(UUID account, String challenge, String attempt, String code) {
    return given()
        .auth()
        .oauth2(Tokens.keycloakFlow())
        .contentType(ContentType.JSON)
        .body(Map.of("account", account, "attempt", attempt, "code", code))
        .post("/internal/v1/otp-challenges/" + challenge + "/verifications")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getString("result");
  }

  private static List<String> guessAtOnce(int times, java.util.function.IntFunction<String> guess)
      throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(50)) {
      List<Future<String>> running =
          IntStream.range(0, times).mapToObj(i -> threads.submit(() -> guess.apply(i))).toList();
      List<String> results = new ArrayList<>();
      for (Future<String> one : running) {
        results.add(one.get());
      }
      return results;
    }
  }
}
