package io.bizportal.pbx.linekey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.bizportal.embedded.SortedList;
import io.bizportal.kit.page.SortBy;
import io.bizportal.kit.page.SortedPart;
import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.Lists;
import io.bizportal.pbx.PbxServiceTest;
import io.bizportal.pbx.extension.SearchTerms;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** E5: the list of terminals that have line keys. */
@QuarkusTest
@PbxServiceTest
class TerminalKeysTest {

  private static final ContractUnderTest MANY = ContractUnderTest.fresh();
  private static final ContractUnderTest FEW = ContractUnderTest.fresh();
  private static final SortedPart<TerminalKeysField> FIRST =
      new SortedPart<>(new SortBy<>(TerminalKeysField.NUMBER, false), List.of(), 51);
  private static boolean filled;

  private final ContractUnderTest contract = ContractUnderTest.fresh();

  @BeforeEach
  void contractsWithKeys() {
    if (!filled) {
      fill(MANY, 100_000);
      fill(FEW, 40);
      Lists.sql().run("vacuum analyze extension, line_keys, line_key");
      filled = true;
    }
  }

  /** Every fourth terminal lost its keys again. */
  private static void fill(ContractUnderTest contract, int extensions) {
    Lists.sql()
        .run(
            "insert into contract (number, company, service) values ('%s', '%s', 'SMART_PBX')"
                .formatted(contract.number, contract.company),
            """
        insert into extension (id, contract, site_number, terminal_number, memo, multiple_devices,
          directed_pickup, sip_user_id, sip_secret, sip_secret_key, search_line, version, created_at, updated_at)
        select gen_random_uuid(), '%1$s', (200 + i / 1000)::text, lpad((i %% 1000)::text, 3, '0'),
          case when i %% 1000 = 7 then '受付' else '' end, false, false, '%1$s' || i, '', '', '', 1, now(), now()
          from generate_series(1, %2$d) i"""
                .formatted(contract.number, extensions),
            """
        insert into line_keys (extension, version, updated_at)
        select id, 1, now() from extension where contract = '%s'"""
                .formatted(contract.number),
            """
        insert into line_key (extension, position, kind, digits, label)
        select id, p, 'SPEED_DIAL', '0312345678', '本社第' || number || '課' from extension, generate_series(1, 2) p
         where contract = '%s' and number::integer %% 4 > 0"""
                .formatted(contract.number));
  }

  @Test
  void everyTerminalWithKeysIsListedOnceInBothDirections() {
    SortedList list = Lists.at(FEW::reader, "/line-keys");

    list.isSortedBy("number");
    assertThat(list.read("number")).hasSize(30);
    Lists.refuseOtherOrders(FEW::reader, "/line-keys", "number");
  }

  @Test
  void aPartIsReadFromTheIndexOfItsOrder() {
    for (boolean descending : List.of(false, true)) {
      String plan =
          Lists.sql()
              .plan(
                  ListTerminalKeys.listed(
                      ListTerminalKeys.Sought.of(null, null),
                      new SortedPart<>(
                          new SortBy<>(TerminalKeysField.NUMBER, descending),
                          List.of("somewhere"),
                          51)),
                  Map.of("contract", "'" + MANY.number + "'", "most", "51", "key0", "'210500'"));

      assertThat(plan)
          .containsPattern("Index Scan (Backward )?using line_keys_by_number")
          .doesNotContain("Seq Scan", "Sort");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"受付", "250123", "本社第250123課", "どこにも"})
  void whatFewHaveIsFoundByTheIndexOfCharacters(String term) {
    ListTerminalKeys.Sought sought = ListTerminalKeys.Sought.of(term, null);

    for (String query :
        List.of(ListTerminalKeys.listed(sought, FIRST), ListTerminalKeys.counted(sought))) {
      assertThat(plan(query, term))
          .contains("Bitmap Index Scan on line_keys_search")
          .doesNotContain("Seq Scan");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "本社", "0312345678"})
  void whatManyHaveIsMetAlongTheOrderAndCountedNoFurther(String term) {
    ListTerminalKeys.Sought sought = ListTerminalKeys.Sought.of(term, null);

    assertThat(plan(ListTerminalKeys.listed(sought, FIRST), term))
        .containsPattern("Index Scan using line_keys_by_number[^\\n]*rows=51\\.00")
        .doesNotContain("Sort");
    assertThat(plan(ListTerminalKeys.counted(sought), term))
        .containsPattern("Limit[^\\n]*rows=1001\\.00");
  }

  @Test
  void aKindThatNoTerminalHasIsKnownFromTheIndex() {
    ListTerminalKeys.Sought sought = ListTerminalKeys.Sought.of(null, "LINE");

    assertThat(plan(ListTerminalKeys.listed(sought, FIRST)))
        .contains("Bitmap Index Scan on line_keys_search");
  }

