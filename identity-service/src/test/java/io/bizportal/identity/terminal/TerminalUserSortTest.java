package io.bizportal.identity.terminal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.bizportal.embedded.SortedList;
import io.bizportal.embedded.TestSql;
import io.bizportal.identity.IdentityServiceTest;
import io.bizportal.identity.Tokens;
import io.bizportal.kit.page.Keywords;
import io.bizportal.kit.page.SortBy;
import io.bizportal.kit.page.SortedPart;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** D3: the list of terminal users in its orders. */
@QuarkusTest
@IdentityServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TerminalUserSortTest {

  private static final String MANY = "N000000091";
  private static final String FEW = "N000000092";

  @Inject DataSource dataSource;
  @Inject @RestClient Grants grants;

  private final UUID reader = UUID.randomUUID();

  @BeforeAll
  void contractsWithUsers() {
    grants.reader(reader, FEW);
    fill(MANY, 20_000);
    fill(FEW, 40);
    sql()
        .run(
            """
            insert into terminal_contract (contract, service, terminated, version)
            values ('%s', 'SMART_PBX', false, 1)"""
                .formatted(FEW));
    sql().run("vacuum analyze terminal_user");
  }

  @AfterAll
  void makeRoom() {
    sql()
        .run(
            "delete from terminal_user where contract in ('%s', '%s')".formatted(MANY, FEW),
            "delete from terminal_contract where contract = '%s'".formatted(FEW));
  }

  /** Admin IDs have no number; some of each kind have a password, and some a second factor. */
  private void fill(String contract, int users) {
    sql()
        .run(
            """
            insert into terminal_user (id, kind, contract, company, number, login_id, mfa,
              password_set_at, settings_version, version, created_at, updated_at)
            select gen_random_uuid(), kind, '%1$s', 'C0000001',
              case kind when 'ADMIN_ID' then '' else (10000 + i * 7919 %% 100000)::text end,
              lower('%1$s') || '-' || i * 7919 %% 100000, i %% 5 = 0,
              case when i %% 4 = 0 then now() end, 1, 1, now(), now()
              from generate_series(1, %2$d) i,
                   lateral (select (array['LOGIN_ID', 'ADMIN_ID', 'EXTENSION'])[1 + i %% 3] as kind) k"""
                .formatted(contract, users));
  }

  /** Every login ID begins with the contract. */
  @ParameterizedTest
  @ValueSource(strings = {"", "n000000092"})
  void everyOrderHasEachUserOnce(String q) {
    SortedList list =
        new SortedList(
            (sort, cursor) -> {
              RequestSpecification request =
                  as().queryParam("limit", 7).queryParam("sort", sort).queryParam("q", q);
              return (cursor == null ? request : request.queryParam("cursor", cursor))
                  .get("/v1/contracts/" + FEW + "/terminal-users")
                  .then()
                  .statusCode(200)
                  .extract()
                  .jsonPath()
                  .getMap("$");
            });

    list.isSortedBy("number", "id");
    list.isSortedBy("loginId");
    list.isSortedBy("kind", "number", "id");
    list.isSortedBy("passwordSet", "number", "id");
    list.isSortedBy("mfa", "number", "id");
  }

  @Test
  void afterTheLastMatchThereIsNoneButTheirNumber() {
    grants.reader(reader, FEW);
    JsonPath all =
        as().queryParam("limit", 40).queryParam("q", "n000000092-").get(path()).jsonPath();
    String beforeLast =
        as().queryParam("limit", 39).queryParam("q", "n000000092-").get(path()).path("next");
    sql().run("delete from terminal_user where id = '%s'".formatted(all.getString("items[39].id")));

    JsonPath end =
        as().queryParam("q", "n000000092-").queryParam("cursor", beforeLast).get(path()).jsonPath();

    assertThat(all.getLong("total")).isEqualTo(40);
    assertThat(end.getList("items")).isEmpty();
    assertThat(end.getLong("total")).isEqualTo(39);
    assertThat(as().queryParam("q", "nobody").get(path()).jsonPath().getLong("total")).isZero();
  }

  @Test
  void whereMfaIsMandatoryAllAreAlike() {
    grants.reader(reader, MANY);
    String asShown = "/v1/contracts/" + MANY + "/terminal-users";

    List<String> byMfa =
        as().queryParam("sort", "-mfa").get(asShown).then().extract().path("items.id");

    assertThat(as().get(asShown).<List<Boolean>>path("items.mfaMandatory")).containsOnly(true);
    assertThat(byMfa).isEqualTo(as().queryParam("sort", "-number").get(asShown).path("items.id"));
  }

  @Test
  void nothingElseIsAnOrderAndNoCursorIsGoodForAnother() {
    String next = as().queryParam("limit", 1).get(path()).path("next");

    refused(as().queryParam("sort", "mailAddress"), "/sort");
    refused(as().queryParam("sort", "kind").queryParam("cursor", next), "/cursor");
  }

  @ParameterizedTest
  @EnumSource
  void anyOrderIsReadFromAnIndex(TerminalUserField field) {
    String id = "'00000000-0000-0000-0000-000000000000'::uuid";
    Map<String, String> middle =
        switch (field) {
          case NUMBER -> Map.of("key0", "'50000'", "key1", id);
          case LOGIN_ID -> Map.of("key0", "'n000000091-5'", "key1", id);
          case KIND -> Map.of("key0", "'EXTENSION'", "key1", "'50000'", "key2", id);
          case MFA, PASSWORD_SET -> Map.of("key0", "false", "key1", "'50000'", "key2", id);
        };
    for (boolean descending : List.of(false, true)) {
      String query =
          TerminalUserSearch.listed(
              null,
              Keywords.of(null),
              new SortedPart<>(new SortBy<>(field, descending), List.of("somewhere"), 51));
      String plan =
          sql().plan(query.replace(":contract", "'" + MANY + "'").replace(":most", "51"), middle);

      assertThat(plan)
          .containsPattern(
              "Index Scan (Backward )?using terminal_user_[^\\n]*actual[^\\n]*rows=51\\.00")
          .doesNotContain("Sort", "Bitmap", "Seq Scan");
    }
  }

  private RequestSpecification as() {
    return given().auth().oauth2(Tokens.generalUser(reader, Contract.COMPANY));
  }

  private static String path() {
    return "/v1/contracts/" + FEW + "/terminal-users";
  }

  private static void refused(RequestSpecification request, String pointer) {
    request.get(path()).then().statusCode(422).body("errors.pointer", contains(pointer));
  }

  private TestSql sql() {
    return new TestSql(dataSource);
  }
}
