package io.bizportal.pbx.voice;

import static org.assertj.core.api.Assertions.assertThat;

import io.bizportal.embedded.SortedList;
import io.bizportal.kit.page.SortBy;
import io.bizportal.kit.page.SortedPart;
import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.Lists;
import io.bizportal.pbx.PbxServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** G1: the numbers of a voice group in their orders. */
@QuarkusTest
@PbxServiceTest
class VoiceNumberSortTest {

  private static final VoiceGroupUnderTest MANY = new VoiceGroupUnderTest();
  private static final VoiceGroupUnderTest FEW = new VoiceGroupUnderTest();
  private static boolean filled;

  @BeforeEach
  void groupsOfTwoContracts() {
    if (!filled) {
      fill(MANY, 20_000);
      fill(FEW, 110);
      Lists.sql().run("vacuum analyze telephone_number");
      filled = true;
    }
  }

  /** Both contracts have numbers at the same sites, and some at none. */
  private static void fill(VoiceGroupUnderTest group, int numbers) {
    for (ContractUnderTest contract : group.contracts) {
      Lists.sql()
          .run(
              "insert into contract (number, company, service) values ('%s', '%s', 'IP_VOICE')"
                  .formatted(contract.number, group.company),
              """
          insert into telephone_number (contract, number, forwarded_to, site_id)
          select '%1$s', '05' || substr('%1$s', 8) || (100000 + i * 7919 %% 100000),
            case i %% 7 when 0 then 'FORWARD' when 1 then 'VOICEMAIL' end,
            case when i %% 5 > 0 then 'TKY-' || i %% 5 end
            from generate_series(1, %2$d) i"""
                  .formatted(contract.number, numbers));
    }
  }

  @Test
  void everyOrderHasEachNumberOnce() {
    SortedList list = Lists.at(FEW::as, "/telephone-numbers");

    list.isSortedBy("number", "contract");
    list.isSortedBy("siteId", "number", "contract");
    list.isSortedBy("contract", "number");
    Lists.refuseOtherOrders(FEW::as, "/telephone-numbers", "siteId");
  }

  @Test
  void theListIsATableAsItIsSearchedAndSorted() {
    String table =
        FEW.as()
            .queryParam("siteId", "tky-2")
            .queryParam("sort", "-contract")
            .get("/telephone-numbers.csv")
            .then()
            .statusCode(200)
            .extract()
            .asString();

    List<String> lines = table.lines().toList();
    assertThat(lines).hasSize(1 + 2 * 22);
    assertThat(lines.getFirst()).contains("電話番号,拠点ID,契約番号");
    assertThat(lines.get(1)).contains(",TKY-2," + FEW.contracts.getLast().number).contains("転送しない");
    assertThat(FEW.as().get("/telephone-numbers.csv").asString().lines()).hasSize(1 + 2 * 110);
    FEW.as().queryParam("sort", "x").get("/telephone-numbers.csv").then().statusCode(422);
  }

  @ParameterizedTest
  @EnumSource
  void anyOrderIsReadFromAnIndex(VoiceNumberField field) {
    String first = MANY.contracts.getFirst().number;
    String second = MANY.contracts.getLast().number;
    for (boolean descending : List.of(false, true)) {
      String plan =
          Lists.sql()
              .plan(
                  VoiceNumbers.listed(
                      new SortedPart<>(new SortBy<>(field, descending), List.of("somewhere"), 51)),
                  Map.of(
                      "contracts",
                      "array['%s', '%s']".formatted(first, second),
                      "company",
                      "'" + MANY.company + "'",
                      "siteId",
                      "'%%'",
                      "number",
                      "'%%'",
                      "contract",
                      "'%%'",
                      "most",
                      "51",
                      "key0",
                      switch (field) {
                        case NUMBER -> "'05%s150000'".formatted(first.substring(7));
                        case SITE_ID -> "'TKY-2'";
                        case FORWARDING -> "'FORWARD'";
                        case CONTRACT -> "'" + (descending ? second : first) + "'";
                      },
                      "key1",
                      "'05'",
                      "key2",
                      "'" + first + "'"));

      assertThat(plan)
          .containsPattern(
              "Index Scan (Backward )?using telephone_number_[^\\n]*actual[^\\n]*rows=51\\.00")
          .doesNotContain("Seq Scan on telephone_number");
    }
  }
}
