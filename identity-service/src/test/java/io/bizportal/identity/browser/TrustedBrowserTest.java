package io.bizportal.identity.browser;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.bizportal.identity.Database;
import io.bizportal.identity.IdentityServiceTest;
import io.bizportal.identity.KeycloakFlow;
import io.bizportal.identity.People;
import io.bizportal.identity.People.Registered;
import io.bizportal.identity.registration.PasswordSet;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** B4: browsers that go without the second factor. */
@QuarkusTest
@IdentityServiceTest
class TrustedBrowserTest {

  @Inject DataSource dataSource;
  @Inject Event<PasswordSet> passwordSet;

  private Database database;
  private Registered admin;

  @BeforeEach
  void aCompanyThatRemembersForThirtyDays() {
    database = new Database(dataSource);
    admin = People.aCompany();
    database.run(
        "update account set status = 'ACTIVE', second_factor = 'MAIL_OTP' where id = ?",
        admin.administrator());
    skip("\"0\"", 30).then().statusCode(200);
  }

  @Test
  void aRememberedBrowserGoesWithoutAndIsListed() {
    String token = remembered();

    assertThat(trusted(token)).isTrue();
    assertThat(trusted(token + "x")).isFalse();
    list()
        .then()
        .body("", hasSize(1))
        .body("[0].userAgent", equalTo("Firefox"))
        .body("[0].remoteAddress", equalTo("198.51.100.7"));
    assertThat(list().asString()).doesNotContain(token);
    assertThat(database.rows("select encode(token_hash, 'escape') from trusted_browser"))
        .noneMatch(hash -> hash.contains(token));
    assertThat(user().getBoolean("secondFactorSkipped")).isTrue();
  }

  @Test
  void oneAccountsBrowserIsNotAnothers() {
    String token = remembered();
    Registered other = People.aCompany();
    database.run(
        "update account set second_factor = 'MAIL_OTP' where id = ?", other.administrator());

    assertThat(
            KeycloakFlow.admission(other.administrator(), "198.51.100.7", token)
                .jsonPath()
                .getBoolean("browserTrusted"))
        .isFalse();
    given()
        .auth()
        .oauth2(other.token())
        .get("/v1/accounts/" + admin.administrator() + "/trusted-browsers")
        .then()
        .statusCode(404);
    String id = list().jsonPath().getString("[0].id");
    given()
        .auth()
        .oauth2(other.token())
        .delete("/v1/me/trusted-browsers/" + id)
        .then()
        .statusCode(404);
    assertThat(trusted(token)).isTrue();
  }

  @Test
  void revokingEndsIt() {
    String token = remembered();
    String id = list().jsonPath().getString("[0].id");

    given()
        .auth()
        .oauth2(admin.token())
        .delete("/v1/me/trusted-browsers/" + id)
        .then()
        .statusCode(204);

    assertThat(trusted(token)).isFalse();
    list().then().body("", empty());
  }

  @Test
  void aChangedPasswordEndsThemAll() {
    String token = remembered();

    QuarkusTransaction.requiringNew()
        .run(() -> passwordSet.fire(new PasswordSet(admin.administrator())));

    assertThat(trusted(token)).isFalse();
  }

  @Test
  void aResetAppEndsThemAll() {
    String token = remembered();

    given()
        .auth()
        .oauth2(admin.token())
        .post("/v1/accounts/" + admin.administrator() + "/totp-reset")
        .then()
        .statusCode(204);

    assertThat(trusted(token)).isFalse();
  }

  @Test
  void aShorterPeriodHoldsForBrowsersRememberedBefore() {
    String token = remembered();
    database.run(
        "update trusted_browser set created_at = created_at - interval '8 days' where account = ?",
        admin.administrator());
    assertThat(trusted(token)).isTrue();

    skip("\"1\"", 7).then().statusCode(200);
    assertThat(trusted(token)).isFalse();
    list().then().body("", empty());
    assertThat(user().getBoolean("secondFactorSkipped")).isFalse();

    skip("\"2\"", 0).then().statusCode(200);
    KeycloakFlow.remember(admin.administrator())
        .then()
        .statusCode(409)
        .body("code", equalTo("skip-not-allowed"));
  }

  @Test
  void thePeriodHasBounds() {
    skip("\"1\"", 91).then().statusCode(422).body("errors[0].pointer", equalTo("/days"));
    skip("\"1\"", -1).then().statusCode(422);
  }

  private String remembered() {
    return KeycloakFlow.remember(admin.administrator())
        .then()
        .statusCode(201)
        .extract()
        .path("token");
  }

  private boolean trusted(String token) {
    return KeycloakFlow.admission(admin.administrator(), "198.51.100.7", token)
        .jsonPath()
        .getBoolean("browserTrusted");
  }

  private io.restassured.path.json.JsonPath user() {
    return given()
        .auth()
        .oauth2(admin.token())
        .get("/v1/accounts/" + admin.administrator())
        .jsonPath();
  }

  private Response list() {
    return given().auth().oauth2(admin.token()).get("/v1/me/trusted-browsers");
  }

  private Response skip(String etag, int days) {
    return given()
        .auth()
        .oauth2(admin.token())
        .header("If-Match", etag)
        .contentType(ContentType.JSON)
        .body(Map.of("days", days))
        .put("/v1/company/second-factor-skip");
  }
}
