package io.bizportal.pbx.csv;

import static io.bizportal.pbx.ContractUnderTest.everyCallTo;
import static io.bizportal.pbx.ContractUnderTest.sql;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.matchesPattern;

import com.fasterxml.jackson.databind.JsonNode;
import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.PbxServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** E9, F2: an import of many rows is taken back as a whole, and so is that. */
@QuarkusTest
@PbxServiceTest
class UndoOfImportTest {

  private static final String HEAD = "拠点番号,端末番号,メモ,不在時動作,転送先,無応答,呼出秒数,暗証番号\n";

  private final ContractUnderTest contract = ContractUnderTest.fresh();
  private final TablesUnderTest tables = new TablesUnderTest(contract);

  @Test
  void addedChangedAndRemovedRowsBecomeWhatTheyWere() throws Exception {
    String kept = contract.extension("200");
    String gone = contract.extension("201");
    contract
        .absence(
            gone,
            Map.of(
                "mode",
                "FORWARDING",
                "destination",
                "0312345678",
                "busy",
                "FORWARD",
                "noAnswer",
                "VOICEMAIL",
                "ringSeconds",
                20,
                "voicemailPin",
                "4826"))
        .then()
        .statusCode(200);
    contract
        .writer()
        .header("If-Match", "\"0\"")
        .body(
            Map.of("keys", List.of(Map.of("position", 3, "kind", "EXTENSION", "extension", kept))))
        .put("/extensions/" + gone + "/line-keys")
        .then()
        .statusCode(200);
    String before = settings();
    String set =
        tables.applied(
            "extensions", HEAD + "20,200,受付,オン,'0398765432,転送,15,\n" + rows(3000, 300), true);
    String after = settings();
    assertThat(after).isNotEqualTo(before);

    String undo =
        contract
            .writer()
            .post("/change-sets/" + set + "/undo")
            .then()
            .statusCode(200)
            .body("undoes", equalTo(set))
            .extract()
            .path("id");

    assertThat(TablesUnderTest.written(set))
        .isEqualTo(
            "absence DELETED 1, absence UPDATED 301, extension CREATED 300, extension DELETED 1,"
                + " extension UPDATED 1, line-keys DELETED 1");
    assertThat(TablesUnderTest.written(undo))
        .isEqualTo(
            "absence DELETED 300, absence UPDATED 2, extension CREATED 1, extension DELETED 300,"
                + " extension UPDATED 1, line-keys UPDATED 1");
    assertThat(settings()).isEqualTo(before);
    assertThat(
            sql(
                "select extension_count from contract where number = '%s'"
                    .formatted(contract.number)))
        .isEqualTo("2");
    JsonNode event = contract.nextEvent();
    while (!event.path("changeSet").asText().equals(undo)) {
      event = contract.nextEvent();
    }
    assertThat(event.path("undoes").asText()).isEqualTo(set);
    assertThat(event.toString()).doesNotContain("sipSecret", "pbkdf2");
    tables.snapshotsTellTheSame();

    contract.writer().post("/change-sets/" + undo + "/undo").then().statusCode(200);

    assertThat(settings()).isEqualTo(after);
    tables.snapshotsTellTheSame();
  }

  @Test
  void newerChangesRefuseItAndAreTold() {
    String set = tables.applied("extensions", HEAD + rows(3000, 300), false);
    String one = contract.reader().get("/extensions?q=203007").path("items[0].id");
    String other = contract.reader().get("/extensions?q=203008").path("items[0].id");
    contract.absence(one, everyCallTo("0312345678")).then().statusCode(200);
    contract
        .writer()
        .header("If-Match", "\"1\"")
        .body(Map.of("siteNumber", "20", "terminalNumber", "3008", "memo", "窓口"))
        .put("/extensions/" + other)
        .then()
        .statusCode(200);

    contract
        .writer()
        .post("/change-sets/" + set + "/undo")
        .then()
        .statusCode(409)
        .body("code", equalTo("undo-conflict"))
        .body("conflicts.name", hasItems("203007", "203008"))
        .body("conflicts.resource", hasItems("absence", "extension"));

    contract.reader().get("/extensions").then().body("total", equalTo(300));
  }

