package io.bizportal.identity.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.bizportal.embedded.SortedList;
import io.bizportal.embedded.TestSql;
import io.bizportal.identity.IdentityServiceTest;
import io.bizportal.identity.People;
import io.bizportal.identity.People.Registered;
import io.bizportal.kit.page.SortBy;
import io.bizportal.kit.page.SortedPart;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A7: the list of users in its orders. */
@QuarkusTest
@IdentityServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountSortTest {

  @Inject DataSource dataSource;

  private final String many = People.aCompanyId();
  private boolean filled;
  private Registered few;

  @BeforeEach
  void companiesWithPeople() {
    if (filled) {
      return;
    }
    filled = true;
    few = People.aCompany();
    sql()
        .run(
            "insert into company (id, name, created_at) values ('%s', '大会社', now())"
                .formatted(many));
    fill(many, 20_000);
    fill(few.company(), 210);
    sql().run("vacuum analyze account");
  }

  @AfterAll
  void makeRoom() {
    for (String company : List.of(many, few.company())) {
      sql().run("delete from account where company = '%s' and name like '社員%%'".formatted(company));
    }
  }

  /** Many of each name, number, status, role and factor. */
  private void fill(String company, int people) {
    sql()
        .run(
            """
            insert into account (id, company, name, email, telephone, role, second_factor,
              mail_language, time_zone, threshold_mail, status, search_text, created_at, updated_at,
              version)
            select gen_random_uuid(), '%s', '社員' || i %% 4, 'staff' || i * 7919 %% 100000 || '@%s.example.jp',
              '03' || (10000000 + i %% 3), (array['GENERAL', 'ADMINISTRATOR'])[1 + i %% 2],
              (array['TOTP', 'MAIL_OTP', null])[1 + i %% 3], 'JA', 'Asia/Tokyo', false,
              (array['INVITED', 'ACTIVE', 'DISABLED'])[1 + i %% 3], 'sagasu', now(), now(), 0
              from generate_series(1, %d) i"""
                .formatted(company, company.toLowerCase(Locale.ROOT), people));
  }

  @Test
  void everyOrderHasEachUserOnce() {
    SortedList list =
        new SortedList(
            (sort, cursor) -> {
              RequestSpecification request = as().queryParam("limit", 23).queryParam("sort", sort);
              return (cursor == null ? request : request.queryParam("cursor", cursor))
                  .get("/v1/accounts")
                  .then()
                  .statusCode(200)
                  .extract()
                  .jsonPath()
                  .getMap("$");
            });

    list.isSortedBy("email");
    for (String field :
        List.of("name", "telephone", "status", "role", "secondFactor", "masterId")) {
      list.isSortedBy(field, "email");
    }
  }

  @Test
  void nothingElseIsAnOrderAndNoCursorIsGoodForAnother() {
    String next = as().queryParam("limit", 1).get("/v1/accounts").path("next");

    refused(as().queryParam("sort", "comment"), "/sort");
    refused(as().queryParam("sort", "-email").queryParam("cursor", next), "/cursor");
  }

  @Test
  void theListIsATableAsItIsSearchedAndSorted() {
    String table =
        as().queryParam("q", "sagasu")
            .queryParam("sort", "-email")
            .queryParam("language", "en")
            .get("/v1/accounts.csv")
            .then()
            .statusCode(200)
            .header("Content-Disposition", "attachment; filename=\"users.csv\"")
            .extract()
            .asString();

    List<String> lines = table.lines().toList();
    assertThat(lines.getFirst()).contains("Status,Full name,E-mail address (user ID)");
    assertThat(lines).hasSize(1 + 210).doesNotHaveDuplicates();
    assertThat(lines.get(1))
        .matches("(Invited|Active|Disabled),社員[0-3],staff9[^,]*,031000000[0-2],.*");
    refused(as().queryParam("sort", "comment"), "/sort", "/v1/accounts.csv");
  }

  @ParameterizedTest
  @EnumSource
  void anyOrderIsReadFromAnIndex(AccountField field) {
    for (boolean descending : List.of(false, true)) {
      String plan =
          sql()
              .plan(
                  Accounts.listed(
                      List.of(),
                      new SortedPart<>(new SortBy<>(field, descending), List.of("somewhere"), 51)),
                  Map.of(
                      "company",
                      "'" + many + "'",
                      "most",
                      "51",
                      "key0",
                      switch (field) {
                        case EMAIL -> "'staff5'";
                        case NAME -> "'社員2'";
                        case TELEPHONE -> "'0310000001'";
                        case STATUS -> "'DISABLED'";
                        case ROLE -> "'ADMINISTRATOR'";
                        case SECOND_FACTOR -> "'MAIL_OTP'";
                        case MASTER_ID -> "''";
                      },
                      "key1",
                      "'staff5'"));

      assertThat(plan)
          .containsPattern("Index Scan (Backward )?using account_[^\\n]*actual[^\\n]*rows=51\\.00")
          .doesNotContain("Sort", "Bitmap", "Seq Scan");
    }
  }

  private RequestSpecification as() {
    return given().auth().oauth2(few.token());
  }

  private static void refused(RequestSpecification request, String pointer) {
    refused(request, pointer, "/v1/accounts");
  }

  private static void refused(RequestSpecification request, String pointer, String path) {
    request.get(path).then().statusCode(422).body("errors.pointer", contains(pointer));
  }

  private TestSql sql() {
    return new TestSql(dataSource);
  }
}
