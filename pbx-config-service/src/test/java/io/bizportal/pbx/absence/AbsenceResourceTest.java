package io.bizportal.pbx.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import com.fasterxml.jackson.databind.JsonNode;
import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.PbxServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
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
        .body(Map.of("mode", "FORWARDING", "busy", "VOICEMAIL", "voicemailPin", "4071993826"))
        .put(path)
        .then()
        .statusCode(200)
        .body("voicemailPinSet", equalTo(true));

    JsonNode event = contract.nextEvent();
    assertThat(event.at("/changes/0/fields").toString()).contains("voicemailPin");
    assertThat(event.toString()).doesNotContain("4071993826");
    assertThat(contract.tablesWith("4071993826")).isEmpty();
  }

  // E2, E8, E9: stored, told, simulated, and back again
  @Test
  void singleNumberReachIsSetToldAndTakenBack() {
    contract.absence(extension(), afterSeconds("0312345678", 15)).then().statusCode(200);
    contract.nextEvent();

    contract
        .absence(extension(), reach("090-1234-5678", "0312345678"))
        .then()
        .statusCode(200)
        .body("normalised.pointer", contains("/numbers/0"))
        .body("numbers", contains("09012345678", "0312345678"))
        .body("thenVoicemail", equalTo(true))
        .body("destination", nullValue());

    JsonNode event = contract.nextEvent();
    assertThat(event.at("/changes/0/after/numbers/0").asText()).isEqualTo("09012345678");
    contract
        .reader()
        .queryParam("dialed", "20200")
        .get("/simulations")
        .then()
        .body(
            "steps.kind",
            contains(
                "ARRIVES_AT_EXTENSION",
                "RINGS",
                "ALSO_CALLS",
                "LEAVES",
                "ALSO_CALLS",
                "LEAVES",
                "VOICEMAIL"));
    contract
        .writer()
        .post("/change-sets/" + event.path("changeSet").asText() + "/undo")
        .then()
        .statusCode(200);
    contract
        .reader()
        .get(path)
        .then()
        .body("mode", equalTo("FORWARDING"))
        .body("ringSeconds", equalTo(15));
  }

  // E7
  @Test
  void thoseThatAreOnAreListedByExtension() {
    String second = contract.extension("100");
    contract.extension("300");
    contract.absence(extension(), reach("0312345678")).then().statusCode(200);
    contract.absence(second, afterSeconds("0312345678", 15)).then().statusCode(200);

    String next =
        contract
            .reader()
            .queryParam("limit", 1)
            .get("/absences")
            .then()
            .statusCode(200)
            .body("total", equalTo(2))
            .body("items.number", contains("20100"))
            .body("items[0].noAnswer", equalTo("FORWARD"))
            .extract()
            .path("next");
    contract
        .reader()
        .queryParam("cursor", next)
        .get("/absences")
        .then()
        .body("items.numbers", contains(List.of("0312345678")))
        .body("next", nullValue());
    contract
        .reader()
        .queryParam("q", "0100")
        .get("/absences")
        .then()
        .body("total", equalTo(1))
        .body("items.number", contains("20100"));
    contract.reader().queryParam("q", "300").get("/absences").then().body("total", equalTo(0));
  }

  // E8
  @Test
  void singleNumberReachThatRingsItselfIsRefusedAtTheNumber() {
    contract
        .writer()
        .body(Map.of("digits", contract.external(), "kind", "INDIVIDUAL", "extension", extension()))
        .post("/external-numbers")
        .then()
        .statusCode(201);

    contract
        .absence(extension(), reach("0312345678", contract.external()))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/numbers/1"))
        .body("errors.code", contains("forwarding-loop"));
  }

  private String extension() {
    return path.split("/")[2];
  }

  private static Map<String, Object> reach(String... numbers) {
    return Map.of(
        "mode",
        "SINGLE_NUMBER_REACH",
        "numbers",
        List.of(numbers),
        "thenVoicemail",
        true,
        "ringSeconds",
        20,
        "voicemailPin",
        "407199");
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
