package io.bizportal.pbx.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.PbxServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** E1: lists and searches among 100,000 extensions go by index. */
@QuarkusTest
@PbxServiceTest
class ExtensionListPlanTest {

  private static final ContractUnderTest CONTRACT = ContractUnderTest.fresh();
  private static boolean filled;

  @Inject DataSource dataSource;

  @BeforeEach
  void aHundredThousandExtensions() throws SQLException {
    if (filled) {
      return;
    }
    sql(
        "insert into contract (number, company, service, extension_count)"
            + " values ('%s', '%s', 'SMART_PBX', 100000)"
                .formatted(CONTRACT.number, CONTRACT.company));
    sql(
        """
        insert into extension (id, contract, site_number, terminal_number, memo, multiple_devices,
          directed_pickup, sip_user_id, sip_secret, sip_secret_key, search_line, version, created_at,
          updated_at)
        select gen_random_uuid(), '%s', (200 + i / 1000)::text, lpad((i %% 1000)::text, 3, '0'), memo,
          false, false, md5(i || '%s'), '\\x00', 'k',
          (200 + i / 1000)::text || lpad((i %% 1000)::text, 3, '0') || E'\\n\\n' || memo, 1, now(), now()
          from generate_series(0, 99999) i,
               lateral (select case when i %% 1000 = 7 then '受付' else '営業第' || i || '課' end as memo) m"""
            .formatted(CONTRACT.number, CONTRACT.number));
    sql("vacuum analyze extension");
    filled = true;
  }

  @Test
  void aPageFromTheMiddleIsReadFromTheIndexAlone() throws SQLException {
    String plan =
        explain(
            "select e.* from extension e where e.contract = '%s' and e.number > '250500'"
                    .formatted(CONTRACT.number)
                + " order by e.number limit 51");

    assertThat(plan)
        .contains("Index Scan using extension_contract_number_key")
        .doesNotContain("Seq Scan", "Sort");
  }

  @Test
  void aWordOfTwoCharactersIsFoundByTheIndex() throws SQLException {
    String plan =
        explain(
            """
            select e.* from extension e where e.contract = '%s' and e.number > ''
               and e.search_grams @> cast('{受付}' as text[])
               and position('受付' in e.search_line) > 0 order by e.number limit 51"""
                .formatted(CONTRACT.number));

    assertThat(plan).contains("extension_search").doesNotContain("Seq Scan");
  }

  @Test
  void theTotalAndTheSearchAnswerOverHttp() {
    CONTRACT
        .reader()
        .queryParam("q", "受付")
        .get("/extensions")
        .then()
        .statusCode(200)
        .body("total", equalTo(100))
        .body("items", hasSize(50));
    CONTRACT.reader().get("/extensions").then().body("total", equalTo(100_000));
    long[] nanos = new long[200];
    for (int i = 0; i < nanos.length; i++) {
      long start = System.nanoTime();
      CONTRACT
          .reader()
          .queryParam("q", "営業第" + (i * 371))
          .get("/extensions")
          .then()
          .statusCode(200);
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    System.out.printf(
        "search among 100,000: p50 %.1f ms, p99 %.1f ms%n", nanos[100] / 1e6, nanos[198] / 1e6);
  }

  private void sql(String statement) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement s = connection.createStatement()) {
      s.execute(statement);
    }
  }

  private String explain(String query) throws SQLException {
    StringBuilder plan = new StringBuilder();
    try (Connection connection = dataSource.getConnection();
        Statement s = connection.createStatement();
        ResultSet lines = s.executeQuery("explain (analyze) " + query)) {
      while (lines.next()) {
        plan.append(lines.getString(1)).append('\n');
      }
    }
    return plan.toString();
  }
}
