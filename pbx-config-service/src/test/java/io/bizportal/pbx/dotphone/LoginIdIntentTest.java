package io.bizportal.pbx.dotphone;

import static io.bizportal.pbx.dotphone.DotphoneUnderTest.ALL;
import static io.bizportal.pbx.intent.Plans.change;
import static io.bizportal.pbx.intent.Plans.plan;
import static io.bizportal.pbx.intent.Plans.preview;
import static io.bizportal.pbx.intent.Plans.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import io.bizportal.pbx.PbxServiceTest;
import io.bizportal.pbx.Tokens;
import io.bizportal.pbx.intent.Plans;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

// E9, G3
@QuarkusTest
@PbxServiceTest
class LoginIdIntentTest {

  private static final String NUMBER = "05012340001";
  private static final String COLLEAGUES = "05012340002";
  private static final String OUTSIDE = "0312345678";

  private final DotphoneUnderTest dotphone = new DotphoneUnderTest();
  private String sato;

  @BeforeEach
  void twoLoginIds() {
    dotphone.has(ALL, Map.of(NUMBER, "sato", COLLEAGUES, "kato"));
    sato = dotphone.reader().get("/login-ids/sato").path("id");
  }

  private Map<String, Object> options(Map<String, Object> settings) {
    return change("login-id-options", "UPDATED", sato, settings, null);
  }

  private Map<String, Object> everyCallOutside() {
    return options(Map.of("unconditional", "FORWARD", "destination", OUTSIDE));
  }

  @Test
  void aPreviewTellsWhatBecomesOfCallsToTheLineAndToThoseThatForwardToIt() {
    dotphone.set("kato", Map.of("unconditional", "FORWARD", "destination", NUMBER));

    dotphone
        .administrator()
        .body(preview(everyCallOutside()))
        .post("/previews")
        .then()
        .statusCode(200)
        .body("changes[0].name", equalTo("sato"))
        .body("calls.shown.dialed", contains(NUMBER, COLLEAGUES))
        .body("calls.shown[0].before.kind", hasItem("RINGS"))
        .body("calls.shown[0].after.kind", hasItem("LEAVES"));

    dotphone.reader().get("/login-ids/sato").then().body("version", equalTo(0));
    dotphone.reader().get("/change-sets").then().body("total", equalTo(1));
  }

  // E10
  @Test
  void aCallAtALaterTimeComesThroughWhatIsPlannedUntilThen() {
    Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
    dotphone
        .administrator()
        .body(plan(tomorrow, everyCallOutside()))
        .post("/planned-changes")
        .then()
        .statusCode(201);

    dotphone
        .reader()
        .queryParam("dialed", NUMBER)
        .queryParam("at", tomorrow.plusSeconds(60).toString())
        .get("/line-simulations")
        .then()
        .statusCode(200)
        .body("plans.fits", contains(true))
        .body("steps.kind", contains("ARRIVES_AT_LINE", "FORWARDS", "LEAVES"));
    dotphone.reader().get("/login-ids/sato").then().body("version", equalTo(0));
  }

  @Test
  void busyLinesAreComparedAndOutgoingCallsAreNot() {
    dotphone
        .administrator()
        .body(preview(options(Map.of("busy", "VOICEMAIL"))))
        .post("/previews")
        .then()
        .statusCode(200)
        .body("calls.shown.state", contains("BUSY"));
    dotphone
        .administrator()
        .body(preview(options(Map.of("clickToDial", true))))
        .post("/previews")
        .then()
        .statusCode(200)
        .body("changes[0].fields", contains("clickToDial"))
        .body("calls.total", equalTo(0));
  }

  @Test
  void callsThatWithholdTheirNumberAreComparedWhereTheyAreRejected() {
    dotphone
        .administrator()
        .body(preview(options(Map.of("rejectAnonymous", true))))
        .post("/previews")
        .then()
        .statusCode(200)
        .body("changes[0].fields", contains("rejectAnonymous"))
        .body("calls.shown.dialed", contains(NUMBER))
        .body("calls.shown.withheld", contains(true))
        .body("calls.shown[0].before.kind", hasItem("RINGS"))
        .body("calls.shown[0].after.kind", hasItem("REJECTS_ANONYMOUS"));
  }

  @Test
  void whatTheContractNoLongerHasChangesNoCall() {
    dotphone.set(
        "kato",
        Map.of("unconditional", "FORWARD", "destination", "0398765432", "rejectAnonymous", true));
    dotphone.has(List.of("VOICEMAIL"), Map.of(NUMBER, "sato", COLLEAGUES, "kato"));
    String kato = dotphone.reader().get("/login-ids/kato").path("id");

    dotphone
        .administrator()
        .body(preview(change("login-id-options", "UPDATED", kato, Map.of(), null)))
        .post("/previews")
        .then()
        .statusCode(200)
        .body("changes[0].fields", hasItem("unconditional"))
        .body("calls.total", equalTo(0));
  }

