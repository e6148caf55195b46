package io.bizportal.pbx.intent;

import static io.bizportal.pbx.ContractUnderTest.everyCallTo;
import static io.bizportal.pbx.ContractUnderTest.sql;
import static io.bizportal.pbx.intent.Plans.change;
import static io.bizportal.pbx.intent.Plans.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.PbxServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

// E9
@QuarkusTest
@PbxServiceTest
class IntentTest {

  private static final String OUTSIDE = "0312345678";

  private final ContractUnderTest contract = ContractUnderTest.fresh();
  private String extension;

  @BeforeEach
  void anExtensionWithANumber() {
    extension = contract.extension("200");
    contract
        .writer()
        .body(Map.of("digits", contract.external(), "kind", "INDIVIDUAL", "extension", extension))
        .post("/external-numbers")
        .then()
        .statusCode(201);
  }

  @Test
  void aPreviewTellsWhichCallsGoAnotherWayAndWritesNothing() {
    preview(forward(null, OUTSIDE))
        .statusCode(200)
        .body("changes[0].name", equalTo("20200"))
        .body("changes[0].after.destination", equalTo(OUTSIDE))
        .body("calls.total", equalTo(2))
        .body("calls.complete", equalTo(true))
        .body("calls.shown.dialed", contains(contract.external(), "20200"))
        .body("calls.shown[0].before.kind", hasItem("RINGS"))
        .body("calls.shown[0].after.kind", hasItem("LEAVES"));

    contract.reader().get("/change-sets").then().body("total", equalTo(2));
    contract
        .reader()
        .get("/extensions/" + extension + "/absence")
        .then()
        .body("mode", equalTo("OFF"))
        .body("version", equalTo(0));
    assertThat(
            sql(
                "select count(*) from outbox where subject = '"
                    + contract.number
                    + "'"
                    + " and topic = 'pbx-config-changed'"))
        .isEqualTo("2");
  }

  @Test
  void aPreviewOfABusyCaseIsToldForBusyTelephones() {
    preview(absence(Map.of("mode", "FORWARDING", "destination", OUTSIDE, "busy", "FORWARD"), null))
        .statusCode(200)
        .body("calls.shown.state", contains("BUSY", "BUSY"));
  }

  @Test
  void whatNobodyCallingNoticesChangesNoCall() {
    Map<String, Object> settings =
        Map.of("siteNumber", "20", "terminalNumber", "200", "memo", "受付");
    preview(change("extension", "UPDATED", extension, settings, null))
        .statusCode(200)
        .body("changes[0].fields", contains("memo"))
        .body("calls.total", equalTo(0))
        .body("calls.shown", empty());
  }

  @Test
  void severalChangesAreOneAndBrokenRulesAreNamedAtTheirPlace() {
    Map<String, Object> another = Map.of("siteNumber", "20", "terminalNumber", "201");
    preview(
            change("extension", "CREATED", null, another, null),
            change("extension", "CREATED", null, another, null))
        .statusCode(409)
        .body("code", equalTo("number-taken"))
        .body("errors.pointer", contains("/changes/1/settings/terminalNumber"));
    preview(forward(null, "110"))
        .statusCode(422)
        .body("errors.pointer", contains("/changes/0/settings/destination"));
    preview(change("absence", "UPDATED", extension, Map.of("mode", "OFF", "moed", 1), null))
        .statusCode(422)
        .body("errors.pointer", contains("/changes/0/settings/moed"));
    preview(change("hovercraft", "UPDATED", null, null, null))
        .statusCode(422)
        .body(
            "errors.pointer",
            contains("/changes/0/resource", "/changes/0/id", "/changes/0/settings"));
    preview(change("login-id-options", "UPDATED", extension, Map.of("clickToDial", true), null))
        .statusCode(422)
        .body("errors.pointer", contains("/changes/0/resource"));
    contract.reader().get("/extensions").then().body("total", equalTo(1));
  }

