package io.bizportal.identity.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.bizportal.identity.Database;
import io.bizportal.identity.IdentityServiceTest;
import io.bizportal.identity.People;
import io.bizportal.identity.People.Registered;
import io.bizportal.identity.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** B1: the access log as people read it. */
@QuarkusTest
@IdentityServiceTest
class AccessLogTest {

  @Inject DataSource dataSource;
  @Inject ForgetSignIns forget;

  private Registered admin;

  @BeforeEach
  void somePeopleCameAndWent() {
    admin = People.aCompany();
    record("LOGIN", "2026-03-01T14:59:59Z", "203.0.113.7", null);
    record("LOGOUT", "2026-03-01T15:00:00Z", "203.0.113.7", null);
    record("LOGIN_ERROR", "2026-03-02T01:00:00Z", "2001:db8::7", "invalid_user_credentials");
  }

  @Test
  void anAdministratorReadsHisCompanysLogNewestFirst() {
    record(People.aCompany(), "LOGIN", "2026-03-02T02:00:00Z", "203.0.113.9", null);

    list("")
        .then()
        .statusCode(200)
        .body("items.type", contains("LOGIN_ERROR", "LOGOUT", "LOGIN"))
        .body("items.result", contains("FAILURE", "SUCCESS", "SUCCESS"))
        .body("items[0].name", equalTo(People.NAME))
        .body("items[0].email", equalTo(admin.email()))
        .body("items[0].error", equalTo("invalid_user_credentials"))
        .body("total", equalTo(3));
  }

  // The days are those of the reader's time zone, Asia/Tokyo.
  @ParameterizedTest
  @CsvSource({
    "'?to=2026-03-01', 1",
    "'?from=2026-03-02', 2",
    "'?from=2026-03-02&to=2026-03-02', 2",
    "'?result=FAILURE', 1",
    "'?result=SUCCESS', 2",
    "'?q=山田', 3",
    "'?q=山田　203.0.113', 2",
    "'?q=2001:DB8:', 1",
    "'?q=nobody', 0",
    "'?q=%25', 0",
  })
  void linesAreFiltered(String query, int found) {
    list(query).then().statusCode(200).body("items", hasSize(found)).body("total", equalTo(found));
  }

  @Test
  void pagesFollowOneAnotherWithoutGapOrRepetition() {
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      Response page = list("?limit=1&cursor=" + cursor);
      seen.addAll(page.jsonPath().getList("items.type"));
      cursor = page.jsonPath().getString("next");
    } while (cursor != null);

    assertThat(seen).containsExactly("LOGIN_ERROR", "LOGOUT", "LOGIN");
  }

  @ParameterizedTest
  @CsvSource({"'?from=yesterday'", "'?cursor=x'", "'?limit=0'"})
  void badFiltersAreRefused(String query) {
    assertThat(list(query).statusCode()).isIn(400, 404, 422);
  }

  @Test
  void everybodyReadsHisOwnAndNobodyElses() {
    String user =
        given()
            .auth()
            .oauth2(admin.token())
            .contentType(ContentType.JSON)
            .body(People.aUser(People.anAddress()))
            .post("/v1/accounts")
            .jsonPath()
            .getString("id");
    String token = Tokens.generalUser(UUID.fromString(user), admin.company());

    given().auth().oauth2(token).get("/v1/me/sign-ins").then().body("items", hasSize(0));
    given().auth().oauth2(admin.token()).get("/v1/me/sign-ins").then().body("items", hasSize(3));
  }

  @Test
  void daysAreCounted() {
    given()
        .auth()
        .oauth2(admin.token())
        .get("/v1/sign-ins/days")
        .then()
        .statusCode(200)
        .body("day", contains("2026-03-01", "2026-03-02"))
        .body("successes", contains(1, 0))
        .body("failures", contains(0, 1));
  }

  // F1
  @Test
  void theTableIsForSpreadsheetsAndRunsNothingInThem() {
    record("LOGIN_ERROR", "2026-03-03T00:00:00Z", "203.0.113.8", "=HYPERLINK(\"http://x\")");

    Response csv = given().auth().oauth2(admin.token()).get("/v1/sign-ins.csv");

    assertThat(csv.contentType()).startsWith("text/csv");
    assertThat(csv.header("Content-Disposition")).contains("sign-ins.csv");
    String[] lines = csv.asString().split("\r\n", -1);
    assertThat(lines).hasSize(6);
    assertThat(lines[0]).startsWith("\ufeff日時,種類,結果,氏名");
    assertThat(lines[1]).startsWith("2026-03-03 09:00:00,LOGIN_ERROR,FAILURE,山田 太郎,");
    assertThat(lines[1]).contains("\"'=HYPERLINK(\"\"http://x\"\")\"");
  }

  @Test
  void whatIsTooOldIsDropped() {
    record("LOGIN", "2024-01-01T00:00:00Z", "203.0.113.7", null);

    forget.forget();

    assertThat(
            new Database(dataSource)
                .number(
                    "select count(*) from sign_in_record where company = ?"
                        + " and occurred_at < '2025-01-01'",
                    admin.company()))
        .isZero();
    list("").then().body("total", equalTo(3));
  }

  private Response list(String query) {
    return given()
        .auth()
        .oauth2(admin.token())
        .urlEncodingEnabled(false)
        .get("/v1/sign-ins" + encoded(query));
  }

  private static String encoded(String query) {
    return query.replace("山田", "%E5%B1%B1%E7%94%B0").replace("　", "%E3%80%80");
  }

  private void record(String type, String at, String address, @Nullable String error) {
    record(admin, type, at, address, error);
  }

  private static void record(
      Registered who, String type, String at, String address, @Nullable String error) {
    Map<String, Object> seen = new HashMap<>();
    seen.put("eventId", UUID.randomUUID().toString());
    seen.put("type", type);
    seen.put("realm", "portal");
    seen.put("account", who.administrator().toString());
    seen.put("username", who.email());
    seen.put("company", who.company());
    seen.put("session", UUID.randomUUID().toString());
    seen.put("remoteAddress", address);
    seen.put("userAgent", "Mozilla/5.0");
    seen.put("error", error);
    seen.put("occurredAt", Instant.parse(at).toString());
    given()
        .auth()
        .oauth2(Tokens.keycloakFlow())
        .contentType(ContentType.JSON)
        .body(seen)
        .post("/internal/v1/sign-in-records")
        .then()
        .statusCode(202);
  }
}
