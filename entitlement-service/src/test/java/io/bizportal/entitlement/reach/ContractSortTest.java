package io.bizportal.entitlement.reach;

import static io.bizportal.entitlement.Customer.aCustomer;
import static io.bizportal.entitlement.Customer.inJapan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.bizportal.embedded.SortedList;
import io.bizportal.embedded.TestSql;
import io.bizportal.entitlement.Api;
import io.bizportal.entitlement.Customer;
import io.bizportal.entitlement.ServiceTest;
import io.bizportal.kit.page.SortBy;
import io.bizportal.kit.page.SortedPart;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** C6: the list of contracts in its orders. */
@ServiceTest
class ContractSortTest {

  private static final String MANY = "C9999991";
  private static boolean filled;

  @Inject DataSource dataSource;

  @Test
  void everyOrderHasEachContractOnce() {
    Customer customer = aCustomer();
    for (int i = 0; i < 17; i++) {
      customer
          .withContract(
              i % 3 == 0 ? "SMART_PBX" : "OFFICE_INTERNET",
              inJapan(i % 2),
              i % 2 == 0 ? "大阪" : "東京" + "都".repeat(100) + i)
          .with(i, "memo", i % 5 == 0 ? null : "同じメモ")
          .with(i, "groupNumber", "100" + i % 2);
    }
    customer.arrived();
    SortedList list = list(customer.administratorToken());

    list.isSortedBy("number");
    list.isSortedBy("service", "number");
    list.isSortedBy("groupNumber", "number");
    list.isSortedBy("memo", "number");
    list.isSortedBy("operatingStatus", "number");
    assertThat(list.read("opening"))
        .extracting(row -> row.get("desiredOpeningDate").toString())
        .hasSize(17)
        .isSorted();
    assertThat(list.read("-siteName"))
        .extracting(row -> row.get("siteName").toString().substring(0, 2))
        .hasSize(17)
        .containsSubsequence("東京", "大阪")
        .doesNotContainSequence("大阪", "東京");
  }

  @Test
  void nothingElseIsAnOrderAndNoCursorIsGoodForAnother() {
    Customer customer = aCustomer().withContract("SMART_PBX").withContract("SMART_PBX").arrived();
    String token = customer.administratorToken();
    String next = Api.as(token).queryParam("limit", 1).get("/v1/contracts").path("next");

    refused(Api.as(token).queryParam("sort", "company"), "/sort");
    refused(Api.as(token).queryParam("sort", "memo").queryParam("cursor", next), "/cursor");
  }

  @Test
  void theListIsATableAsItIsNarrowedAndSorted() {
    Customer customer =
        aCustomer()
            .withContract("SMART_PBX", inJapan(1), "東京")
            .withContract("SMART_PBX", inJapan(1), "=大阪")
            .withContract("OFFICE_INTERNET")
            .arrived();

    String table =
        Api.as(customer.administratorToken())
            .queryParam("service", "SMART_PBX")
            .queryParam("sort", "-siteName")
            .get("/v1/contracts.csv")
            .then()
            .statusCode(200)
            .header("Content-Disposition", "attachment; filename=\"contracts.csv\"")
            .extract()
            .asString();

    List<String> lines = table.lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.getFirst()).contains("契約番号,状況,契約の状態,サービス,拠点名");
    assertThat(lines.get(1)).startsWith(customer.contract(0) + ",正常,").contains("Smart PBX,東京");
    assertThat(lines.get(2)).startsWith(customer.contract(1)).doesNotContain(",=大阪");
  }

  @Test
  void aTableHasAllThatAreListed() {
    Customer customer = aCustomer().withContract("SMART_PBX").arrived();
    new TestSql(dataSource)
        .run(
            """
            insert into contract (number, company, order_id, service, site_name, life_cycle,
              desired_opening_date, version)
            select 'N8' || substr('%1$s', 5) || lpad(i::text, 4, '0'), '%1$s',
              (select min(order_id) from contract where company = '%1$s'), 'SMART_PBX', '東京',
              'ORDERED', date '2026-01-01', 1
              from generate_series(1, 250) i"""
                .formatted(customer.company()),
            "update company set grant_version = grant_version + 1 where id = '%s'"
                .formatted(customer.company()));

    String table = Api.as(customer.administratorToken()).get("/v1/contracts.csv").asString();

    assertThat(table.lines()).hasSize(1 + 1 + 250).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void anyOrderIsReadFromAnIndex(ContractField field) {
    TestSql sql = new TestSql(dataSource);
    if (!filled) {
      fill(sql);
      filled = true;
    }
    String value =
        switch (field) {
          case NUMBER -> "'N110010000'";
          case SERVICE -> "'SMART_PBX'";
          case SITE_NAME -> "'S50'";
          case GROUP_NUMBER -> "'25'";
          case MEMO -> "'M3'";
          case OPERATING_STATUS -> "'NORMAL'";
          case OPENING -> "date '2026-06-01'";
        };
    for (boolean descending : List.of(false, true)) {
      String plan =
          sql.plan(
              ListContracts.listed(
                  new String[0],
                  new SortedPart<>(new SortBy<>(field, descending), List.of("somewhere"), 51)),
              Map.of(
                  "company",
                  "'" + MANY + "'",
                  "reached",
                  "(select array_agg(number) from contract where company = '%s')".formatted(MANY),
                  "most",
                  "51",
                  "key0",
                  value,
                  "key1",
                  "'N110010000'"));

      assertThat(plan)
          .containsPattern("Index Scan (Backward )?using contract_[^\\n]*actual[^\\n]*rows=51\\.00")
          .doesNotContain("Sort  (");
    }
  }

  /** More than any company has. */
  private static void fill(TestSql sql) {
    sql.run(
        "insert into company (id, name, created_at) values ('%s', '大会社', now())".formatted(MANY),
        """
        insert into customer_order (order_id, company, content_hash, received_by, received_at)
        values ('order-of-many', '%s', '\\x00', 'test', now())"""
            .formatted(MANY),
        """
        insert into contract (number, company, order_id, service, site_name, group_number, memo,
          life_cycle, desired_opening_date, version)
        select 'N11' || lpad(i::text, 7, '0'), '%s', 'order-of-many',
          (array['SMART_PBX', 'OFFICE_INTERNET'])[1 + i %% 2], 'S' || i %% 100, (i %% 50)::text,
          case when i %% 3 = 0 then 'M' || i %% 7 end, 'ORDERED', date '2026-01-01' + i %% 365, 1
          from generate_series(1, 20000) i"""
            .formatted(MANY),
        "vacuum analyze contract");
  }

  private static SortedList list(String token) {
    return new SortedList(
        (sort, cursor) -> {
          RequestSpecification request =
              Api.as(token).queryParam("limit", 4).queryParam("sort", sort);
          return (cursor == null ? request : request.queryParam("cursor", cursor))
              .get("/v1/contracts")
              .then()
              .statusCode(200)
              .extract()
              .jsonPath()
              .getMap("$");
        });
  }

  private static void refused(RequestSpecification request, String pointer) {
    request.get("/v1/contracts").then().statusCode(422).body("errors.pointer", contains(pointer));
  }
}
