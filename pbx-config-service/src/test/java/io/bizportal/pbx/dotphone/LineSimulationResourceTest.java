package io.bizportal.pbx.dotphone;

import static io.bizportal.pbx.dotphone.DotphoneUnderTest.ALL;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.PbxServiceTest;
import io.bizportal.pbx.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** E10, G3: where calls to a Dotphone Office line go. */
@QuarkusTest
@PbxServiceTest
class LineSimulationResourceTest {

  private static final String SATO = "05012340001";
  private static final String KATO = "05012340002";

  private final DotphoneUnderTest dotphone = new DotphoneUnderTest();

  @BeforeEach
  void twoLines() {
    dotphone.has(ALL, Map.of(SATO, "sato", KATO, "kato"));
  }

  private ValidatableResponse simulate(Map<String, ?> query) {
    return dotphone.reader().queryParams(query).get("/line-simulations").then();
  }

  @Test
  void aWithheldCallIsRejectedFirstAndOthersAreForwarded() {
    dotphone
        .set(
            "sato",
            Map.of("rejectAnonymous", true, "unconditional", "FORWARD", "destination", KATO))
        .then()
        .statusCode(200);

    simulate(Map.of("dialed", SATO, "withheld", true))
        .statusCode(200)
        .body("steps.kind", contains("CALLED_ANONYMOUSLY", "ARRIVES_AT_LINE", "REJECTS_ANONYMOUS"))
        .body("plans", empty());
    simulate(Map.of("dialed", "050-1234-0001", "caller", "090-1234-5678"))
        .body("dialed", equalTo(SATO))
        .body(
            "steps.kind",
            contains(
                "CALLED_BY_NUMBER",
                "ARRIVES_AT_LINE",
                "FORWARDS",
                "ARRIVES_AT_LINE",
                "RINGS",
                "NOBODY_ANSWERS"));
    simulate(Map.of("dialed", SATO, "caller", KATO)).body("steps.because", hasItem("CALLING"));
  }

  @Test
  void anOptionThatWasCancelledDoesNothing() {
    dotphone
        .set(
            "sato",
            Map.of("rejectAnonymous", true, "unconditional", "FORWARD", "destination", KATO))
        .then()
        .statusCode(200);
    dotphone.has(List.of("CLICK_TO_DIAL"), Map.of(SATO, "sato", KATO, "kato"));

    simulate(Map.of("dialed", SATO, "withheld", true))
        .body(
            "steps.kind",
            contains("CALLED_ANONYMOUSLY", "ARRIVES_AT_LINE", "RINGS", "NOBODY_ANSWERS"));
  }

  @Test
  void optionsFollowTheLoginIdToItsNewNumber() {
    dotphone
        .set("sato", Map.of("unconditional", "FORWARD", "destination", KATO))
        .then()
        .statusCode(200);

    dotphone.has(ALL, Map.of(SATO, "ito", KATO, "kato", "05012340099", "sato"));

    simulate(Map.of("dialed", "05012340099"))
        .body(
            "steps.kind",
            contains("ARRIVES_AT_LINE", "FORWARDS", "ARRIVES_AT_LINE", "RINGS", "NOBODY_ANSWERS"));
    simulate(Map.of("dialed", SATO))
        .body("steps.kind", contains("ARRIVES_AT_LINE", "RINGS", "NOBODY_ANSWERS"));
  }

  @Test
  void linesOfOtherContractsAreOutside() {
    DotphoneUnderTest other = new DotphoneUnderTest().has(ALL, Map.of("05012349999", "ito"));
    dotphone
        .set("sato", Map.of("busy", "FORWARD", "destination", "05012349999"))
        .then()
        .statusCode(200);

    simulate(Map.of("dialed", SATO, "busy", SATO))
        .body("steps.kind", contains("ARRIVES_AT_LINE", "FORWARDS", "LEAVES"));
    simulate(Map.of("dialed", "05012349999")).body("steps.kind", contains("LEADS_NOWHERE"));
    other
        .reader()
        .queryParam("dialed", "05012349999")
        .get("/line-simulations")
        .then()
        .body("steps.kind", hasItem("RINGS"));
  }

  @Test
  void whatCantBeMeantIsToldAtItsField() {
    simulate(Map.of("dialed", "sato", "caller", "200", "at", "soon"))
        .statusCode(422)
        .body("errors.pointer", contains("/dialed", "/caller", "/at"));
  }

  // C8
  @Test
  void whoMayNotReadTheContractIsToldNothing() {
    dotphone
        .contract
        .with(Tokens.withActions(dotphone.contract, DotphoneUnderTest.SERVICE, List.of("write")))
        .queryParam("dialed", SATO)
        .get("/line-simulations")
        .then()
        .statusCode(403);
    dotphone
        .contract
        .with(Tokens.writing(ContractUnderTest.fresh()))
        .queryParam("dialed", SATO)
        .get("/line-simulations")
        .then()
        .statusCode(404);
    dotphone
        .contract
        .reader()
        .queryParam("dialed", SATO)
        .get("/line-simulations")
        .then()
        .statusCode(404);
  }
}
