package io.bizportal.pbx.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.PbxServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// E4, E8, E10
@QuarkusTest
@PbxServiceTest
class ExternalNumberResourceTest {

  private final ContractUnderTest contract = ContractUnderTest.fresh();
  private final String digits = "045" + contract.number.substring(3);
  private String extension;

  @BeforeEach
  void anExtension() {
    extension =
        contract
            .writer()
            .body(Map.of("siteNumber", "20", "terminalNumber", "200"))
            .post("/extensions")
            .path("id");
    contract.nextEvent();
  }

  @Test
  void aNumberIsFoundByItselfAndByWhatItRings() {
    add(number(digits.substring(0, 3) + "-" + digits.substring(3), extension))
        .then()
        .statusCode(201)
        .body("digits", equalTo(digits))
        .body("extensionNumber", equalTo("20200"))
        .body("normalised.pointer", contains("/digits"));

    JsonNode event = contract.nextEvent();
    assertThat(event.at("/changes/0/resource").asText()).isEqualTo("external-number");
    assertThat(event.at("/changes/0/after/extension").asText()).isEqualTo(extension);
    for (String q : List.of(digits, "20200", "受付")) {
      contract
          .reader()
          .queryParam("q", q)
          .get("/external-numbers")
          .then()
          .body("items.digits", contains(digits));
    }
    contract
        .reader()
        .queryParam("q", "20299")
        .get("/external-numbers")
        .then()
        .body("total", equalTo(0));
  }

  @ParameterizedTest
  @CsvSource({
    "'', required",
    "abc, not-a-number",
    "110, emergency-number",
    "09012345678, kind-refused",
    "0990123456, kind-refused",
    "031234567, wrong-length",
  })
  void numbersThatTakeNoCallsAreRefused(String entered, String code) {
    add(number(entered, extension))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/digits"))
        .body("errors.code", contains(code));
  }

  @Test
  void aNumberIsRegisteredOnceAndAnotherContractsNumbersTellNothing() {
    add(number(digits, extension)).then().statusCode(201);
    add(number(digits, null))
        .then()
        .statusCode(409)
        .body("code", equalTo("external-number-taken"))
        .body("errors.pointer", contains("/digits"));
    ContractUnderTest other = ContractUnderTest.fresh();

    other.writer().body(number(digits, null)).post("/external-numbers").then().statusCode(201);
    other
        .writer()
        .body(number("045" + other.number.substring(3), extension))
        .post("/external-numbers")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/extension"));
  }

  @Test
  void widthDoesNotMatterWhenSearching() {
    Map<String, Object> number = number(digits, extension);
    number.put("memo", "ＡＢＣ受付");
    add(number).then().statusCode(201);

    for (String q : List.of("abc", "ＡＢＣ", "abc受付")) {
      contract
          .reader()
          .queryParam("q", q)
          .get("/external-numbers")
          .then()
          .body("items.digits", contains(digits));
    }
  }

  @Test
  void anExtensionThatANumberRingsStays() {
    String id = add(number(digits, extension)).path("id");

    contract
        .writer()
        .header("If-Match", "\"1\"")
        .delete("/extensions/" + extension)
        .then()
        .statusCode(409)
        .body("uses.name", contains(digits))
        .body("uses.resource", contains("external-number"));
    contract
        .writer()
        .header("If-Match", "\"1\"")
        .body(number(digits, null))
        .put("/external-numbers/" + id)
        .then()
        .statusCode(200)
        .body("extension", nullValue());
    contract
        .writer()
        .header("If-Match", "\"1\"")
        .delete("/extensions/" + extension)
        .then()
        .statusCode(204);
  }

