package io.bizportal.pbx.voice;

import static io.bizportal.pbx.intent.Plans.change;
import static io.bizportal.pbx.intent.Plans.plan;
import static io.bizportal.pbx.intent.Plans.preview;
import static io.bizportal.pbx.intent.Plans.soon;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.PbxServiceTest;
import io.bizportal.pbx.intent.Plans;
import io.bizportal.pbx.voice.VoiceGroupUnderTest.Number;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** E9, G2: forwardings are looked at before they are set, and planned. */
@QuarkusTest
@PbxServiceTest
class VoiceIntentTest {

  private static final String OUTSIDE = "0312345678";

  private VoiceGroupUnderTest group;
  private ContractUnderTest first;
  private ContractUnderTest second;
  private String number;
  private String sibling;
  private String elsewhere;

  @BeforeEach
  void aGroupOfTwoContracts() {
    group = new VoiceGroupUnderTest();
    first = group.contracts.get(0);
    second = group.contracts.get(1);
    group
        .tell(
            0, 1, List.of(), new Number("0521111001", "NGY-01"), new Number("0521111002", "NGY-02"))
        .tell(1, 1, List.of(), new Number("0582222001", "GIF-01"));
    number = group.idOf("0521111001");
    sibling = group.idOf("0521111002");
    elsewhere = group.idOf("0582222001");
  }

  private static Map<String, Object> forward(
      String id, String destination, @Nullable Long version) {
    return change(
        "voice-forwarding",
        "UPDATED",
        id,
        Map.of(
            "enabled",
            true,
            "unconditional",
            true,
            "destinations",
            List.of(destination),
            "effective",
            1),
        version);
  }

  @Test
  void aPreviewTellsWhatBecomesOfCallsToTheNumberAndToThoseThatForwardToIt() {
    group
        .as()
        .header("If-Match", "\"0\"")
        .body(forward(sibling, "0521111001", null).get("settings"))
        .put("/telephone-numbers/" + sibling + "/forwarding")
        .then()
        .statusCode(200);

    group
        .as()
        .body(preview(forward(number, OUTSIDE, 0L)))
        .post("/previews")
        .then()
        .statusCode(200)
        .body("changes[0].name", equalTo("0521111001"))
        .body("calls.shown.dialed", contains("0521111001", "0521111002"))
        .body("calls.shown[0].before.kind", hasItem("RINGS"))
        .body("calls.shown[0].after.kind", hasItem("LEAVES"))
        .body("calls.shown[1].after.to", hasItems("0521111001", OUTSIDE));

    group
        .as()
        .get("/telephone-numbers/" + number)
        .then()
        .body("version", equalTo(0))
        .body("forwarding.enabled", equalTo(false));
    group.as().get("/entered-destinations").then().body("$", contains("0521111001"));
  }

  // E10: plans of each contract that may be read, in their order
  @Test
  void aCallAtALaterTimeComesThroughWhatIsPlannedUntilThen() {
    Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
    group
        .as()
        .body(plan(tomorrow, forward(number, "0582222001", null)))
        .post("/planned-changes")
        .then()
        .statusCode(201);
    group
        .as()
        .body(plan(tomorrow.plusSeconds(10), forward(elsewhere, OUTSIDE, null)))
        .post("/planned-changes")
        .then()
        .statusCode(201);
    group
        .as()
        .body(plan(tomorrow.plusSeconds(20), forward(elsewhere, "0521111001", null)))
        .post("/planned-changes")
        .then()
        .statusCode(201);

    group
        .as()
        .queryParam("dialed", "0521111001")
        .queryParam("at", tomorrow.plusSeconds(60).toString())
        .get("/simulations")
        .then()
        .statusCode(200)
        .body("plans.contract", contains(first.number, second.number, second.number))
        .body("plans.fits", contains(true, true, false))
        .body("plans[2].why.code", hasItem("forwarding-loop"))
        .body(
            "steps.kind",
            contains("ARRIVES_AT_LINE", "FORWARDS", "ARRIVES_AT_LINE", "FORWARDS", "LEAVES"));
    group
        .as()
        .get("/telephone-numbers/" + number)
        .then()
        .body("version", equalTo(0))
        .body("forwarding.enabled", equalTo(false));
    group.withdraw(second);
    group
        .as()
        .queryParam("dialed", "0521111001")
        .queryParam("at", tomorrow.plusSeconds(60).toString())
        .get("/simulations")
        .then()
        .body("plans.contract", contains(first.number))
        .body("steps.kind", contains("ARRIVES_AT_LINE", "FORWARDS", "LEAVES"));
  }

  @Test
  void rulesAndStaleVersionsAreToldInThePreview() {
    group
        .as()
        .body(preview(forward(number, "110", null)))
        .post("/previews")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/changes/0/settings/destinations/0"));
    group
        .as()
        .body(preview(forward(number, OUTSIDE, 3L)))
        .post("/previews")
        .then()
        .statusCode(412)
        .body("current.number", equalTo("0521111001"));
    group
        .as()
        .body(preview(change("extension", "UPDATED", number, Map.of(), null)))
        .post("/previews")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/changes/0/resource"));
    group
        .as()
        .body(preview(change("voice-forwarding", "CREATED", null, Map.of(), null)))
        .post("/previews")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/changes/0/id"));
  }

