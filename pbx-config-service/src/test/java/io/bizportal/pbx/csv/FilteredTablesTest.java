package io.bizportal.pbx.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.PbxServiceTest;
import io.bizportal.pbx.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** F1: tables of what a list shows, in its order. */
@QuarkusTest
@PbxServiceTest
class FilteredTablesTest {

  private static final ContractUnderTest CONTRACT = ContractUnderTest.fresh();
  private static boolean filled;

  @BeforeEach
  void settings() {
    if (filled) {
      return;
    }
    String first = extension("200", "総務");
    String second = extension("201", "営業");
    extension("202", "営業");
    extension("203", "");
    group("営業一課", "301", first, second);
    group("営業二課", "300", second);
    group("受付", "302", first);
    number("0312345671", first, "営業");
    number("0312345672", second, "代表");
    number("0312345673", first, "営業");
    filled = true;
  }

  private static String extension(String terminal, String memo) {
    return add("/extensions", Map.of("siteNumber", "20", "terminalNumber", terminal, "memo", memo));
  }

  private static void group(String name, String number, String... members) {
    add(
        "/incoming-groups",
        Map.of("name", name, "kind", "SEQUENTIAL", "number", number, "members", List.of(members)));
  }

  private static void number(String digits, String extension, String memo) {
    add(
        "/external-numbers",
        Map.of("digits", digits, "kind", "INDIVIDUAL", "extension", extension, "memo", memo));
  }

  private static String add(String path, Map<String, Object> settings) {
    return CONTRACT.writer().body(settings).post(path).then().statusCode(201).extract().path("id");
  }

  @ParameterizedTest
  @CsvSource({
    "extensions, terminalNumber, 端末番号, -number",
    "incoming-groups, name, グループ名, number",
    "external-numbers, digits, 外線番号, -digits"
  })
  void aTableHasTheRowsOfItsListInItsOrder(String kind, String field, String column, String sort) {
    List<String> all = listed(kind, field, "", "");
    for (String order : List.of("", sort)) {
      for (String q : List.of("営業", "20201", "")) {
        List<String> list = listed(kind, field, q, order);

        assertThat(column(table(kind, q, order), column)).as("%s by %s", q, order).isEqualTo(list);
        assertThat(list).hasSize(q.isEmpty() ? all.size() : list.size()).isNotEmpty();
      }
    }
    assertThat(listed(kind, field, "営業", "")).hasSizeLessThan(all.size());
    assertThat(listed(kind, field, "", sort)).isNotEqualTo(all);
    assertThat(column(table(kind, "どこにもない", ""), column)).isEmpty();
  }

  @Test
  void itsNameTellsThatItIsNotAll() {
    table("extensions", "営業", "")
        .then()
        .header("Content-Disposition", containsString("extensions-filtered.csv"));
    table("extensions", "", "-number")
        .then()
        .header("Content-Disposition", containsString("\"extensions.csv\""));
  }

  @Test
  void importedAgainItLeavesTheOthersAlone() {
    byte[] table = table("extensions", "営業", "memo").asByteArray();

    String job =
        CONTRACT
            .with(Tokens.writing(CONTRACT))
            .contentType("text/csv")
            .body(table)
            .post("/imports?fileName=extensions-filtered.csv&kind=extensions")
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> state(job), "READY"::equals);
    CONTRACT
        .reader()
        .get("/imports/" + job)
        .then()
        .body("unchanged", equalTo(2))
        .body("changed", equalTo(0))
        .body("removed", equalTo(0));
  }

  @Test
  void whatNoListIsAskedIsRefused() {
    refused("extensions", "", "sipSecret", "/sort");
    refused("incoming-groups", "", "holdMusic", "/sort");
    refused("external-numbers", "営業", "-contract", "/sort");
    refused("line-keys", "", "label", "/sort");
    CONTRACT
        .reader()
        .queryParam("kind", "LINE")
        .get("/tables/external-numbers.csv")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/kind"));
  }

  private static void refused(String kind, String q, String sort, String pointer) {
    table(kind, q, sort).then().statusCode(422).body("errors.pointer", contains(pointer));
  }

  private static String state(String job) {
    return CONTRACT.reader().get("/imports/" + job).path("state");
  }

  private static List<String> listed(String kind, String field, String q, String sort) {
    return CONTRACT
        .reader()
        .queryParam("q", q)
        .queryParam("sort", sort)
        .get("/" + kind)
        .then()
        .statusCode(200)
        .extract()
        .path("items." + field);
  }

  private static Response table(String kind, String q, String sort) {
    return CONTRACT
        .reader()
        .queryParam("q", q)
        .queryParam("sort", sort)
        .get("/tables/" + kind + ".csv");
  }

  /** What stands in a column; no cell here has a comma or a line end. */
  private static List<String> column(Response table, String name) {
    List<String> lines =
        new String(table.then().statusCode(200).extract().asByteArray(), UTF_8)
            .replace("\ufeff", "")
            .lines()
            .toList();
    int place = List.of(lines.getFirst().split(",")).indexOf(name);
    return lines.stream().skip(1).map(line -> line.split(",")[place].replace("'", "")).toList();
  }
}
