package io.bizportal.pbx.change;

import static io.bizportal.pbx.ContractUnderTest.everyCallTo;
import static io.bizportal.pbx.ContractUnderTest.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.PbxServiceTest;
import io.bizportal.pbx.Publisher;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

// E7, E9
@QuarkusTest
@PbxServiceTest
class ChangeHistoryTest {

  private static final String OUTSIDE = "0312345678";

  private final ContractUnderTest contract = ContractUnderTest.fresh();

  @Test
  void everyWriteIsListedNewestFirstWithWhatItChanged() {
    String extension = contract.extension("200");
    contract.absence(extension, everyCallTo(OUTSIDE)).then().statusCode(200);

    history()
        .body("total", equalTo(2))
        .body("items.contractVersion", contains(2, 1))
        .body("items[0].changes[0].resource", equalTo("absence"))
        .body("items[0].changes[0].name", equalTo("20200"))
        .body("items[0].changes[0].fields", hasItem("destination"))
        .body("items[0].changes[0].before.mode", equalTo("OFF"))
        .body("items[0].changes[0].after.destination", equalTo(OUTSIDE))
        .body("items[1].changes[0].action", equalTo("CREATED"))
        .body("items[1].changes[0].name", equalTo("20200"))
        .body("items[1].account", notNullValue());
    Response first = contract.reader().queryParam("limit", 1).get("/change-sets");
    contract
        .reader()
        .queryParam("limit", 1)
        .queryParam("cursor", first.<String>path("next"))
        .get("/change-sets")
        .then()
        .body("items.contractVersion", contains(1));
  }

  @Test
  void aSettingsOwnHistoryLeavesOthersOut() {
    String one = contract.extension("200");
    contract.extension("201");

    contract
        .reader()
        .queryParam("setting", one)
        .get("/change-sets")
        .then()
        .body("total", equalTo(1))
        .body("items.changes.flatten().id", contains(one));
  }

  @Test
  void whatASettingRefersToIsNamedHoweverDeepItStands() {
    String own = contract.extension("200");
    String other = contract.extension("201");
    Map<String, Object> key = Map.of("position", 1, "kind", "EXTENSION", "extension", other);
    contract
        .writer()
        .header("If-Match", "\"0\"")
        .body(Map.of("keys", List.of(key)))
        .put("/extensions/" + own + "/line-keys")
        .then()
        .statusCode(200);

    history()
        .body("items[0].changes[0].name", equalTo("20200"))
        .body("items[0].changes[0].references", hasEntry(other, "20201"));
  }

  @Test
  void anIdInAMemoTellsNothingOfAnotherContract() {
    String foreign = ContractUnderTest.fresh().extension("299");
    String extension = contract.extension("200");

    change(extension, "memo", foreign);

    history()
        .body("items[0].changes[0].after.memo", equalTo(foreign))
        .body("items[0].changes[0].references", anEmptyMap());
    assertThat(contract.reader().get("/change-sets").asString()).doesNotContain("20299");
  }

  @Test
  void anUndoPutsBackWhatAChangeTook() {
    String extension = contract.extension("200");
    contract.absence(extension, everyCallTo(OUTSIDE));
    String wrong = newest();

    undo(wrong).statusCode(200).body("undoes", equalTo(wrong)).body("contractVersion", equalTo(3));

    contract
        .reader()
        .get("/extensions/" + extension + "/absence")
        .then()
        .body("mode", equalTo("OFF"));
    history().body("items[1].undoneBy", equalTo(newest()));
    contract.nextEvent();
    contract.nextEvent();
    assertThat(contract.nextEvent().path("undoes").asText()).isEqualTo(wrong);
    undo(newest()).statusCode(200);
    contract
        .reader()
        .get("/extensions/" + extension + "/absence")
        .then()
        .body("destination", equalTo(OUTSIDE));
  }

  @Test
  void onlyFieldsThatTheChangeWroteGoBack() {
    String extension = contract.extension("200");
    change(extension, "memo", "受付");
    String memo = newest();
    change(extension, "terminalItem", "AA-100");

    undo(memo).statusCode(200);

    contract
        .reader()
        .get("/extensions/" + extension)
        .then()
        .body("memo", equalTo(""))
        .body("terminalItem", equalTo("AA-100"));
  }

  @Test
  void anUndoThatWouldLoseANewerChangeIsRefusedAndNamesIt() {
    String extension = contract.extension("200");
    change(extension, "memo", "受付");
    String older = newest();
    change(extension, "memo", "代表受付");
    String newer = newest();

    undo(older)
        .statusCode(409)
        .body("code", equalTo("undo-conflict"))
        .body("conflicts", hasSize(1))
        .body("conflicts[0].changeSet", equalTo(newer))
        .body("conflicts[0].name", equalTo("20200"))
        .body("conflicts[0].fields", contains("memo"));
    history().body("total", equalTo(3));

    undo(newer).statusCode(200);
    undo(older).statusCode(200);
    contract.reader().get("/extensions/" + extension).then().body("memo", equalTo(""));
  }

  @Test
  void whatWasAddedIsNotTakenBackOnceMoreHangsOnIt() {
    String extension = contract.extension("200");
    String added = newest();
    contract.absence(extension, everyCallTo(OUTSIDE));
    String absence = newest();

    undo(added).statusCode(409).body("conflicts.changeSet", contains(absence));
    undo(absence).statusCode(200);
    undo(added).statusCode(200);

    contract.reader().get("/extensions/" + extension).then().statusCode(404);
  }

