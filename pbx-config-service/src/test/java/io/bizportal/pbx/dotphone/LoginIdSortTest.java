package io.bizportal.pbx.dotphone;

import static org.assertj.core.api.Assertions.assertThat;

import io.bizportal.embedded.SortedList;
import io.bizportal.kit.page.SortBy;
import io.bizportal.kit.page.SortedPart;
import io.bizportal.pbx.Lists;
import io.bizportal.pbx.PbxServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** G3: the list of login IDs in its orders. */
@QuarkusTest
@PbxServiceTest
class LoginIdSortTest {

  private static final DotphoneUnderTest MANY = new DotphoneUnderTest();
  private static final DotphoneUnderTest FEW = new DotphoneUnderTest();
  private static boolean filled;

  @BeforeEach
  void contractsWithLoginIds() {
    if (!filled) {
      fill(MANY, 20_000);
      fill(FEW, 40);
      Lists.sql().run("vacuum analyze telephone_number");
      filled = true;
    }
  }

  /** Two numbers to a login ID here and there, as it may be while a number is exchanged. */
  private static void fill(DotphoneUnderTest dotphone, int numbers) {
    String contract = dotphone.contract.number;
    Lists.sql()
        .run(
            "insert into contract (number, company, service) values ('%s', '%s', 'DOTPHONE_OFFICE')"
                .formatted(contract, dotphone.contract.company),
            """
        insert into telephone_number (contract, number, login_id)
        select '%s', '050' || (10000000 + i * 7919 %% 100000), 'user-' || (i / 3 * 3)
          from generate_series(1, %d) i"""
                .formatted(contract, numbers));
  }

  @Test
  void everyOrderHasEachNumberOnce() {
    SortedList list = Lists.at(FEW::reader, "/login-ids");

    list.isSortedBy("loginId", "number");
    list.isSortedBy("number");
    Lists.refuseOtherOrders(FEW::reader, "/login-ids", "number");
  }

  @Test
  void theListIsATableAsItIsSearchedAndSorted() {
    DotphoneUnderTest dotphone = new DotphoneUnderTest();
    dotphone.has(
        DotphoneUnderTest.ALL,
        Map.of("05012340001", "sato", "05012340002", "suzuki", "05012340003", "tanaka"));

    String table =
        dotphone
            .reader()
            .queryParam("q", "s")
            .queryParam("sort", "-loginId")
            .queryParam("language", "en")
            .get("/login-ids.csv")
            .then()
            .statusCode(200)
            .extract()
            .asString();

    List<String> lines = table.lines().toList();
    assertThat(lines.getFirst()).contains("Login ID,050 number,Destination,Unconditional");
    assertThat(lines.subList(1, lines.size()))
        .containsExactly(
            "suzuki,05012340002,,Nothing,Nothing,Nothing,Nothing,,off,off",
            "sato,05012340001,,Nothing,Nothing,Nothing,Nothing,,off,off");
  }

  @ParameterizedTest
  @EnumSource
  void anyOrderIsReadFromAnIndex(LineField field) {
    for (boolean descending : List.of(false, true)) {
      String plan =
          Lists.sql()
              .plan(
                  Lines.listed(
                      new String[0],
                      new SortedPart<>(new SortBy<>(field, descending), List.of("somewhere"), 51)),
                  Map.of(
                      "contract",
                      "'" + MANY.contract.number + "'",
                      "most",
                      "51",
                      "key0",
                      field == LineField.NUMBER ? "'05010050000'" : "'user-7'",
                      "key1",
                      "'05010050000'"));

      assertThat(plan)
          .containsPattern(
              "Index (Only )?Scan (Backward )?using telephone_number_[^\\n]*actual[^\\n]*rows=51\\.00")
          .doesNotContain("Sort", "Bitmap", "Seq Scan");
    }
  }
}
