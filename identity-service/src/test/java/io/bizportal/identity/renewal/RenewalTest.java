package io.bizportal.identity.renewal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.bizportal.identity.Database;
import io.bizportal.identity.IdentityServiceTest;
import io.bizportal.identity.Mailbox;
import io.bizportal.identity.People;
import io.bizportal.identity.People.Registered;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A2, A5: a new URL, without telling who has an account. */
@QuarkusTest
@IdentityServiceTest
class RenewalTest {

  @Inject DataSource dataSource;

  private Database database;
  private Registered person;
  private String code;

  @BeforeEach
  void inviteLongAgo() {
    database = new Database(dataSource);
    person = People.aCompany();
    code = Mailbox.registrationCode(person.email(), "INVITATION", 1);
    database.run(
        "update registration_code set created_at = created_at - interval '4 days',"
            + " expires_at = expires_at - interval '4 days' where account = ?",
        person.administrator());
  }

  // A2
  @Test
  void anExpiredInvitationIsReplacedByANewOne() {
    renew(code).then().statusCode(202);

    String fresh = Mailbox.registrationCode(person.email(), "INVITATION", 2);
    assertThat(fresh).isNotEqualTo(code);
    check(fresh).then().statusCode(200).body("state", equalTo("IDENTITY_CHECK"));
  }

  // A2
  @Test
  void anUnknownCodeIsAnsweredTheSameAndNothingIsMailed() {
    Response known = renew(code);
    Response unknown = renew("nobody-ever-had-this-code");

    assertThat(unknown.statusCode()).isEqualTo(known.statusCode());
    assertThat(unknown.body().asString()).isEqualTo(known.body().asString());
    awaitNothingWaiting();
  }

  // A5
  @Test
  void aForgottenPasswordIsAnsweredTheSameForEverybody() {
    activate();

    Response known = reset(person.email());
    Response unknown = reset(People.anAddress());
    Response garbage = reset("\u0000 no address");

    assertThat(known.statusCode()).isEqualTo(202);
    assertThat(unknown.statusCode()).isEqualTo(202);
    assertThat(garbage.statusCode()).isEqualTo(202);
    assertThat(unknown.body().asString()).isEqualTo(known.body().asString());
    String mailed = Mailbox.registrationCode(person.email(), "PASSWORD_RESET", 1);
    check(mailed).then().statusCode(200).body("state", equalTo("PASSWORD"));
  }

  // A5
  @Test
  void theUserIdMayBeTypedInAnyCaseAndWidth() {
    activate();

    reset(person.email().toUpperCase(java.util.Locale.ROOT).replace('@', '＠'));

    assertThat(Mailbox.mail(person.email(), "PASSWORD_RESET", 1)).isNotNull();
  }

  // A5
  @Test
  void askingAgainAtOnceMailsNothingAndTakesNothingAway() {
    activate();
    reset(person.email());
    String first = Mailbox.registrationCode(person.email(), "PASSWORD_RESET", 1);

    reset(person.email());
    reset(person.email());
    awaitNothingWaiting();

    assertThat(
            database.number(
                "select count(*) from registration_code where account = ? and kind = 'RESET'",
                person.administrator()))
        .isEqualTo(1);
    check(first).then().statusCode(200);
  }

  // A5
  @Test
  void whoForgetsThePasswordHeHasJustSetIsMailedAtOnce() {
    activate();
    database.run(
        "update registration_code set created_at = now(), used_at = now() where account = ?",
        person.administrator());

    reset(person.email());

    assertThat(Mailbox.mail(person.email(), "PASSWORD_RESET", 1)).isNotNull();
  }

  // A5
  @Test
  void whoNeverFollowedTheInvitationGetsItAgainInstead() {
    reset(person.email());

    assertThat(Mailbox.registrationCode(person.email(), "INVITATION", 2)).isNotEqualTo(code);
  }

  // A5
  @Test
  void aDisabledAccountIsMailedNothing() {
    database.run("update account set status = 'DISABLED' where id = ?", person.administrator());

    reset(person.email()).then().statusCode(202);
    awaitNothingWaiting();

    assertThat(
            database.number(
                "select count(*) from registration_code where account = ?", person.administrator()))
        .isEqualTo(1);
  }

  // A5
  @Test
  void theAnswerTakesTheSameTimeForKnownAndUnknown() {
    activate();
    int rounds = 60;
    long[] known = new long[rounds];
    long[] unknown = new long[rounds];
    for (int i = 0; i < 20; i++) {
      reset(People.anAddress());
    }
    for (int i = 0; i < rounds; i++) {
      // Taken in turns, so that a busy machine slows both alike.
      known[i] = nanos(person.email());
      unknown[i] = nanos(People.anAddress());
    }

    Arrays.sort(known);
    Arrays.sort(unknown);
    for (int decile = 2; decile <= 7; decile++) {
      double ratio = (double) known[rounds * decile / 10] / (double) unknown[rounds * decile / 10];
      assertThat(ratio).as("decile %d", decile).isBetween(0.6, 1.7);
    }
  }

  private static long nanos(String userId) {
    long start = System.nanoTime();
    reset(userId);
    return System.nanoTime() - start;
  }

  private void activate() {
    database.run("update account set status = 'ACTIVE' where id = ?", person.administrator());
  }

  private void awaitNothingWaiting() {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> database.number("select count(*) from renewal_request") == 0);
  }

  private static Response renew(String code) {
    return post("/v1/registrations/renewals", Map.of("code", code));
  }

  private static Response reset(String userId) {
    return post("/v1/password-resets", Map.of("userId", userId));
  }

  private static Response check(String code) {
    return post("/v1/registrations/checks", Map.of("code", code));
  }

  private static Response post(String path, Object body) {
    return given().contentType(ContentType.JSON).body(body).post(path);
  }
}