  // E5
  @Test
  void anExtensionShowsOnlyNumbersOfItsContractAndTheseStay() {
    String id = add(number(digits, null)).path("id");
    Map<String, Object> settings = new HashMap<>();
    settings.put("siteNumber", "20");
    settings.put("terminalNumber", "200");
    settings.put("outgoingNumber", "0312345678");
    settings.put("notificationNumber", "0312345679");
    change(extension, 1, settings)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/outgoingNumber", "/notificationNumber"))
        .body("errors.code", contains("number-unknown", "number-unknown"));
    settings.put("outgoingNumber", digits.substring(0, 3) + "-" + digits.substring(3));
    settings.put("notificationNumber", null);
    change(extension, 1, settings).then().statusCode(200).body("outgoingNumber", equalTo(digits));
    defaults(0, digits).then().statusCode(200).body("outgoingNumber", equalTo(digits));
    defaults(1, "0312345678")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/outgoingNumber"));

    remove(id)
        .then()
        .statusCode(409)
        .body("uses.resource", containsInAnyOrder("extension", "contract-defaults"))
        .body("uses.name", hasItem("20200"));

    defaults(1, null).then().statusCode(200);
    settings.put("outgoingNumber", null);
    change(extension, 2, settings).then().statusCode(200);
    notified(2, digits).then().statusCode(200).body("notificationNumber", equalTo(digits));
    notified(3, "0312345678")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/notificationNumber"));
    remove(id).then().statusCode(409).body("uses.resource", contains("contract-defaults"));
    notified(3, null).then().statusCode(200);
    remove(id).then().statusCode(204);
  }

  // E5
  @Test
  void aNumberThatAnExtensionShowsStaysAsItIs() {
    String id = add(number(digits, null)).path("id");
    String corrected = "046" + digits.substring(3);
    Map<String, Object> settings = new HashMap<>();
    settings.put("siteNumber", "20");
    settings.put("terminalNumber", "200");
    settings.put("outgoingNumber", digits);
    change(extension, 1, settings).then().statusCode(200);

    contract
        .writer()
        .header("If-Match", "\"1\"")
        .body(number(corrected, null))
        .put("/external-numbers/" + id)
        .then()
        .statusCode(409)
        .body("code", equalTo("name-in-use"))
        .body("uses.name", contains("20200"));
  }

  @Test
  void aCallIsThoughtThrough() {
    add(number(digits, extension)).then().statusCode(201);
    contract
        .writer()
        .header("If-Match", "\"0\"")
        .body(
            Map.of(
                "mode",
                "FORWARDING",
                "destination",
                "0699999999",
                "noAnswer",
                "FORWARD",
                "ringSeconds",
                15,
                "busy",
                "VOICEMAIL",
                "voicemailPin",
                "407199"))
        .put("/extensions/" + extension + "/absence")
        .then()
        .statusCode(200);

    simulate(digits, "")
        .then()
        .statusCode(200)
        .body("steps.kind", contains("ARRIVES_AT_EXTENSION", "RINGS", "FORWARDS", "LEAVES"))
        .body("steps[1].rings", contains("20200"))
        .body("steps[2].second", equalTo(15))
        .body("steps[2].because", equalTo("NO_ANSWER"));
    simulate("20200", "20200")
        .then()
        .body("steps.kind", contains("ARRIVES_AT_EXTENSION", "VOICEMAIL"));
    simulate("20299", "").then().body("steps.kind", contains("LEADS_NOWHERE"));
    simulate("x", "").then().statusCode(422);
  }

  private Response change(String id, int version, Map<String, Object> settings) {
    return contract
        .writer()
        .header("If-Match", "\"" + version + "\"")
        .body(settings)
        .put("/extensions/" + id);
  }

  private Response defaults(int version, String outgoing) {
    return defaults(version, "outgoingNumber", outgoing);
  }

  private Response notified(int version, String digits) {
    return defaults(version, "notificationNumber", digits);
  }

  private Response defaults(int version, String field, String number) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(field, number);
    return contract
        .writer()
        .header("If-Match", "\"" + version + "\"")
        .body(settings)
        .put("/defaults");
  }

  private Response remove(String id) {
    return contract.writer().header("If-Match", "\"1\"").delete("/external-numbers/" + id);
  }

  private Response simulate(String dialed, String busy) {
    return contract
        .reader()
        .queryParam("dialed", dialed)
        .queryParam("busy", busy)
        .get("/simulations");
  }

  private Response add(Map<String, Object> settings) {
    return contract.writer().body(settings).post("/external-numbers");
  }

  private static Map<String, Object> number(String digits, String extension) {
    Map<String, Object> number = new HashMap<>();
    number.put("digits", digits);
    number.put("kind", "INDIVIDUAL");
    number.put("extension", extension);
    number.put("memo", "受付");
    return number;
  }
}
