package io.bizportal.pbx.csv;

import static io.bizportal.pbx.ContractUnderTest.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.PbxServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** E9, F2: imports of external numbers and incoming groups are taken back as a whole. */
@QuarkusTest
@PbxServiceTest
class UndoOfNumbersAndGroupsTest {

  private static final String NUMBERS = "外線番号,種別,着信先の内線,着信先のグループ,メモ\n";
  private static final String GROUPS = "グループ名,種類,代表番号,子番号\n";

  private final ContractUnderTest contract = ContractUnderTest.fresh();
  private final TablesUnderTest tables = new TablesUnderTest(contract);

  @BeforeEach
  void extensions() {
    contract.extension("200");
    contract.extension("201");
  }

  @Test
  void numbersBecomeWhatTheyWere() throws IOException {
    tables.applied("incoming-groups", GROUPS + "営業,順次着信,300,20200\n", false);
    tables.applied(
        "external-numbers", NUMBERS + "'0311110001,代表,20200,,受付\n'0311110002,個別,,営業,\n", false);
    String before = settings();
    String set =
        tables.applied("external-numbers", NUMBERS + "'0311110001,個別,,営業,\n" + numbers(300), true);
    String after = settings();
    assertThat(after).isNotEqualTo(before);
    assertThat(TablesUnderTest.written(set))
        .isEqualTo(
            "external-number CREATED 300, external-number DELETED 1, external-number UPDATED 1");

    String undo = undo(set).statusCode(200).body("undoes", equalTo(set)).extract().path("id");

    assertThat(settings()).isEqualTo(before);
    assertThat(TablesUnderTest.written(undo))
        .isEqualTo(
            "external-number CREATED 1, external-number DELETED 300, external-number UPDATED 1");
    tables.snapshotsTellTheSame();
    undo(undo).statusCode(200);
    assertThat(settings()).isEqualTo(after);
    tables.snapshotsTellTheSame();
  }

  @Test
  void groupsBecomeWhatTheyWereThoughTheyChangedNumbersWithEachOther() throws IOException {
    tables.applied(
        "incoming-groups",
        GROUPS + "営業,順次着信,300,20200 20201\n受付,一斉着信,301,20201\n倉庫,順次着信,302,20200\n",
        false);
    String before = settings();
    String set =
        tables.applied(
            "incoming-groups",
            GROUPS + "営業,順次着信,301,20201 20200\n受付,一斉着信,300,20201\n" + groups(300),
            true);
    String after = settings();
    assertThat(TablesUnderTest.written(set))
        .isEqualTo(
            "incoming-group CREATED 300, incoming-group DELETED 1, incoming-group UPDATED 2");

    String undo = undo(set).statusCode(200).extract().path("id");

    assertThat(settings()).isEqualTo(before);
    tables.snapshotsTellTheSame();
    undo(undo).statusCode(200);
    assertThat(settings()).isEqualTo(after);
    tables.snapshotsTellTheSame();
  }

  @Test
  void whatIsUsedByOthersSinceRefusesIt() {
    String groups = tables.applied("incoming-groups", GROUPS + groups(250), false);
    String numbers = tables.applied("external-numbers", NUMBERS + numbers(250), false);
    String group = contract.reader().get("/incoming-groups").path("items[0].id");
    String number = contract.reader().get("/external-numbers").path("items[0].id");
    contract
        .writer()
        .body(Map.of("digits", contract.external(), "kind", "INDIVIDUAL", "incomingGroup", group))
        .post("/external-numbers")
        .then()
        .statusCode(201);
    String extension = contract.reader().get("/extensions").path("items[0].id");
    contract
        .writer()
        .header("If-Match", "\"0\"")
        .body(
            Map.of(
                "keys", List.of(Map.of("position", 1, "kind", "LINE", "externalNumber", number))))
        .put("/extensions/" + extension + "/line-keys")
        .then()
        .statusCode(200);

    undo(groups)
        .statusCode(409)
        .body("code", equalTo("in-use"))
        .body("uses.name", contains(contract.external()));
    undo(numbers)
        .statusCode(409)
        .body("code", equalTo("in-use"))
        .body("uses.name", contains("20200"));
  }

  @Test
  void whatHasTheirPlaceSinceRefusesIt() {
    tables.applied("external-numbers", NUMBERS + numbers(250), false);
    String gone = tables.applied("external-numbers", NUMBERS + "'0311110001,個別,,,\n", true);
    contract
        .writer()
        .body(Map.of("digits", "0330001007", "kind", "INDIVIDUAL"))
        .post("/external-numbers")
        .then()
        .statusCode(201);

    undo(gone).statusCode(422).body("errors.code", hasItem("number-taken"));

    contract.reader().get("/external-numbers").then().body("total", equalTo(2));
  }

  private ValidatableResponse undo(String changeSet) {
    return contract.writer().post("/change-sets/" + changeSet + "/undo").then();
  }

  private static String numbers(int count) {
    return IntStream.range(0, count)
        .mapToObj(n -> "'033000" + (1000 + n) + ",個別,20201,,番号" + n + "\n")
        .collect(Collectors.joining());
  }

  private static String groups(int count) {
    return IntStream.range(0, count)
        .mapToObj(n -> "組" + (1000 + n) + ",順次着信," + (6000 + n) + ",20200 20201\n")
        .collect(Collectors.joining());
  }

  /** Everything but when and how often it was written. */
  private String settings() {
    return sql(
        """
        select jsonb_build_object(
          'numbers', (select jsonb_agg(to_jsonb(n) - 'version' - 'created_at' - 'updated_at'
                        order by digits) from external_number n where contract = '%1$s'),
          'groups', (select jsonb_agg(to_jsonb(g) - 'version' - 'created_at' - 'updated_at'
                       order by name) from incoming_group g where contract = '%1$s'),
          'members', (select jsonb_agg(to_jsonb(m) order by incoming_group, position)
                        from incoming_group_member m join incoming_group g
                          on g.id = m.incoming_group where g.contract = '%1$s'),
          'dialled', (select jsonb_agg(to_jsonb(d) order by digits) from dial_string d
                       where contract = '%1$s'))::text"""
            .formatted(contract.number));
  }
}