  @Test
  void whatManyHaveIsCountedToAThousandAndAllAreCounted() {
    MANY.reader()
        .queryParam("q", "本社")
        .get("/line-keys")
        .then()
        .body("total", equalTo(1_000))
        .body("totalIsLowerBound", equalTo(true));
    MANY.reader().get("/line-keys").then().body("total", equalTo(75_000));
    assertThat(plan(ListTerminalKeys.counted(ListTerminalKeys.Sought.of(null, null))))
        .contains("Index Only Scan using line_keys_by_number");
  }

  private static String plan(String query, String... terms) {
    Map<String, String> literals = new HashMap<>();
    literals.put("contract", "'" + MANY.number + "'");
    literals.put("most", "51");
    literals.put("counted", query.contains("term0") ? "1001" : "2147483647");
    literals.put("kind", "'LINE'");
    literals.put("grams", "'{" + String.join(",", SearchTerms.grams(List.of(terms))) + "}'");
    for (int i = 0; i < terms.length; i++) {
      literals.put("term" + i, "'" + terms[i] + "'");
    }
    return Lists.sql().plan(query, literals);
  }

  @Test
  void terminalsAreFoundByWhatTheyAndTheirKeysAreCalledAndByKind() {
    String reception = extension("200", "受付");
    String sales = extension("201", "営業");
    String number =
        contract
            .writer()
            .body(Map.of("digits", contract.external(), "kind", "REPRESENTATIVE"))
            .post("/external-numbers")
            .path("id");
    keys(
        reception,
        Map.of("position", 7, "kind", "LINE", "externalNumber", number),
        Map.of("position", 3, "kind", "SPEED_DIAL", "digits", "0312345678", "label", "本社"));
    keys(sales, Map.of("position", 1, "kind", "EXTENSION", "extension", reception));

    found("", "").body("items.number", contains("20200", "20201")).body("total", equalTo(2));
    found("", "-number").body("items.number", contains("20201", "20200"));
    found("受付", "")
        .body("items.number", contains("20200"))
        .body("items[0].memo", equalTo("受付"))
        .body("items[0].version", equalTo(1))
        .body("items[0].keys.position", contains(3, 7));
    found("本社", "").body("items.number", contains("20200")).body("total", equalTo(1));
    found(contract.external(), "").body("items.number", contains("20200"));
    found("20200", "-number").body("items.number", contains("20201", "20200"));
    found("どこにもない", "").body("items", empty()).body("total", equalTo(0));
    of("LINE").body("items.number", contains("20200")).body("total", equalTo(1));
    of("EXTENSION").body("items.number", contains("20201"));
    contract.reader().queryParam("kind", "PARK").get("/line-keys").then().statusCode(422);

    assertThat(table("sort", "-number")).containsExactly("20201 1", "20200 3", "20200 7");
    assertThat(table("kind", "LINE")).containsExactly("20200 3", "20200 7");
    assertThat(table("q", "営業")).containsExactly("20201 1");
  }

  @Test
  void aTerminalsPlaceFollowsItsNumber() {
    String first = extension("200", "");
    String second = extension("201", "");
    keys(first, Map.of("position", 1, "kind", "EXTENSION", "extension", second));
    keys(second, Map.of("position", 1, "kind", "EXTENSION", "extension", first));

    contract
        .writer()
        .header("If-Match", "\"1\"")
        .body(Map.of("siteNumber", "20", "terminalNumber", "900"))
        .put("/extensions/" + first)
        .then()
        .statusCode(200);

    found("", "").body("items.number", contains("20201", "20900"));
    found("20900", "").body("items.number", contains("20201", "20900"));
    found("20200", "").body("items", empty());
  }

  private String extension(String terminal, String memo) {
    return contract
        .writer()
        .body(Map.of("siteNumber", "20", "terminalNumber", terminal, "memo", memo))
        .post("/extensions")
        .path("id");
  }

  @SafeVarargs
  private void keys(String extension, Map<String, Object>... keys) {
    contract
        .writer()
        .header("If-Match", "\"0\"")
        .body(Map.of("keys", List.of(keys)))
        .put("/extensions/" + extension + "/line-keys")
        .then()
        .statusCode(200);
  }

  private ValidatableResponse found(String q, String sort) {
    return contract
        .reader()
        .queryParam("q", q)
        .queryParam("sort", sort)
        .get("/line-keys")
        .then()
        .statusCode(200);
  }

  private ValidatableResponse of(String kind) {
    return contract.reader().queryParam("kind", kind).get("/line-keys").then().statusCode(200);
  }

  /** Extension and key of each row. */
  private List<String> table(String name, String value) {
    return contract
        .reader()
        .queryParam(name, value)
        .get("/tables/line-keys.csv")
        .then()
        .statusCode(200)
        .extract()
        .asString()
        .lines()
        .skip(1)
        .map(line -> line.replace("'", "").split(","))
        .map(cells -> cells[0] + " " + cells[1])
        .toList();
  }
}
