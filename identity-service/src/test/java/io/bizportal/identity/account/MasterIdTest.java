package io.bizportal.identity.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.bizportal.identity.Database;
import io.bizportal.identity.IdentityServiceTest;
import io.bizportal.identity.People;
import io.bizportal.identity.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** C11: a migrated master ID is kept as an alias of one account. */
@QuarkusTest
@IdentityServiceTest
class MasterIdTest {

  @Inject DataSource dataSource;

  private final String masterId = "Master." + UUID.randomUUID();

  @Test
  void itBelongsToOneAccountWhateverItsCapitals() {
    People.Registered one = People.aCompany();
    People.Registered other = People.aCompany();

    keep(masterId, one.email()).then().statusCode(204);
    keep(masterId.toUpperCase(Locale.ROOT), one.email()).then().statusCode(204);
    keep(masterId, other.email()).then().statusCode(409);

    assertThat(
            new Database(dataSource)
                .rows("select id from account where master_id = lower(?)", masterId))
        .containsExactly(one.administrator().toString());
  }

  @Test
  void somebodyUnknownOrSomethingLikeAnAddressIsRefused() {
    keep(masterId, "nobody@minato.example.jp").then().statusCode(404);
    keep("taro@minato.example.jp", People.aCompany().email()).then().statusCode(422);
  }

  @Test
  void administratorsFindAndSeeItAndSoDoesWhoeverSignsInByIt() {
    People.Registered one = People.aCompany();
    keep(masterId, one.email()).then().statusCode(204);
    String alias = masterId.toLowerCase(Locale.ROOT);

    as(one).get("/v1/me").then().body("masterId", equalTo(alias));
    as(one).get("/v1/accounts/" + one.administrator()).then().body("masterId", equalTo(alias));
    as(one)
        .queryParam("q", masterId.toUpperCase(Locale.ROOT))
        .get("/v1/accounts")
        .then()
        .body("items.masterId", contains(alias));
    assertThat(as(one).queryParam("language", "en").get("/v1/accounts.csv").asString())
        .contains("Master ID")
        .contains("," + alias);
    as(People.aCompany())
        .queryParam("q", alias)
        .get("/v1/accounts")
        .then()
        .body("total", equalTo(0));
  }

  @Test
  void whoHasNoneShowsNoneAndKeepsTheOneHeHasWhenHeIsCorrected() {
    People.Registered one = People.aCompany();
    as(one).get("/v1/me").then().body("$", not(hasKey("masterId")));
    keep(masterId, one.email()).then().statusCode(204);
    String path = "/v1/accounts/" + one.administrator();
    Response before = as(one).get(path);
    Map<String, Object> corrected = new HashMap<>(before.jsonPath().getMap("$"));
    corrected.keySet().retainAll(List.of("email", "telephone", "role", "mailLanguage", "timeZone"));
    corrected.put("secondFactor", "MAIL_OTP");
    corrected.put("name", "改姓 太郎");

    as(one)
        .contentType(ContentType.JSON)
        .header("If-Match", before.header("ETag"))
        .body(corrected)
        .put(path)
        .then()
        .statusCode(200)
        .body("masterId", equalTo(masterId.toLowerCase(Locale.ROOT)));

    as(one).queryParam("q", masterId + " 改姓").get("/v1/accounts").then().body("total", equalTo(1));
  }

  private static RequestSpecification as(People.Registered person) {
    return given().auth().oauth2(person.token());
  }

  private static Response keep(String masterId, String userId) {
    return given()
        .auth()
        .oauth2(Tokens.operator())
        .contentType(ContentType.JSON)
        .body(Map.of("userId", userId))
        .put("/internal/v1/master-ids/" + masterId);
  }
}
