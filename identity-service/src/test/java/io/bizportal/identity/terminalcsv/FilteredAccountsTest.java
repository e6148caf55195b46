package io.bizportal.identity.terminalcsv;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;

import io.bizportal.identity.Database;
import io.bizportal.identity.IdentityServiceTest;
import io.bizportal.identity.Tokens;
import io.bizportal.identity.terminal.Contract;
import io.bizportal.identity.terminal.Grants;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D3, D4: the accounts that the list shows as a table, in its order. */
@QuarkusTest
@IdentityServiceTest
class FilteredAccountsTest {

  @Inject DataSource dataSource;
  @Inject @RestClient Grants grants;

  private final UUID reader = UUID.randomUUID();
  private final Contract contract = Contract.of("SMART_PBX");

  @BeforeEach
  void threeExtensions() {
    grants.reader(reader, contract.number());
    Database database = new Database(dataSource);
    UUID first = contract.extension("2001");
    contract.extension("2002");
    contract.extension("3001");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                database.number(
                        "select count(*) from terminal_user where contract = ?", contract.number())
                    == 3);
    database.run("update terminal_user set password_set_at = now() where id = ?", first);
  }

  @ParameterizedTest
  @CsvSource({"200,''", "'',-number", "00,-number", "'',passwordSet", "nobody,''"})
  void aTableHasTheRowsOfTheListInItsOrder(String q, String sort) {
    Map<String, String> asked = Map.of("q", q, "sort", sort);
    List<String> listed =
        asking(asked).get(path("/terminal-users")).then().extract().path("items.loginId");

    assertThat(loginIds(table(asked))).isEqualTo(listed);
  }

  @Test
  void oneKindIsWrittenAlone() {
    Response all = table(Map.of());
    Response extensions = table(Map.of("kind", "EXTENSION", "q", "3001"));

    assertThat(loginIds(all)).hasSize(3);
    assertThat(loginIds(extensions)).containsExactly(login("3001"));
    extensions.then().header("Content-Disposition", containsString("accounts-filtered.csv"));
    assertThat(loginIds(table(Map.of("kind", "LOGIN_ID")))).isEmpty();
  }

  @Test
  void whatTheListIsNotAskedIsRefused() {
    table(Map.of("sort", "mailAddress"))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/sort"));
    table(Map.of("kind", "CAT")).then().statusCode(422);
    table(Map.of("q", "x".repeat(201))).then().statusCode(422);
  }

  @Test
  void noFilterReachesAnotherContract() {
    Contract other = Contract.of("SMART_PBX");

    asking(Map.of("q", "2001"))
        .get("/v1/contracts/" + other.number() + "/tables/accounts.csv")
        .then()
        .statusCode(404);
  }

  private Response table(Map<String, String> asked) {
    return asking(asked).get(path("/tables/accounts.csv"));
  }

  private static List<String> loginIds(Response table) {
    return table
        .then()
        .statusCode(200)
        .extract()
        .asString()
        .lines()
        .skip(1)
        .map(line -> line.split(",")[2])
        .toList();
  }

  private RequestSpecification asking(Map<String, String> asked) {
    return given().auth().oauth2(Tokens.generalUser(reader, Contract.COMPANY)).queryParams(asked);
  }

  private String login(String number) {
    return contract.number().toLowerCase(Locale.ROOT) + "-" + number;
  }

  private String path(String below) {
    return "/v1/contracts/" + contract.number() + below;
  }
}
