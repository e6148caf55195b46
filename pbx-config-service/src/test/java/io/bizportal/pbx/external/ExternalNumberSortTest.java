package io.bizportal.pbx.external;

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

/** E4: the list of external numbers in its orders. */
@QuarkusTest
@PbxServiceTest
class ExternalNumberSortTest {

  private static final ContractUnderTest MANY = ContractUnderTest.fresh();
  private static final ContractUnderTest FEW = ContractUnderTest.fresh();
  private static boolean filled;

  @BeforeEach
  void contractsWithNumbers() {
    if (!filled) {
      fill(MANY, 20_000);
      fill(FEW, 40);
      Lists.sql().run("vacuum analyze external_number");
      filled = true;
    }
  }

  /**
   * Many of each kind and memo, several changed at the same instant; some ring an extension, some a
   * group, some nothing.
   */
  private static void fill(ContractUnderTest contract, int numbers) {
    Lists.sql()
        .run(
            "insert into contract (number, company, service) values ('%s', '%s', 'SMART_PBX')"
                .formatted(contract.number, contract.company),
            """
        with one_extension as (
          insert into extension (id, contract, site_number, terminal_number, memo, multiple_devices,
            directed_pickup, sip_user_id, sip_secret, sip_secret_key, search_line, version, created_at, updated_at)
          values (gen_random_uuid(), '%1$s', '20', '200', '', false, false, '%1$s', '', '', '20200', 1, now(), now())
          returning id),
        one_group as (
          insert into incoming_group (id, contract, name, kind, version, created_at, updated_at)
          values (gen_random_uuid(), '%1$s', '受付', 'PICKUP', 1, now(), now())
          returning id)
        insert into external_number (id, contract, digits, extension, incoming_group, kind, memo,
          version, created_at, updated_at)
        select gen_random_uuid(), '%1$s', '03' || (10000000 + i * 7919 %% 100000),
          case when i %% 5 < 2 then e.id end, case when i %% 5 = 2 then g.id end,
          (array['REPRESENTATIVE', 'INDIVIDUAL', 'VOIP_GATEWAY'])[1 + i %% 3],
          (array['', '受付', '営業', 'Fax'])[1 + i %% 4], 1, now(),
          timestamptz '2026-11-01 00:00Z' + (i %% 10) * interval '1234567 microseconds'
          from generate_series(1, %2$d) i, one_extension e, one_group g"""
                .formatted(contract.number, numbers));
  }

  @Test
  void everyOrderHasEachNumberOnce() {
    SortedList list = Lists.at(FEW::reader, "/external-numbers");

    list.isSortedBy("digits");
    list.isSortedBy("kind", "digits");
    list.isSortedBy("memo", "digits");
    list.isSortedBy("updatedAt", "digits");
    List<String> rung = list.read("rings").stream().map(ExternalNumberSortTest::rings).toList();
    assertThat(rung).isSorted().doesNotHaveDuplicates();
    assertThat(rung.getFirst()).startsWith("03");
    assertThat(rung).anyMatch(one -> one.startsWith("EXTENSION"));
    assertThat(rung.getLast()).startsWith("GROUP");
    assertThat(list.read("-rings").reversed()).isEqualTo(list.read("rings"));
    Lists.refuseOtherOrders(FEW::reader, "/external-numbers", "memo");
  }

  private static String rings(Map<String, Object> number) {
    String what =
        number.get("extension") != null
            ? "EXTENSION"
            : number.get("incomingGroup") != null ? "GROUP" : "";
    return what + number.get("digits");
  }

  @ParameterizedTest
  @EnumSource
  void anyOrderIsReadFromAnIndex(ExternalNumberField field) {
    for (boolean descending : List.of(false, true)) {
      SortBy<ExternalNumberField> sort = new SortBy<>(field, descending);
      String value =
          switch (field) {
            case DIGITS -> "'0310050000'";
            case KIND -> "'INDIVIDUAL'";
            case RINGS -> "'EXTENSION'";
            case MEMO -> "'受付'";
            case UPDATED_AT -> "timestamptz '2026-11-01 00:00:05Z'";
          };
      String plan =
          Lists.sql()
              .plan(
                  ExternalNumbers.listed(
                      new String[0], new SortedPart<>(sort, List.of("somewhere"), 51)),
                  Map.of(
                      "contract",
                      "'" + MANY.number + "'",
                      "most",
                      "51",
                      "key0",
                      value,
                      "key1",
                      field == ExternalNumberField.RINGS ? "'20200'" : "'0310050000'",
                      "key2",
                      "'0310050000'"));

      assertThat(plan)
          .containsPattern(
              "Index Scan (Backward )?using external_number_[^\\n]*actual[^\\n]*rows=51\\.00")
          .doesNotContain("Seq Scan on external_number");
    }
  }
}
