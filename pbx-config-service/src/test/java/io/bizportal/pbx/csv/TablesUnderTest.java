package io.bizportal.pbx.csv;

import static io.bizportal.pbx.ContractUnderTest.sql;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.SnapshotTopic;
import io.bizportal.pbx.Tokens;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tables that come into a contract, and what its history says of them. */
record TablesUnderTest(ContractUnderTest contract) {

  /** The change set of a table that was applied. */
  String applied(String kind, String table, boolean replaces) {
    String job =
        contract
            .with(Tokens.writing(contract))
            .contentType("text/csv")
            .body(table.getBytes(UTF_8))
            .post("/imports?fileName=table.csv&kind=" + kind + "&replaces=" + replaces)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    reached(job, "READY");
    contract
        .writer()
        .header("If-Match", contract.reader().get("/imports/" + job).header("ETag"))
        .post("/imports/" + job + "/apply")
        .then()
        .statusCode(200);
    return reached(job, "APPLIED").extract().path("changeSet");
  }

  private ValidatableResponse reached(String job, String state) {
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () ->
                !List.of("VALIDATING", "APPLYING")
                    .contains(contract.reader().get("/imports/" + job).<String>path("state")));
    return contract.reader().get("/imports/" + job).then().body("state", equalTo(state));
  }

  /** What a change set changed, counted. */
  static String written(String changeSet) {
    return sql(
        """
        select string_agg(what, ', ' order by what) from (
          select resource || ' ' || action || ' ' || count(*) as what from change_entry
           where change_set = '%s' group by resource, action) as counted"""
            .formatted(changeSet));
  }

  /** The compacted topic, as against what the history says last of each setting. */
  void snapshotsTellTheSame() throws IOException {
    Map<String, JsonNode> truth = new TreeMap<>();
    new ObjectMapper()
        .readTree(
            sql(
                """
                select coalesce(jsonb_object_agg(key, after), '{}')::text from (
                  select distinct on (e.resource, e.resource_id)
                         e.resource || '/' || e.resource_id as key, e.after
                    from change_entry e join change_set s on s.id = e.change_set
                   where s.contract = '%s'
                   order by e.resource, e.resource_id, s.contract_version desc,
                            e.position desc) as last
                 where after is not null"""
                    .formatted(contract.number)))
        .properties()
        .forEach(one -> truth.put(one.getKey(), one.getValue()));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(SnapshotTopic.rebuilt(contract.number)).isEqualTo(truth));
  }
}