  @Test
  void whatIsUsedByOthersSinceRefusesIt() {
    String set = tables.applied("extensions", HEAD + rows(3000, 300), false);
    String one = contract.reader().get("/extensions?q=203007").path("items[0].id");
    contract
        .writer()
        .body(Map.of("digits", contract.external(), "kind", "INDIVIDUAL", "extension", one))
        .post("/external-numbers")
        .then()
        .statusCode(201);

    contract
        .writer()
        .post("/change-sets/" + set + "/undo")
        .then()
        .statusCode(409)
        .body("code", equalTo("in-use"))
        .body("uses.name", hasItem(contract.external()));

    contract.reader().get("/extensions").then().body("total", equalTo(300));
  }

  @Test
  void rulesThatDoNotHoldAnyMoreRefuseItPointingToTheSetting() {
    contract
        .writer()
        .body(Map.of("digits", contract.external(), "kind", "REPRESENTATIVE"))
        .post("/external-numbers")
        .then()
        .statusCode(201);
    String numbers =
        IntStream.range(3000, 3250)
            .mapToObj(n -> "20," + n + ",'" + contract.external() + "\n")
            .collect(joining());
    tables.applied("extensions", "拠点番号,端末番号,外線発信番号\n" + numbers, false);
    String set =
        tables.applied(
            "extensions",
            "拠点番号,端末番号,外線発信番号\n" + numbers.replace("'" + contract.external(), ""),
            false);
    String id = contract.reader().get("/external-numbers").path("items[0].id");
    contract
        .writer()
        .header("If-Match", "\"1\"")
        .delete("/external-numbers/" + id)
        .then()
        .statusCode(204);

    contract
        .writer()
        .post("/change-sets/" + set + "/undo")
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("number-unknown"))
        .body("errors.pointer", hasItem("/changes/249/outgoingNumber"))
        .body("errors.size()", lessThanOrEqualTo(50));
  }

  @Test
  void aPinThatBecameTheNumberDoesNotComeBack() {
    String renumbered = contract.extension("200");
    contract.extension("900");
    for (String extension : List.of(renumbered, contract.extension("901"))) {
      contract
          .absence(
              extension, Map.of("mode", "FORWARDING", "busy", "VOICEMAIL", "voicemailPin", "20201"))
          .then()
          .statusCode(200);
    }
    String set =
        tables.applied(
            "extensions",
            "拠点番号,端末番号,話中,暗証番号,不在時動作\n"
                + "20,200,留守番電話,8253,オン\n20,901,留守番電話,8253,オン\n"
                + IntStream.range(3000, 3250).mapToObj(n -> "20," + n + ",,,\n").collect(joining()),
            false);
    contract
        .writer()
        .header("If-Match", "\"1\"")
        .body(Map.of("siteNumber", "20", "terminalNumber", "201"))
        .put("/extensions/" + renumbered)
        .then()
        .statusCode(200);

    contract
        .writer()
        .post("/change-sets/" + set + "/undo")
        .then()
        .statusCode(422)
        .body("errors.code", contains("weak-pin"))
        .body("errors.pointer", contains(matchesPattern("/changes/[01]/voicemailPin")));

    contract.reader().get("/extensions").then().body("total", equalTo(253));
  }

  private static String rows(int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(n -> "20," + n + ",席" + n + ",オン,'0312345678,転送,15,\n")
        .collect(joining());
  }

  /** Everything but when and how often it was written. */
  private String settings() {
    return sql(
        """
        select jsonb_build_object(
          'extensions', (select jsonb_agg(to_jsonb(e) - 'version' - 'created_at' - 'updated_at'
                           order by number) from extension e where contract = '%1$s'),
          'absences', (select jsonb_agg(to_jsonb(a) - 'version' - 'updated_at'
                         order by extension) from absence a
                        where (mode <> 'OFF' or voicemail_pin is not null)
                          and extension in (select id from extension where contract = '%1$s')),
          'keys', (select jsonb_agg(to_jsonb(k) order by extension, position) from line_key k
                    where extension in (select id from extension where contract = '%1$s')),
          'dialled', (select jsonb_agg(to_jsonb(d) order by digits) from dial_string d
                       where contract = '%1$s'))::text"""
            .formatted(contract.number));
  }
}
