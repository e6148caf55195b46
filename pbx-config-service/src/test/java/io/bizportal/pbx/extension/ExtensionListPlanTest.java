package io.bizportal.pbx.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.bizportal.kit.page.SortBy;
import io.bizportal.kit.page.SortedPart;
import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.Lists;
import io.bizportal.pbx.PbxServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** E1: lists and searches among 100,000 extensions go by index. */
@QuarkusTest
@PbxServiceTest
class ExtensionListPlanTest {

  private static final ContractUnderTest CONTRACT = ContractUnderTest.fresh();
  private static boolean filled;

  @BeforeEach
  void aHundredThousandExtensions() {
    if (filled) {
      return;
    }
    Lists.sql()
        .run(
            "insert into contract (number, company, service, extension_count)"
                + " values ('%s', '%s', 'SMART_PBX', 100000)"
                    .formatted(CONTRACT.number, CONTRACT.company));
    Lists.sql()
        .run(
            """
        insert into extension (id, contract, site_number, terminal_number, memo, multiple_devices,
          directed_pickup, sip_user_id, sip_secret, sip_secret_key, search_line, absence_mode, version,
          created_at, updated_at)
        select gen_random_uuid(), '%s', (200 + i / 1000)::text, lpad((i %% 1000)::text, 3, '0'), memo,
          false, false, md5(i || '%s'), '\\x00', 'k',
          (200 + i / 1000)::text || lpad((i %% 1000)::text, 3, '0') || E'\\n\\n' || memo,
          case i %% 7 when 0 then 'FORWARDING' when 1 then 'SINGLE_NUMBER_REACH' end, 1, now(), now()
          from generate_series(0, 99999) i,
               lateral (select case when i %% 1000 = 7 then '受付' when i >= 98000 then '倉庫'
                 else '営業第' || i || '課' end as memo) m"""
                .formatted(CONTRACT.number, CONTRACT.number));
    Lists.sql().run("vacuum analyze extension");
    filled = true;
  }