  @Test
  void rulesAreToldAndOtherSitesSettingsAreNotThere() {
    dotphone.has(List.of("FORWARDING"), Map.of(NUMBER, "sato"));
    dotphone
        .administrator()
        .body(preview(options(Map.of("busy", "VOICEMAIL"))))
        .post("/previews")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/changes/0/settings/busy"));
    dotphone
        .administrator()
        .body(
            preview(
                change(
                    "extension",
                    "CREATED",
                    null,
                    Map.of("siteNumber", "20", "terminalNumber", "200"),
                    null)))
        .post("/previews")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/changes/0/resource"));
    DotphoneUnderTest other = new DotphoneUnderTest().has(ALL, Map.of(NUMBER, "sato"));
    other
        .administrator()
        .body(preview(everyCallOutside()))
        .post("/previews")
        .then()
        .statusCode(404);
  }

  // D5
  @Test
  void aPlanIsMadeAtItsTimeOnTheUsersBehalf() {
    String made =
        dotphone
            .administrator()
            .body(plan(soon(), everyCallOutside()))
            .post("/planned-changes")
            .then()
            .statusCode(201)
            .body("names", hasEntry(sato, "sato"))
            .body("actorKind", equalTo("PORTAL_USER"))
            .extract()
            .path("id");

    Plans.settled(dotphone::reader, made, "APPLIED");

    dotphone.reader().get("/login-ids/sato").then().body("destination", equalTo(OUTSIDE));
    dotphone
        .reader()
        .queryParam("onBehalfOf", "sato")
        .get("/change-sets")
        .then()
        .body("total", equalTo(1));
  }

  @Test
  void aPlanForWhatTheContractNoLongerHasIsRefusedAndTellsWhy() {
    String option =
        dotphone
            .administrator()
            .body(plan(soon(), options(Map.of("rejectAnonymous", true))))
            .post("/planned-changes")
            .path("id");
    dotphone.has(List.of("FORWARDING"), Map.of(NUMBER, "sato"));
    Plans.settled(dotphone::reader, option, "REFUSED");
    dotphone
        .reader()
        .get("/planned-changes")
        .then()
        .body("items[0].refusal.errors.code", contains("option-missing"));

    String gone =
        dotphone
            .administrator()
            .body(plan(soon(), everyCallOutside()))
            .post("/planned-changes")
            .path("id");
    dotphone.has(ALL, Map.of(COLLEAGUES, "kato"));
    Plans.settled(dotphone::reader, gone, "REFUSED");
  }

  // C8
  @Test
  void readersNeitherPreviewNorPlanAndSeeWhatIsPlanned() {
    dotphone.reader().body(preview(everyCallOutside())).post("/previews").then().statusCode(403);
    dotphone
        .reader()
        .body(plan(soon(), everyCallOutside()))
        .post("/planned-changes")
        .then()
        .statusCode(403);
    dotphone
        .administrator()
        .body(plan(soon().plusSeconds(600), everyCallOutside()))
        .post("/planned-changes")
        .then()
        .statusCode(201)
        .body("mayWrite", equalTo(true));
    dotphone
        .reader()
        .get("/planned-changes")
        .then()
        .body("total", equalTo(1))
        .body("items[0].mayWrite", equalTo(false));
  }

  private RequestSpecification byAdminId() {
    return dotphone
        .contract
        .with(Tokens.ofAdminId(dotphone.contract, "admin-1"))
        .contentType(ContentType.JSON);
  }

  // C11
  @Test
  void whoRunsTheContractByItsAdminIdIsRecordedAsThat() {
    byAdminId()
        .header("If-Match", "\"0\"")
        .body(Map.of("clickToDial", true))
        .put("/login-ids/sato")
        .then()
        .statusCode(200);

    JsonNode event = dotphone.contract.nextEvent();
    assertThat(event.at("/actor/kind").asText()).isEqualTo("CONTRACT_ADMINISTRATOR");
    assertThat(event.at("/actor/name").asText()).isEqualTo("admin-1");
    assertThat(event.at("/onBehalfOf/name").asText()).isEqualTo("sato");
    dotphone
        .reader()
        .get("/change-sets")
        .then()
        .body("items[0].actorKind", equalTo("CONTRACT_ADMINISTRATOR"))
        .body("items[0].actorName", equalTo("admin-1"));
  }

  // C11
  @Test
  void anAdminIdsPlanIsMadeAsLongAsTheAdminIdStands() {
    String made =
        byAdminId().body(plan(soon(), everyCallOutside())).post("/planned-changes").path("id");
    Plans.settled(dotphone::reader, made, "APPLIED");
    dotphone.reader().get("/change-sets").then().body("items[0].actorName", equalTo("admin-1"));

    String later =
        byAdminId()
            .body(plan(soon().plusSeconds(7), options(Map.of("clickToDial", true))))
            .post("/planned-changes")
            .then()
            .body("actorName", equalTo("admin-1"))
            .extract()
            .path("id");
    Plans.replaceAdminId(dotphone.contract.number);
    dotphone
        .reader()
        .queryParam("dialed", NUMBER)
        .queryParam("at", Instant.now().plusSeconds(600).toString())
        .get("/line-simulations")
        .then()
        .body("plans.fits", contains(false))
        .body("plans[0].why.code", contains("permission-withdrawn"));

    Plans.settled(dotphone::reader, later, "REFUSED");
    dotphone
        .reader()
        .get("/planned-changes")
        .then()
        .body(
            "items.find { it.id == '%s' }.refusal.code".formatted(later),
            equalTo("permission-withdrawn"));
  }
}