  @Test
  void aRemovedExtensionComesBackWithWhatItsTelephoneRegistersWith() {
    String extension = contract.extension("200");
    contract.absence(
        extension, Map.of("mode", "FORWARDING", "busy", "VOICEMAIL", "voicemailPin", "4071"));
    String credentials = credentials(extension);
    String pin = pin(extension);
    contract
        .writer()
        .header("If-Match", "\"1\"")
        .delete("/extensions/" + extension)
        .then()
        .statusCode(204);

    undo(newest()).statusCode(200).body("changes.resource", contains("extension", "absence"));

    assertThat(credentials(extension)).isEqualTo(credentials);
    assertThat(pin(extension)).isEqualTo(pin);
    contract
        .reader()
        .get("/extensions/" + extension + "/absence")
        .then()
        .body("busy", equalTo("VOICEMAIL"))
        .body("voicemailPinSet", equalTo(true));
  }

  @Test
  void aPinTakenBackIsTheOneBefore() {
    String extension = contract.extension("200");
    contract.absence(
        extension, Map.of("mode", "FORWARDING", "busy", "VOICEMAIL", "voicemailPin", "4071"));
    String first = newest();
    String pin = pin(extension);
    contract.absence(
        extension, Map.of("mode", "FORWARDING", "busy", "VOICEMAIL", "voicemailPin", "8253"));
    String second = newest();

    undo(first).statusCode(409).body("conflicts.changeSet", contains(second));
    undo(second).statusCode(200);

    assertThat(pin(extension)).isEqualTo(pin);
    assertThat(contract.reader().get("/change-sets").asString()).doesNotContain(pin);
  }

  @Test
  void aPinThatBecameTheNumberDoesNotComeBack() {
    String extension = contract.extension("200");
    contract.absence(
        extension, Map.of("mode", "FORWARDING", "busy", "VOICEMAIL", "voicemailPin", "20201"));
    contract.absence(
        extension, Map.of("mode", "FORWARDING", "busy", "VOICEMAIL", "voicemailPin", "8253"));
    String replaced = newest();
    String now = pin(extension);
    change(extension, "terminalNumber", "201");

    undo(replaced)
        .statusCode(422)
        .body("errors.pointer", contains("/changes/0/voicemailPin"))
        .body("errors.code", contains("weak-pin"));

    assertThat(pin(extension)).isEqualTo(now);
    change(extension, "terminalNumber", "202");
    undo(replaced).statusCode(200);
    assertThat(pin(extension)).isNotEqualTo(now);
  }

  @Test
  void theRulesHoldForAnUndoToo() {
    String gone = contract.extension("200");
    contract.writer().header("If-Match", "\"1\"").delete("/extensions/" + gone);
    String removal = newest();
    contract.extension("200");

    undo(removal).statusCode(409).body("code", equalTo("number-taken"));
    history().body("total", equalTo(3));
  }

  @Test
  void aGroupComesBackWithItsMembersInOrder() {
    String one = contract.extension("200");
    String two = contract.extension("201");
    String group =
        contract
            .writer()
            .body(
                Map.of(
                    "name",
                    "営業",
                    "kind",
                    "SEQUENTIAL",
                    "number",
                    "300",
                    "members",
                    List.of(two, one)))
            .post("/incoming-groups")
            .path("id");
    contract.writer().header("If-Match", "\"1\"").delete("/incoming-groups/" + group);

    undo(newest()).statusCode(200);

    contract
        .reader()
        .get("/incoming-groups/" + group)
        .then()
        .body("members.number", contains("20201", "20200"));
  }

  @Test
  void anotherContractsChangesAreNotFoundAndReadersUndoNothing() {
    contract.extension("200");
    String set = newest();
    ContractUnderTest other = ContractUnderTest.fresh();

    other.reader().get("/change-sets/" + set).then().statusCode(404);
    other.writer().post("/change-sets/" + set + "/undo").then().statusCode(404);
    other.writer().post("/change-sets/" + UUID.randomUUID() + "/undo").then().statusCode(404);
    contract.reader().post("/change-sets/" + set + "/undo").then().statusCode(403);
    contract.reader().get("/change-sets/" + set).then().statusCode(200);
  }

  @Test
  void theSwitchSaysHowFarItHasCome() {
    contract.extension("200");
    contract.extension("201");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> history().body("items.status", contains("DELIVERED", "DELIVERED")));

    Publisher.publish("pbx-config-applied", contract.number, applied(1));

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> history().body("items.status", contains("DELIVERED", "APPLIED")));
    history().body("items[1].appliedAt", equalTo("2026-11-21T09:00:00Z"));
  }

  private String applied(int version) {
    return "{\"contract\":\"%s\",\"contractVersion\":%d,\"appliedAt\":\"2026-11-21T09:00:00Z\"}"
        .formatted(contract.number, version);
  }

  private void change(String extension, String field, String value) {
    String path = "/extensions/" + extension;
    Map<String, Object> now = contract.reader().get(path).path("$");
    Map<String, Object> wanted = new HashMap<>();
    for (String kept : List.of("siteNumber", "terminalNumber", "memo", "terminalItem")) {
      wanted.put(kept, now.get(kept));
    }
    wanted.put(field, value);
    contract
        .writer()
        .header("If-Match", "\"" + now.get("version") + "\"")
        .body(wanted)
        .put(path)
        .then()
        .statusCode(200);
  }

  private ValidatableResponse history() {
    return contract.reader().get("/change-sets").then().statusCode(200);
  }

  private String newest() {
    return contract.reader().get("/change-sets").path("items[0].id");
  }

  private ValidatableResponse undo(String changeSet) {
    return contract.writer().post("/change-sets/" + changeSet + "/undo").then();
  }

  private static String credentials(String extension) {
    return sql(
        "select sip_user_id || encode(sip_secret, 'hex') || sip_secret_key from extension"
            + " where id = '"
            + extension
            + "'");
  }

  private static String pin(String extension) {
    return sql("select voicemail_pin from absence where extension = '" + extension + "'");
  }
}
