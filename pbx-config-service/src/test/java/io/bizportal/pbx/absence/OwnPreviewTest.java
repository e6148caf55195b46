package io.bizportal.pbx.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.PbxServiceTest;
import io.bizportal.pbx.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

// D6, E9
@QuarkusTest
@PbxServiceTest
class OwnPreviewTest {

  private static final String ABSENCE = "/own-extension/absence";

  private final ContractUnderTest contract = ContractUnderTest.fresh();

  @Test
  void aTerminalUserHearsWhatCallersWouldInEachCase() {
    String own = contract.extension("200");

    preview(
            own,
            Map.of(
                "mode",
                "FORWARDING",
                "destination",
                "090-1234-5678",
                "busy",
                "FORWARD",
                "noAnswer",
                "VOICEMAIL",
                "ringSeconds",
                20,
                "voicemailPin",
                "4826"))
        .statusCode(200)
        .body("calls.state", contains("IDLE", "BUSY", "UNREACHABLE"))
        .body("calls[0].steps.kind", contains("ARRIVES_AT_EXTENSION", "RINGS", "VOICEMAIL"))
        .body("calls[0].steps[1].seconds", equalTo(20))
        .body("calls[1].steps.kind", contains("ARRIVES_AT_EXTENSION", "FORWARDS", "LEAVES"))
        .body("calls[1].steps[1].to", equalTo("09012345678"))
        .body("calls[2].steps.kind", contains("ARRIVES_AT_EXTENSION", "UNREACHABLE_TONE"))
        .body("warnings", empty());
  }

  @Test
  void nothingOfItStays() {
    String own = contract.extension("200");
    int changeSets = contract.reader().get("/change-sets").path("total");

    preview(own, ContractUnderTest.everyCallTo("0312345678")).statusCode(200);

    contract
        .with(Tokens.ofTerminalUser(contract, own))
        .get(ABSENCE)
        .then()
        .header("ETag", "\"0\"")
        .body("mode", equalTo("OFF"));
    assertThat(contract.reader().get("/change-sets").<Integer>path("total")).isEqualTo(changeSets);
  }

  @Test
  void whatHisWriteWouldBeRefusedIsRefused() {
    String own = contract.extension("200");

    preview(own, ContractUnderTest.everyCallTo("110"))
        .statusCode(422)
        .body("errors.pointer", contains("/destination"));
    preview(own, ContractUnderTest.everyCallTo("20299"))
        .statusCode(422)
        .body("errors.code", contains("destination-unknown"));
    preview(own, Map.of("mode", "FORWARDING", "unconditional", "VOICEMAIL"))
        .statusCode(422)
        .body("errors.pointer", contains("/voicemailPin"));
    preview(own, Map.of("mode", "OFF", "extension", UUID.randomUUID().toString())).statusCode(422);
    preview(UUID.randomUUID().toString(), Map.of("mode", "OFF")).statusCode(404);
  }

  @Test
  void aCallIsNotFollowedIntoWhatColleaguesHaveSet() {
    String own = contract.extension("200");
    String colleague = contract.extension("201");
    String toOwn = contract.external();
    String toColleague = toOwn.replaceFirst("045", "046");
    linked(toOwn, own);
    linked(toColleague, colleague);
    contract.absence(colleague, ContractUnderTest.everyCallTo("0398765432")).then().statusCode(200);

    preview(own, ContractUnderTest.everyCallTo(toColleague))
        .statusCode(200)
        .body("calls[0].steps.kind", contains("ARRIVES_AT_EXTENSION", "FORWARDS", "LEAVES"))
        .body(not(containsString("20201")))
        .body(not(containsString("0398765432")));

    contract.absence(colleague, ContractUnderTest.everyCallTo(toOwn)).then().statusCode(200);

    preview(own, ContractUnderTest.everyCallTo(toColleague))
        .statusCode(422)
        .body("errors.code", contains("forwarding-loop"))
        .body(not(containsString("20201")));
    preview(own, Map.of("mode", "FORWARDING", "destination", toColleague, "busy", "FORWARD"))
        .statusCode(200)
        .body("warnings.code", contains("conditional-loop"))
        .body("warnings[0].path", empty());
  }

  @Test
  void nobodyElseHasIt() {
    String own = contract.extension("200");

    contract
        .writer()
        .body(Map.of("mode", "OFF"))
        .post(ABSENCE + "/previews")
        .then()
        .statusCode(403);
    contract
        .with(Tokens.ofTerminalUser(contract, own))
        .contentType(ContentType.JSON)
        .body(Map.of("changes", List.of()))
        .post("/previews")
        .then()
        .statusCode(403);
  }

  private void linked(String digits, String extension) {
    contract
        .writer()
        .body(Map.of("digits", digits, "kind", "INDIVIDUAL", "extension", extension))
        .post("/external-numbers")
        .then()
        .statusCode(201);
  }

  private ValidatableResponse preview(String extension, Map<String, Object> settings) {
    return contract
        .with(Tokens.ofTerminalUser(contract, extension))
        .contentType(ContentType.JSON)
        .body(settings)
        .post(ABSENCE + "/previews")
        .then();
  }
}
