package io.bizportal.identity.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.bizportal.identity.Database;
import io.bizportal.identity.IdentityServiceTest;
import io.bizportal.identity.People;
import io.bizportal.identity.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
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
    keep(masterId.toUpperCase(java.util.Locale.ROOT), one.email()).then().statusCode(204);
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

  private static Response keep(String masterId, String userId) {
    return given()
        .auth()
        .oauth2(Tokens.operator())
        .contentType(ContentType.JSON)
        .body(Map.of("userId", userId))
        .put("/internal/v1/master-ids/" + masterId);
  }
}
