package io.bizportal.pbx.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.PbxServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

// E7
@QuarkusTest
@PbxServiceTest
class OverviewResourceTest {

  @Inject DataSource dataSource;

  private static String kind(String resource, String rest) {
    return "kinds.find { it.resource == '%s' }.%s".formatted(resource, rest);
  }

  @Test
  void everyKindIsCountedWithItsParts() {
    ContractUnderTest contract = ContractUnderTest.fresh();
    String first = contract.extension("200");
    contract.extension("201");
    contract.absence(first, ContractUnderTest.everyCallTo("0312345678")).then().statusCode(200);
    contract
        .writer()
        .body(
            Map.of("name", "営業", "kind", "SEQUENTIAL", "number", "800", "members", List.of(first)))
        .post("/incoming-groups")
        .then()
        .statusCode(201);
    contract
        .writer()
        .body(Map.of("digits", contract.external(), "kind", "INDIVIDUAL", "extension", first))
        .post("/external-numbers")
        .then()
        .statusCode(201);

    contract
        .reader()
        .get("/overview")
        .then()
        .statusCode(200)
        .body(kind("extension", "total"), equalTo(2))
        .body(kind("extension", "parts.find { it.field == 'siteNumber' }.count"), equalTo(2))
        .body(kind("absence", "total"), equalTo(1))
        .body(kind("absence", "parts.value"), contains("FORWARDING"))
        .body(kind("incoming-group", "parts.value"), contains("SEQUENTIAL"))
        .body(kind("external-number", "total"), equalTo(1))
        .body(kind("external-number", "parts.value"), contains("INDIVIDUAL", "EXTENSION"))
        .body(kind("hold-music", "total"), equalTo(0));
  }

  @Test
  void aContractWithoutSettingsHasNone() {
    ContractUnderTest.fresh()
        .reader()
        .get("/overview")
        .then()
        .statusCode(200)
        .body("kinds.total.sum()", equalTo(0));
  }

  @Test
  void aHundredThousandExtensionsAreCountedFromTheIndexAlone() throws SQLException {
    ContractUnderTest contract = ContractUnderTest.fresh();
    try {
      fill(contract);
      assertCountedFromTheIndex(contract);
    } finally {
      // Other tests read the whole database. Without looking for what refers to each row.
      sql(
          "set session_replication_role = replica;"
              + " delete from absence a using extension e where e.id = a.extension"
              + (" and e.contract = '" + contract.number + "';")
              + (" delete from extension where contract = '" + contract.number + "';")
              + " set session_replication_role = default");
    }
  }

  private void assertCountedFromTheIndex(ContractUnderTest contract) throws SQLException {
    String plan = explain(CountSettings.COUNTS.replace(":contract", "'" + contract.number + "'"));

    assertThat(plan)
        .contains("Index Only Scan using extension_overview")
        .doesNotContain("Seq Scan on extension");
    contract
        .reader()
        .get("/overview")
        .then()
        .statusCode(200)
        .body(kind("extension", "total"), equalTo(100_000))
        .body(kind("absence", "total"), equalTo(20_000));
    long start = System.nanoTime();
    contract.reader().get("/overview").then().statusCode(200);
    System.out.printf(
        "overview of 100,000 extensions: %.0f ms%n", (System.nanoTime() - start) / 1e6);
  }

  private void fill(ContractUnderTest contract) throws SQLException {
    sql(
        "insert into contract (number, company, service, extension_count)"
            + " values ('%s', '%s', 'SMART_PBX', 100000)"
                .formatted(contract.number, contract.company));
    sql(
        """
        insert into extension (id, contract, site_number, terminal_number, memo, multiple_devices,
          directed_pickup, terminal_kind, delivery_address, sip_user_id, sip_secret, sip_secret_key, search_line, version,
          created_at, updated_at)
        select gen_random_uuid(), '%s', (200 + i / 1000)::text, lpad((i %% 1000)::text, 3, '0'), '',
          false, false, case when i %% 3 = 0 then 'IP_PHONE' end, repeat('東京都', 60), md5(i || '%s'), '\\x00', 'k', '', 1,
          now(), now()
          from generate_series(0, 99999) i"""
            .formatted(contract.number, contract.number));
    sql(
        """
        insert into absence (extension, mode, first_number, version, updated_at)
        select id, 'SINGLE_NUMBER_REACH', '09012345678', 1, now() from extension
         where contract = '%s' and terminal_number like '%%0' or contract = '%s' and terminal_number like '%%5'"""
            .formatted(contract.number, contract.number));
    sql("vacuum analyze extension");
    sql("vacuum analyze absence");
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