  @ParameterizedTest
  @EnumSource
  void anyOrderIsReadFromAnIndexAlone(ExtensionField field) {
    for (boolean descending : List.of(false, true)) {
      String plan = plan(ExtensionSearch.listed(fromTheMiddle(field, descending)));

      assertThat(plan)
          .containsPattern("Index (Scan|Scan Backward|Only Scan) using extension_")
          .doesNotContain("Seq Scan", "Sort", "Bitmap");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"受付", "250123", "営業第5000課"})
  void whatFewHaveIsFoundByTheIndexOfCharacters(String term) {
    String plan =
        plan(
            ExtensionSearch.fewMatches(List.of(term), fromTheMiddle(ExtensionField.NUMBER, false)),
            term);

    assertThat(plan).contains("Bitmap Index Scan on extension_search").doesNotContain("Seq Scan");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "26", "223", "営業"})
  void whatManyHaveIsNeitherCountedNorSortedToTheEnd(String term) {
    String plan =
        plan(
            ExtensionSearch.fewMatches(List.of(term), fromTheMiddle(ExtensionField.MEMO, false)),
            term);

    assertThat(plan)
        .containsPattern("CTE Scan on found[^\\n]*actual[^\\n]*rows=1001\\.00")
        .doesNotContainPattern("CTE Scan on found[^\\n]*actual[^\\n]*rows=[0-9]{5,}");
  }

  @ParameterizedTest
  @EnumSource
  void whatManyHaveIsFoundAlongTheIndexOfTheOrder(ExtensionField field) {
    for (boolean descending : List.of(false, true)) {
      String plan =
          plan(ExtensionSearch.nearMatches(List.of("2"), fromTheMiddle(field, descending)), "2");

      assertThat(plan)
          .containsPattern("Index (Scan|Scan Backward) using extension_[^\\n]*rows=51\\.00")
          .doesNotContain("Seq Scan", "Sort", "Bitmap");
    }
  }

  @Test
  void whatIsFarFromHereIsLookedUpInTheIndexOfCharacters() {
    String plan =
        plan(
            ExtensionSearch.allMatches(
                List.of("倉庫"),
                new SortedPart<>(new SortBy<>(ExtensionField.NUMBER, false), List.of(), 51)),
            "倉庫");

    assertThat(plan).contains("Bitmap Index Scan on extension_search").doesNotContain("Seq Scan");
  }

  @Test
  void totalsAreExactUntilThereAreAThousand() {
    found("受付").body("total", equalTo(100)).body("totalIsLowerBound", nullValue());
    found("26").body("total", equalTo(1_000)).body("totalIsLowerBound", equalTo(true));
    found("第9").body("total", equalTo(1_000)).body("totalIsLowerBound", equalTo(true));
    found("第99").body("total", equalTo(111)).body("totalIsLowerBound", nullValue());
    CONTRACT.reader().get("/extensions").then().body("total", equalTo(100_000));
  }

  @Test
  void matchesThatStandTogetherAtTheEndAreReachedFromTheBeginning() {
    SortedPart<ExtensionField> first =
        new SortedPart<>(new SortBy<>(ExtensionField.NUMBER, false), List.of(), 51);

    assertThat(plan(ExtensionSearch.nearMatches(List.of("倉庫"), first), "倉庫"))
        .contains("rows=10000.00");
    found("倉庫")
        .body("totalIsLowerBound", equalTo(true))
        .body("items.number[0]", equalTo("298000"))
        .body("items.number[49]", equalTo("298050"));
  }

  @Test
  void searchesWithManyMatchesArePagedThroughInOrder() {
    List<String> seen = new ArrayList<>();
    String next = null;
    for (int part = 0; part < 12; part++) {
      var request =
          CONTRACT
              .reader()
              .queryParam("q", "倉庫")
              .queryParam("sort", "-memo")
              .queryParam("limit", 200);
      Response found =
          (next == null ? request : request.queryParam("cursor", next)).get("/extensions");
      found.then().statusCode(200);
      seen.addAll(found.path("items.number"));
      next = found.path("next");
      if (next == null) {
        break;
      }
    }

    assertThat(next).isNull();
    assertThat(seen).hasSize(1_998).doesNotHaveDuplicates();
    assertThat(seen).isSortedAccordingTo(Comparator.<String>naturalOrder().reversed());
  }

  @Test
  void searchesAnswerOverHttp() {
    for (String term : List.of("2", "26", "223", "250123", "受付", "倉庫", "営業第5000課")) {
      long[] nanos = new long[40];
      for (int i = 0; i < nanos.length; i++) {
        long start = System.nanoTime();
        found(term);
        nanos[i] = System.nanoTime() - start;
      }
      Arrays.sort(nanos);
      System.out.printf(
          "search for %s among 100,000: p50 %.1f ms, slowest %.1f ms%n",
          term, nanos[20] / 1e6, nanos[39] / 1e6);
    }
  }

  private static ValidatableResponse found(String term) {
    return CONTRACT.reader().queryParam("q", term).get("/extensions").then().statusCode(200);
  }

  private static SortedPart<ExtensionField> fromTheMiddle(
      ExtensionField field, boolean descending) {
    return new SortedPart<>(new SortBy<>(field, descending), List.of("somewhere"), 51);
  }

  private static String plan(String query, String... terms) {
    Map<String, String> literals = new HashMap<>();
    literals.put("contract", "'" + CONTRACT.number + "'");
    literals.put("most", "51");
    literals.put("counted", "1001");
    literals.put("window", "10000");
    literals.put("grams", "'{" + String.join(",", SearchTerms.grams(List.of(terms))) + "}'");
    for (int i = 0; i < terms.length; i++) {
      literals.put("term" + i, "'" + terms[i] + "'");
    }
    boolean byNumber = !query.contains(":key1");
    // Nothing else differs between them.
    String value =
        query.contains("coalesce(memo")
            ? "'営業第5000課'"
            : query.contains("coalesce(absence_mode") ? "'FORWARDING'" : "''";
    literals.put("key0", byNumber ? "'250500'" : value);
    literals.put("key1", "'250500'");
    // What Hibernate writes out.
    return Lists.sql().plan(query.replace("{e.*}", "e.*"), literals);
  }
}
