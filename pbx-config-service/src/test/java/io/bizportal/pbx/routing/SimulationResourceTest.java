package io.bizportal.pbx.routing;

import static io.bizportal.pbx.ContractUnderTest.everyCallTo;
import static io.bizportal.pbx.ContractUnderTest.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.PbxServiceTest;
import io.bizportal.pbx.Tokens;
import io.bizportal.pbx.intent.Plans;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

// E10
@QuarkusTest
@PbxServiceTest
class SimulationResourceTest {

  private static final String OUTSIDE = "0312345678";
  private static final Instant TOMORROW = Instant.now().plus(Duration.ofDays(1));

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

  private ValidatableResponse simulate(Map<String, ?> query) {
    Map<String, Object> all = new HashMap<>(Map.of("dialed", contract.external()));
    all.putAll(query);
    return contract.reader().queryParams(all).get("/simulations").then();
  }

  private String plan(Instant at, String memo, Map<?, ?>... changes) {
    return contract
        .writer()
        .body(Map.of("at", at.toString(), "memo", memo, "changes", List.of(changes)))
        .post("/planned-changes")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Map<String, Object> change(
      String resource,
      String action,
      @Nullable String id,
      Object settings,
      @Nullable Long version) {
    Map<String, Object> change = new HashMap<>();
    change.put("resource", resource);
    change.put("action", action);
    change.put("id", id);
    change.put("settings", settings);
    change.put("version", version);
    return change;
  }

  private Map<String, Object> forwardTo(String destination, @Nullable Long version) {
    return change("absence", "UPDATED", extension, everyCallTo(destination), version);
  }

  @Test
  void changesPlannedUntilThenAreTakenIntoAccountAndNotMade() {
    String first = plan(TOMORROW, "年末", forwardTo(OUTSIDE, null));
    plan(TOMORROW.plusSeconds(3600), "その後", forwardTo("0398765432", null));

    simulate(Map.of("at", TOMORROW.plusSeconds(60).toString()))
        .statusCode(200)
        .body("steps.kind", contains("ARRIVES_AT_EXTENSION", "FORWARDS", "LEAVES"))
        .body("steps[1].to", equalTo(OUTSIDE))
        .body("plans.id", contains(first))
        .body("plans.fits", contains(true))
        .body("plans[0].memo", equalTo("年末"));
    simulate(Map.of("at", TOMORROW.minusSeconds(60).toString()))
        .body("steps.kind", hasItem("RINGS"))
        .body("plans", empty());

    simulate(Map.of()).body("steps.kind", hasItem("RINGS")).body("plans", empty());
    contract
        .reader()
        .get("/extensions/" + extension + "/absence")
        .then()
        .body("version", equalTo(0));
    assertThat(
            sql(
                "select count(*) from planned_change where state = 'PLANNED' and contract = '%s'"
                    .formatted(contract.number)))
        .isEqualTo("2");
  }

  // What a refused plan wrote before it was refused counts for nothing, and the next is made all
  // the same.
  @Test
  void aPlanThatWontFitIsToldWhyAndTheNextIsMade() {
    Map<String, Object> added = Map.of("siteNumber", "20", "terminalNumber", "209");
    plan(TOMORROW, "内線追加", change("extension", "CREATED", null, added, null));
    plan(
        TOMORROW.plusSeconds(10),
        "合わない",
        forwardTo("0398765432", null),
        change("extension", "CREATED", null, added, null));
    plan(TOMORROW.plusSeconds(20), "転送", forwardTo(OUTSIDE, 0L));
    String later = TOMORROW.plusSeconds(60).toString();

    simulate(Map.of("at", later))
        .statusCode(200)
        .body("plans.memo", contains("内線追加", "合わない", "転送"))
        .body("plans.fits", contains(true, false, true))
        .body("plans[1].why.code", hasItem("number-taken"))
        .body("plans[1].why.pointer", hasItem("/changes/1/settings/terminalNumber"))
        .body("steps[1].to", equalTo(OUTSIDE));
    simulate(Map.of("at", later, "dialed", "20209"))
        .body("steps.kind", contains("ARRIVES_AT_EXTENSION", "RINGS", "NOBODY_ANSWERS"));
    simulate(Map.of("dialed", "20209")).body("steps.kind", contains("LEADS_NOWHERE"));
    contract.reader().get("/extensions").then().body("total", equalTo(1));
    assertThat(
            sql(
                "select extension_count from contract where number = '%s'"
                    .formatted(contract.number)))
        .isEqualTo("1");
  }

  @Test
  void aPlanWhosePlannerMayNoLongerWriteIsNotMade() {
    plan(TOMORROW, "年末", forwardTo(OUTSIDE, null));
    String later = TOMORROW.plusSeconds(60).toString();
    simulate(Map.of("at", later)).body("plans.fits", contains(true));

    Plans.withdraw(contract.number);

    simulate(Map.of("at", later))
        .statusCode(200)
        .body("plans.fits", contains(false))
        .body("plans[0].why.code", contains("permission-withdrawn"))
        .body("steps.kind", hasItem("RINGS"));
  }

  @Test
  void aLoopThatIsPlannedIsRefusedWhenItsTimeComes() {
    String second = contract.extension("201");
    plan(TOMORROW, "転送", forwardTo(OUTSIDE, null));
    contract
        .writer()
        .body(Map.of("digits", OUTSIDE, "kind", "INDIVIDUAL", "extension", second))
        .post("/external-numbers")
        .then()
        .statusCode(201);
    contract.absence(second, everyCallTo(contract.external())).then().statusCode(200);

    simulate(Map.of("at", TOMORROW.plusSeconds(60).toString()))
        .body("plans.fits", contains(false))
        .body("plans[0].why.code", hasItem("forwarding-loop"))
        .body("steps.kind", hasItem("RINGS"));
  }

  @Test
  void anExtensionCallsInsideAndIsBusyToItself() {
    contract.extension("201");
    contract.absence(extension, everyCallTo("0398765432")).then().statusCode(200);

    simulate(Map.of("dialed", "20201", "caller", "20200"))
        .statusCode(200)
        .body(
            "steps.kind",
            contains("CALLED_BY_EXTENSION", "ARRIVES_AT_EXTENSION", "RINGS", "NOBODY_ANSWERS"));
    simulate(Map.of("dialed", "20201", "caller", "20201"))
        .body("steps.kind", hasItem("BUSY_TONE"))
        .body("steps.because", hasItem("CALLING"));
    simulate(Map.of("caller", "03-9876-5432"))
        .body(
            "steps.kind",
            contains(
                "CALLED_BY_NUMBER", "ARRIVES_AT_EXTENSION", "FORWARDS", "LEAVES", "BUSY_TONE"));
  }

  @Test
  void aWithheldCallToACloudPbxRings() {
    simulate(Map.of("withheld", true))
        .body("steps.kind", hasItem("CALLED_ANONYMOUSLY"))
        .body("steps.kind", hasItem("RINGS"))
        .body("steps.kind", not(hasItem("REJECTS_ANONYMOUS")));
  }

  @Test
  void whatCantBeMeantIsToldAtItsField() {
    simulate(Map.of("caller", "20299"))
        .statusCode(422)
        .body("errors.pointer", contains("/caller"))
        .body("errors.code", contains("extension-unknown"));
    simulate(Map.of("dialed", "20200", "caller", OUTSIDE))
        .statusCode(422)
        .body("errors.pointer", contains("/dialed"))
        .body("errors.code", contains("inside-only"));
    simulate(Map.of("caller", "119", "at", "2020-01-01T00:00:00Z", "withheld", false))
        .statusCode(422)
        .body("errors.pointer", contains("/caller", "/at"));
  }

  // C8
  @Test
  void whoMayNotReadTheContractIsToldNothing() {
    ContractUnderTest other = ContractUnderTest.fresh();
    plan(TOMORROW, "年末", forwardTo(OUTSIDE, null));

    contract
        .with(Tokens.writing(other))
        .queryParam("dialed", contract.external())
        .get("/simulations")
        .then()
        .statusCode(404);
    other
        .reader()
        .queryParam("dialed", contract.external())
        .queryParam("at", TOMORROW.plusSeconds(60).toString())
        .get("/simulations")
        .then()
        .body("steps.kind", contains("LEADS_NOWHERE"))
        .body("plans", empty());
    contract
        .with(Tokens.ofTerminalUser(contract, extension))
        .queryParam("dialed", contract.external())
        .get("/simulations")
        .then()
        .statusCode(403);
    contract
        .with(Tokens.forService(contract, "DOTPHONE_OFFICE"))
        .queryParam("dialed", contract.external())
        .get("/simulations")
        .then()
        .statusCode(404);
  }
}
