package io.bizportal.pbx.group;

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

/** E3: the list of incoming groups in its orders. */
@QuarkusTest
@PbxServiceTest
class GroupSortTest {

  private static final ContractUnderTest MANY = ContractUnderTest.fresh();
  private static final ContractUnderTest FEW = ContractUnderTest.fresh();
  private static boolean filled;

  @BeforeEach
  void contractsWithGroups() {
    if (!filled) {
      fill(MANY, 20_000);
      fill(FEW, 40);
      Lists.sql().run("vacuum analyze incoming_group");
      filled = true;
    }
  }

  /** Some without a number. */
  private static void fill(ContractUnderTest contract, int groups) {
    Lists.sql()
        .run(
            "insert into contract (number, company, service) values ('%s', '%s', 'SMART_PBX')"
                .formatted(contract.number, contract.company),
            """
        insert into incoming_group (id, contract, name, kind, number, member_count, version, created_at, updated_at)
        select gen_random_uuid(), '%s', '第' || (i * 7919 %% 100000) || 'グループ', kind,
          case when kind in ('PICKUP', 'PARK') then null else (30000 + i)::text end, i %% 7, 1, now(), now()
          from generate_series(1, %d) i,
               lateral (select (array['SIMULTANEOUS', 'CYCLIC', 'PICKUP', 'PARK'])[1 + i %% 4] as kind) k"""
                .formatted(contract.number, groups));
  }

  @Test
  void everyOrderHasEachGroupOnce() {
    SortedList list = Lists.at(FEW::reader, "/incoming-groups");

    list.isSortedBy("name");
    list.isSortedBy("kind", "name");
    list.isSortedBy("number", "name");
    Lists.refuseOtherOrders(FEW::reader, "/incoming-groups", "kind");
  }

  @ParameterizedTest
  @EnumSource
  void anyOrderIsReadFromAnIndex(GroupField field) {
    for (boolean descending : List.of(false, true)) {
      String plan =
          Lists.sql()
              .plan(
                  IncomingGroups.listed(
                      new String[0],
                      new SortedPart<>(new SortBy<>(field, descending), List.of("somewhere"), 51)),
                  Map.of(
                      "contract",
                      "'" + MANY.number + "'",
                      "most",
                      "51",
                      "key0",
                      switch (field) {
                        case NAME -> "'第5'";
                        case KIND -> "'CYCLIC'";
                        case NUMBER -> "'31000'";
                        case MEMBERS -> "3";
                      },
                      "key1",
                      "'第5'"));

      assertThat(plan)
          .containsPattern(
              "Index Scan (Backward )?using incoming_group_[^\\n]*actual[^\\n]*rows=51\\.00")
          .doesNotContain("Sort", "Bitmap", "Seq Scan");
    }
  }
}
