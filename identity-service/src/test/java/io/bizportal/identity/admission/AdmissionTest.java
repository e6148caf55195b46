package io.bizportal.identity.admission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.bizportal.identity.Database;
import io.bizportal.identity.IdentityServiceTest;
import io.bizportal.identity.KeycloakFlow;
import io.bizportal.identity.People;
import io.bizportal.identity.People.Registered;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A4, A6, B2: what Keycloak is told once a password was right. */
@QuarkusTest
@IdentityServiceTest
class AdmissionTest {

  @Inject DataSource dataSource;

  private Database database;
  private Registered admin;

  @BeforeEach
  void aCompany() {
    database = new Database(dataSource);
    admin = People.aCompany();
    database.run("update account set status = 'ACTIVE' where id = ?", admin.administrator());
  }

  // A4
  @Test
  void theFirstAdministratorChoosesOnce() {
    KeycloakFlow.admission(admin.administrator())
        .then()
        .statusCode(200)
        .body("refusal", nullValue())
        .body("secondFactor", equalTo("CHOOSE"))
        .body("skipDays", equalTo(0));

    KeycloakFlow.choose(admin.administrator(), "TOTP").then().statusCode(204);
    KeycloakFlow.choose(admin.administrator(), "TOTP").then().statusCode(204);
    KeycloakFlow.choose(admin.administrator(), "MAIL_OTP")
        .then()
        .statusCode(409)
        .body("code", equalTo("second-factor-fixed"));

    KeycloakFlow.admission(admin.administrator()).then().body("secondFactor", equalTo("TOTP"));
    assertThat(
            database.rows(
                "select log_out::text from keycloak_task where account = ?", admin.administrator()))
        .as("the session this choice belongs to goes on")
        .doesNotContain("true");
  }

  // B2
  @Test
  void onlyTheCompanysNetworksAreLetIn() {
    given()
        .auth()
        .oauth2(admin.token())
        .header("If-Match", "\"0\"")
        .header("X-Forwarded-For", "203.0.113.9")
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "allowedNetworks",
                List.of(Map.of("network", "203.0.113.0/24"), Map.of("network", "2001:db8::/32"))))
        .put("/v1/company/access-restriction")
        .then()
        .statusCode(200);

    assertThat(refusal("203.0.113.77")).isNull();
    assertThat(refusal("2001:db8:7::1")).isNull();
    assertThat(refusal("::ffff:203.0.113.77")).isNull();
    assertThat(refusal("198.51.100.7")).isEqualTo("NETWORK");
    assertThat(refusal("not an address")).isEqualTo("NETWORK");
    assertThat(refusal("")).isEqualTo("NETWORK");
  }

  @Test
  void aDisabledOrUnknownAccountIsRefusedAlike() {
    database.run("update account set status = 'DISABLED' where id = ?", admin.administrator());

    String disabled = KeycloakFlow.admission(admin.administrator()).asString();
    String unknown = KeycloakFlow.admission(UUID.randomUUID()).asString();

    assertThat(disabled).isEqualTo(unknown).contains("\"refusal\":\"ACCOUNT\"");
  }

  // A6
  @Test
  void acceptedTermsAreKeptWithVersionAndTimeAndStayWhenThePersonIsErased() {
    KeycloakFlow.admission(admin.administrator())
        .then()
        .body("terms.version", equalTo(1))
        .body("terms.accepted", equalTo(false));

    KeycloakFlow.acceptTerms(admin.administrator(), 1).then().statusCode(204);
    KeycloakFlow.acceptTerms(admin.administrator(), 1).then().statusCode(204);

    KeycloakFlow.admission(admin.administrator()).then().body("terms.accepted", equalTo(true));
    given()
        .auth()
        .oauth2(admin.token())
        .get("/v1/me/terms-acceptances")
        .then()
        .body("", hasSize(1))
        .body("version", contains(1));
    database.run("update account set status = 'DELETED' where id = ?", admin.administrator());
    assertThat(
            database.rows(
                "select version::text from terms_acceptance where account = ?",
                admin.administrator()))
        .containsExactly("1");
  }

  @Test
  void nobodyButKeycloakAsks() {
    for (String path :
        List.of(
            "/internal/v1/admissions",
            "/internal/v1/trusted-browsers",
            "/internal/v1/terms-acceptances")) {
      given()
          .auth()
          .oauth2(admin.token())
          .contentType(ContentType.JSON)
          .body(Map.of("account", admin.administrator()))
          .post(path)
          .then()
          .statusCode(403);
    }
  }

  private String refusal(String address) {
    return KeycloakFlow.admission(admin.administrator(), address, null)
        .jsonPath()
        .getString("refusal");
  }
}