  @Test
  void aPlanIsMadeOnceAtItsTime() {
    String plan = plan(soon(), forward(null, OUTSIDE)).statusCode(201).extract().path("id");

    contract
        .reader()
        .get("/planned-changes")
        .then()
        .body("items[0].names", hasEntry(extension, "20200"));

    settled(plan, "APPLIED");

    contract
        .reader()
        .get("/extensions/" + extension + "/absence")
        .then()
        .body("destination", equalTo(OUTSIDE))
        .body("version", equalTo(1));
    contract
        .reader()
        .get("/planned-changes")
        .then()
        .body(
            "items[0].changeSet",
            equalTo(contract.reader().get("/change-sets").path("items[0].id")));
    contract.reader().get("/change-sets").then().body("total", equalTo(3));
  }

  @Test
  void aPlanThatNoLongerFitsIsRefusedWholeAndTellsWhy() {
    String plan =
        plan(soon(), forward(null, OUTSIDE), forward(0L, OUTSIDE))
            .statusCode(412)
            .extract()
            .path("id");
    assertThat(plan).isNull();
    plan = plan(soon(), forward(0L, OUTSIDE)).statusCode(201).extract().path("id");
    contract.absence(extension, everyCallTo("0398765432")).then().statusCode(200);

    settled(plan, "REFUSED");

    contract
        .reader()
        .get("/planned-changes")
        .then()
        .body("items[0].refusal.code", equalTo("precondition-failed"))
        .body("items[0].changeSet", nullValue());
    contract
        .reader()
        .get("/extensions/" + extension + "/absence")
        .then()
        .body("destination", equalTo("0398765432"));
  }

  @Test
  void whoLostThePermissionMeanwhileChangesNothing() {
    String plan = plan(soon(), forward(null, OUTSIDE)).statusCode(201).extract().path("id");
    Plans.withdraw(contract.number);

    settled(plan, "REFUSED");

    contract
        .reader()
        .get("/planned-changes")
        .then()
        .body("items[0].refusal.code", equalTo("permission-withdrawn"));
    contract.reader().get("/change-sets").then().body("total", equalTo(2));
  }

  @Test
  void aCancelledPlanIsNeverMade() {
    String plan = plan(Instant.now().plusSeconds(600), forward(null, OUTSIDE)).extract().path("id");

    contract
        .writer()
        .post("/planned-changes/" + plan + "/cancel")
        .then()
        .statusCode(200)
        .body("state", equalTo("CANCELLED"));
    contract
        .writer()
        .post("/planned-changes/" + plan + "/cancel")
        .then()
        .statusCode(409)
        .body("code", equalTo("plan-settled"));
    ContractUnderTest.fresh()
        .writer()
        .post("/planned-changes/" + plan + "/cancel")
        .then()
        .statusCode(404);
  }

  @Test
  void thePastIsNotPlanned() {
    plan(Instant.now().minusSeconds(1), forward(null, OUTSIDE))
        .statusCode(422)
        .body("errors.pointer", contains("/at"));
    contract.reader().get("/planned-changes").then().body("total", equalTo(0));
  }

  @Test
  void aPlannedPinLiesNowhereInClearAndIsGoodAfterwards() throws GeneralSecurityException {
    String pin = "7391046285";
    String plan = plan(soon(), absence(voicemail(pin), null)).statusCode(201).extract().path("id");

    assertThat(contract.tablesWith(pin)).isEmpty();
    contract
        .reader()
        .get("/planned-changes")
        .then()
        .body("items[0].changes[0].settings", not(hasKey("voicemailPin")))
        .body(not(containsString("pbkdf2")));

    settled(plan, "APPLIED");

    assertThat(contract.tablesWith(pin)).isEmpty();
    assertThat(
            verifies(
                pin,
                sql(
                    "select voicemail_pin from absence where extension = '%s'"
                        .formatted(extension))))
        .isTrue();
    assertThat(
            sql(
                "select count(*) from planned_change where id = '"
                    + plan
                    + "' and prepared is null"))
        .isEqualTo("1");
    contract
        .reader()
        .get("/change-sets")
        .then()
        .body("items[0].changes[0].fields", hasItem("voicemailPin"))
        .body(not(containsString("pbkdf2")));
  }

