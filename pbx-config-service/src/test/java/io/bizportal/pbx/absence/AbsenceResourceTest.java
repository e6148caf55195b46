package io.bizportal.pbx.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

import com.fasterxml.jackson.databind.JsonNode;
import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.PbxServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PbxServiceTest
class AbsenceResourceTest {

  private final ContractUnderTest contract = ContractUnderTest.fresh();
  private String path = "";

  @BeforeEach
  void anExtension() {
    path =
        "/extensions/"
            + contract
                .writer()
                .body(Map.of("siteNumber", "20", "terminalNumber", "200"))
                .post("/extensions")
                .path("id")
            + "/absence";
    contract.nextEvent();
  }

  private static Map<String, Object> afterSeconds(String destination, int seconds) {
    return Map.of(
        "mode",
        "FORWARDING",
        "destination",
        destination,
        "noAnswer",
        "FORWARD",
        "ringSeconds",
        seconds);
  }

  // E2, I1
  @Test
  void aBehaviourIsSetReadBackAndToldToTheWorld() {
    contract
        .reader()
        .get(path)
        .then()
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("mode", equalTo("OFF"));

    contract
        .writer()
        .header("If-Match", "\"0\"")
        .body(afterSeconds("０３-1234-5678", 15))
        .put(path)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("normalised.pointer", contains("/destination"));

    contract
        .reader()
        .get(path)
        .then()
        .body("destination", equalTo("0312345678"))
        .body("ringSeconds", equalTo(15))
        .body("busy", equalTo("NOTHING"));
    JsonNode event = contract.nextEvent();
    assertThat(event.path("contractVersion").asInt()).isEqualTo(2);
    assertThat(event.at("/changes/0/resource").asText()).isEqualTo("absence");
    assertThat(event.at("/changes/0/after/destination").asText()).isEqualTo("0312345678");
    assertThat(event.at("/actor/client").asText()).isNotEmpty();
  }

  // E2
  @Test
  void aVoicemailPinIsKeptHashedAndTellsOnlyThatItChanged() {
    contract
        .writer()
        .header("If-Match", "\"0\"")
        .body(Map.of("mode", "FORWARDING", "busy", "VOICEMAIL", "voicemailPin", "407199"))
        .put(path)
        .then()
        .statusCode(200)
        .body("voicemailPinSet", equalTo(true));

    JsonNode event = contract.nextEvent();
    assertThat(event.at("/changes/0/fields").toString()).contains("voicemailPin");
    assertThat(event.toString()).doesNotContain("407199");
    assertThat(contract.database()).doesNotContain("407199");
  }

  // E8
  @Test
  void brokenRulesAreNamedAtTheirFields() {
    contract
        .writer()
        .header("If-Match", "\"0\"")
        .body(afterSeconds("119", 31))
        .put(path)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/destination", "/ringSeconds"))
        .body("errors.code", contains("emergency-number", "out-of-range"));
    contract.reader().get(path).then().body("mode", equalTo("OFF"));
  }

  @Test
  void anUnknownModeOrFieldIsRefused() {
    contract
        .writer()
        .header("If-Match", "\"0\"")
        .body(Map.of("mode", "SOMETIMES"))
        .put(path)
        .then()
        .statusCode(oneOf(400, 422));
    contract
        .writer()
        .header("If-Match", "\"0\"")
        .body(Map.of("mode", "OFF", "destination", "0312345678"))
        .put(path)
        .then()
        .statusCode(oneOf(400, 422))
        .body(containsString("destination"));
  }

  // E11
  @Test
  void aStaleOrMissingVersionIsRefused() {
    contract.writer().body(afterSeconds("0312345678", 15)).put(path).then().statusCode(428);
    contract
        .writer()
        .header("If-Match", "\"7\"")
        .body(afterSeconds("0312345678", 15))
        .put(path)
        .then()
        .statusCode(412)
        .body("current.mode", equalTo("OFF"));
  }

  // E9: what belongs to an extension goes with it, in one change set
  @Test
  void removingTheExtensionRemovesItInTheSameChangeSet() {
    contract
        .writer()
        .header("If-Match", "\"0\"")
        .body(afterSeconds("0312345678", 15))
        .put(path)
        .then()
        .statusCode(200);
    contract.nextEvent();

    contract
        .writer()
        .header("If-Match", "\"1\"")
        .delete(path.replace("/absence", ""))
        .then()
        .statusCode(204);

    JsonNode event = contract.nextEvent();
    assertThat(event.path("changes")).hasSize(2);
    assertThat(event.at("/changes/0/resource").asText()).isEqualTo("absence");
    contract.reader().get(path).then().statusCode(404);
  }
}