  @Test
  void aPlanIsMadeOnceAtItsTimeAndIsInTheNumbersHistory() {
    String made =
        group
            .as()
            .body(plan(soon(), forward(number, OUTSIDE, null)))
            .post("/planned-changes")
            .then()
            .statusCode(201)
            .body("contract", equalTo(first.number))
            .body("names", hasEntry(number, "0521111001"))
            .extract()
            .path("id");

    Plans.settled(group::as, made, "APPLIED");

    group
        .as()
        .get("/telephone-numbers/" + number)
        .then()
        .body("forwarding.destinations", contains(OUTSIDE))
        .body("version", equalTo(1));
    group
        .as()
        .get("/telephone-numbers/" + number + "/change-sets")
        .then()
        .body("total", equalTo(1));
  }

  @Test
  void whatNoLongerFitsOrIsNoLongerAllowedIsRefusedWhole() {
    String stale =
        group
            .as()
            .body(plan(soon(), forward(number, OUTSIDE, 0L), forward(sibling, OUTSIDE, null)))
            .post("/planned-changes")
            .path("id");
    String withdrawn =
        group
            .as()
            .body(plan(soon(), forward(elsewhere, OUTSIDE, null)))
            .post("/planned-changes")
            .path("id");
    group
        .as()
        .header("If-Match", "\"0\"")
        .body(forward(number, "0698765432", null).get("settings"))
        .put("/telephone-numbers/" + number + "/forwarding")
        .then()
        .statusCode(200);
    Plans.withdraw(second.number);

    Plans.settled(group::as, stale, "REFUSED");
    Plans.settled(group::as, withdrawn, "REFUSED");

    group
        .as()
        .get("/planned-changes")
        .then()
        .body("total", equalTo(2))
        .body(
            "items.find { it.id == '%s' }.refusal.code".formatted(stale),
            equalTo("precondition-failed"))
        .body(
            "items.find { it.id == '%s' }.refusal.code".formatted(withdrawn),
            equalTo("permission-withdrawn"));
    group
        .as()
        .get("/telephone-numbers/" + sibling)
        .then()
        .body("forwarding.enabled", equalTo(false));
  }

  // C7, C8
  @Test
  void eachNumbersContractDecidesWhoPreviewsPlansAndCancels() {
    String waiting =
        group
            .as()
            .body(plan(Instant.now().plusSeconds(600), forward(elsewhere, OUTSIDE, null)))
            .post("/planned-changes")
            .path("id");
    String cancel = "/planned-changes/" + waiting + "/cancel";
    Map<String, Object> there = forward(elsewhere, OUTSIDE, null);

    group.grant(second, "read");
    group.as().body(preview(there)).post("/previews").then().statusCode(403);
    group.as().body(plan(soon(), there)).post("/planned-changes").then().statusCode(403);
    group.as().post(cancel).then().statusCode(403);
    group
        .as()
        .get("/planned-changes")
        .then()
        .body("items.id", contains(waiting))
        .body("items[0].mayWrite", equalTo(false))
        .body("items[0].changeSet", nullValue());

    group.withdraw(second);
    group.as().body(preview(there)).post("/previews").then().statusCode(404);
    group.as().body(plan(soon(), there)).post("/planned-changes").then().statusCode(404);
    group.as().post(cancel).then().statusCode(404);
    group.as().get("/planned-changes").then().body("total", equalTo(0)).body("items", empty());
    group
        .as()
        .body(preview(forward(number, OUTSIDE, null), there))
        .post("/previews")
        .then()
        .statusCode(404);

    group.grant(second, "read", "write");
    group
        .as()
        .body(preview(forward(number, OUTSIDE, null), there))
        .post("/previews")
        .then()
        .statusCode(422)
        .body("errors.code", contains("several-contracts"));
    group.as().post(cancel).then().statusCode(200).body("state", equalTo("CANCELLED"));
    group.as().post(cancel).then().statusCode(409).body("code", equalTo("plan-settled"));
  }

  // C8
  @Test
  void aReadTokenAndStrangersNeitherPreviewNorPlan() {
    VoiceGroupUnderTest other = new VoiceGroupUnderTest();
    Map<String, Object> change = forward(number, OUTSIDE, null);
    String waiting =
        group
            .as()
            .body(plan(Instant.now().plusSeconds(600), change))
            .post("/planned-changes")
            .path("id");

    other.as().body(preview(change)).post("/previews").then().statusCode(404);
    other.as().body(plan(soon(), change)).post("/planned-changes").then().statusCode(404);
    other.as().post("/planned-changes/" + waiting + "/cancel").then().statusCode(404);
    other.as().post("/planned-changes/" + UUID.randomUUID() + "/cancel").then().statusCode(404);
    group.with(other.token(other.id)).get("/planned-changes").then().statusCode(404);
    // A contract that changed hands: the token still names it, but its company is another.
    other.grant(first, "read", "write");
    other.as().get("/planned-changes").then().body("total", equalTo(0));
    other.as().body(preview(change)).post("/previews").then().statusCode(404);

    group.grant(first, "read").grant(second, "read");
    group.as().body(preview(change)).post("/previews").then().statusCode(403);
    group.as().body(plan(soon(), change)).post("/planned-changes").then().statusCode(403);
    group.as().post("/planned-changes/" + waiting + "/cancel").then().statusCode(403);
    group.as().get("/planned-changes").then().statusCode(200).body("total", equalTo(1));
  }
}