  @Test
  void aWeakPinIsRefusedWhenItIsPlannedAndDigitsArePinsWhicheverTheyAreSentAs() {
    for (Object pin : List.of("7777", "20200", "12", 7777)) {
      plan(soon(), absence(voicemail(pin), null))
          .statusCode(422)
          .body("errors.pointer", contains("/changes/0/settings/voicemailPin"));
    }
    String plan =
        plan(Instant.now().plusSeconds(600), absence(voicemail(7391046284L), null))
            .statusCode(201)
            .extract()
            .path("id");
    assertThat(contract.tablesWith("7391046284")).isEmpty();

    contract.writer().post("/planned-changes/" + plan + "/cancel").then().statusCode(200);

    assertThat(
            sql(
                "select count(*) from planned_change where id = '"
                    + plan
                    + "' and prepared is null"))
        .isEqualTo("1");
  }

  @Test
  void aPinThatMeanwhileBecameTheNumberIsRefusedAtItsTime() {
    String plan =
        plan(soon(), absence(voicemail("20201"), null)).statusCode(201).extract().path("id");
    String other =
        plan(soon(), absence(voicemail("7391046285"), null)).statusCode(201).extract().path("id");
    renumber("201");

    settled(plan, "REFUSED");

    contract
        .reader()
        .get("/planned-changes")
        .then()
        .body(
            "items.find { it.id == '%s' }.refusal.errors.code".formatted(plan),
            contains("weak-pin"))
        .body(
            "items.find { it.id == '%s' }.refusal.errors.pointer".formatted(plan),
            contains("/changes/0/settings/voicemailPin"));
    settled(other, "APPLIED");
  }

  private void renumber(String terminalNumber) {
    String path = "/extensions/" + extension;
    contract
        .writer()
        .header("If-Match", contract.reader().get(path).header("ETag"))
        .body(Map.of("siteNumber", "20", "terminalNumber", terminalNumber))
        .put(path)
        .then()
        .statusCode(200);
  }

  private static Map<String, Object> voicemail(Object pin) {
    return Map.of("mode", "FORWARDING", "busy", "VOICEMAIL", "voicemailPin", pin);
  }

  /** As the voicemail server checks a PIN: scheme, rounds, salt and hash. */
  private static boolean verifies(String pin, String stored) throws GeneralSecurityException {
    List<String> parts = List.of(stored.split("\\$"));
    byte[] hash = Base64.getDecoder().decode(parts.get(3));
    PBEKeySpec spec =
        new PBEKeySpec(
            pin.toCharArray(),
            Base64.getDecoder().decode(parts.get(2)),
            Integer.parseInt(parts.get(1)),
            hash.length * 8);
    return Arrays.equals(
        hash,
        SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded());
  }

  @Test
  void readersNeitherPreviewNorPlan() {
    Map<String, Object> body = Map.of("changes", List.of(forward(null, OUTSIDE)));
    contract.reader().body(body).post("/previews").then().statusCode(403);
    contract.reader().body(body).post("/planned-changes").then().statusCode(403);
  }

  private void settled(String plan, String state) {
    Plans.settled(contract::reader, plan, state);
  }

  private ValidatableResponse plan(Instant at, Map<?, ?>... changes) {
    return contract.writer().body(Plans.plan(at, changes)).post("/planned-changes").then();
  }

  private ValidatableResponse preview(Map<?, ?>... changes) {
    return contract.writer().body(Plans.preview(changes)).post("/previews").then();
  }

  private Map<String, Object> forward(@Nullable Long version, String destination) {
    return absence(everyCallTo(destination), version);
  }

  private Map<String, Object> absence(Map<String, Object> settings, @Nullable Long version) {
    return change("absence", "UPDATED", extension, settings, version);
  }
}
