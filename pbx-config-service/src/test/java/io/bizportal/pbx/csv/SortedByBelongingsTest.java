package io.bizportal.pbx.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.PbxServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** E1, E3, E4: orders of lists by what other rows tell follow those, whoever writes them. */
@QuarkusTest
@PbxServiceTest
class SortedByBelongingsTest {

  private final ContractUnderTest contract = ContractUnderTest.fresh();
  private String first;
  private String second;
  private String third;

  @BeforeEach
  void threeExtensions() {
    first = contract.extension("200");
    second = contract.extension("201");
    third = contract.extension("202");
  }

  @Test
  void groupsAreSortedByHowManyMembersThereAre() {
    group("い", "301", first, second, third);
    String few = group("ろ", "302", first);
    group("は", "303", first, second);
    assertThat(read("incoming-groups", "members", "name")).containsExactly("ろ", "は", "い");
    assertThat(read("incoming-groups", "-members", "name")).containsExactly("い", "は", "ろ");

    change("/incoming-groups/" + few, groupOf("ろ", "302", first, second, third));
    assertThat(read("incoming-groups", "members", "name")).containsExactly("は", "い", "ろ");

    new TablesUnderTest(contract)
        .applied(
            "incoming-groups",
            "グループ名,種類,代表番号,子番号\nい,順次着信,301,20200\nに,順次着信,304,20201 20200\n",
            false);
    assertThat(read("incoming-groups", "members", "name")).containsExactly("い", "に", "は", "ろ");
    assertThat(column("incoming-groups", "members", 0)).containsExactly("い", "に", "は", "ろ");
  }

  @Test
  void externalNumbersAreSortedByWhatTheyRing() {
    String group = group("い", "301", first);
    String other = group("ろ", "302", first);
    number("0312340001", Map.of("incomingGroup", other));
    number("0312340002", Map.of("extension", third));
    number("0312340003", Map.of("extension", first));
    number("0312340004", Map.of());
    number("0312340005", Map.of("incomingGroup", group));
    assertThat(rung())
        .containsExactly("0312340004", "0312340003", "0312340002", "0312340005", "0312340001");

    change("/extensions/" + first, Map.of("siteNumber", "20", "terminalNumber", "900"));
    change("/incoming-groups/" + other, groupOf("あ", "302", first));
    assertThat(rung())
        .containsExactly("0312340004", "0312340002", "0312340003", "0312340001", "0312340005");

    new TablesUnderTest(contract)
        .applied(
            "external-numbers",
            "外線番号,種別,着信先の内線,着信先のグループ\n0312340004,個別,20201,\n0312340006,個別,,い\n",
            false);
    List<String> after =
        List.of("0312340004", "0312340002", "0312340003", "0312340001", "0312340005", "0312340006");
    assertThat(rung()).isEqualTo(after);
    assertThat(read("external-numbers", "-rings", "digits")).isEqualTo(after.reversed());
    assertThat(column("external-numbers", "rings", 0)).isEqualTo(after);
  }

  @Test
  void extensionsAreSortedByWhatTheyDoInAbsence() {
    absence(first, Map.of("mode", "SINGLE_NUMBER_REACH", "numbers", List.of("09012345678")));
    absence(
        third,
        Map.of("mode", "FORWARDING", "destination", "0312345678", "unconditional", "FORWARD"));
    assertThat(read("extensions", "absence", "number")).containsExactly("20201", "20202", "20200");
    assertThat(read("extensions", "-absence", "absence"))
        .containsExactly("SINGLE_NUMBER_REACH", "FORWARDING", "OFF");

    absence(third, Map.of("mode", "OFF"));
    assertThat(read("extensions", "absence", "number")).containsExactly("20201", "20202", "20200");
    assertThat(read("extensions", "absence", "absence"))
        .containsExactly("OFF", "OFF", "SINGLE_NUMBER_REACH");

    String imported =
        new TablesUnderTest(contract)
            .applied(
                "extensions",
                """
                拠点番号,端末番号,メモ,不在時動作,転送先,無条件
                20,200,受付,オフ,,
                20,201,,転送・留守番電話,0312345678,転送
                20,203,,転送・留守番電話,0312345678,転送
                """,
                false);
    assertThat(read("extensions", "absence", "number"))
        .containsExactly("20200", "20202", "20201", "20203");
    assertThat(column("extensions", "absence", 1)).containsExactly("200", "202", "201", "203");

    contract.writer().post("/change-sets/" + imported + "/undo").then().statusCode(200);
    assertThat(read("extensions", "absence", "number")).containsExactly("20201", "20202", "20200");
  }

  private String group(String name, String number, String... members) {
    return add("/incoming-groups", groupOf(name, number, members));
  }

  private static Map<String, Object> groupOf(String name, String number, String... members) {
    return Map.of(
        "name", name, "kind", "SEQUENTIAL", "number", number, "members", List.of(members));
  }

  private void number(String digits, Map<String, String> target) {
    Map<String, Object> settings = new HashMap<>(target);
    settings.put("digits", digits);
    settings.put("kind", "INDIVIDUAL");
    add("/external-numbers", settings);
  }

  private String add(String path, Map<String, Object> settings) {
    return contract.writer().body(settings).post(path).then().statusCode(201).extract().path("id");
  }

  private void absence(String extension, Map<String, Object> settings) {
    change("/extensions/" + extension + "/absence", settings);
  }

  private void change(String path, Map<String, Object> settings) {
    contract
        .writer()
        .header("If-Match", contract.reader().get(path).header("ETag"))
        .body(settings)
        .put(path)
        .then()
        .statusCode(200);
  }

  private List<String> rung() {
    return read("external-numbers", "rings", "digits");
  }

  /** One at a time. */
  private List<String> read(String list, String sort, String field) {
    List<String> all = new ArrayList<>();
    @Nullable String next = null;
    do {
      RequestSpecification request =
          contract.reader().queryParam("limit", 1).queryParam("sort", sort);
      Response part = (next == null ? request : request.queryParam("cursor", next)).get("/" + list);
      part.then().statusCode(200);
      all.addAll(part.path("items." + field));
      next = part.path("next");
    } while (next != null);
    return all;
  }

  /** What stands in a column of the list's table. */
  private List<String> column(String kind, String sort, int place) {
    return contract
        .reader()
        .queryParam("sort", sort)
        .get("/tables/" + kind + ".csv")
        .then()
        .statusCode(200)
        .extract()
        .asString()
        .lines()
        .skip(1)
        .map(line -> line.split(",")[place].replace("'", ""))
        .toList();
  }
}
