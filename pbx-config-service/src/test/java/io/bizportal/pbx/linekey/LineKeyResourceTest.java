package io.bizportal.pbx.linekey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.JsonNode;
import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.PbxServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// E5, E8, E9, E11
@QuarkusTest
@PbxServiceTest
class LineKeyResourceTest {

  private final ContractUnderTest contract = ContractUnderTest.fresh();
  private String own;
  private String other;
  private String number;

  @BeforeEach
  void twoExtensionsAndANumber() {
    own = extension(contract, "200");
    other = extension(contract, "201");
    number =
        contract
            .writer()
            .body(Map.of("digits", digits(contract), "kind", "REPRESENTATIVE"))
            .post("/external-numbers")
            .path("id");
    for (int i = 0; i < 3; i++) {
      contract.nextEvent();
    }
  }

  @Test
  void theKeysAreSetAsOneList() {
    contract.reader().get(path(own)).then().header("ETag", "\"0\"").body("keys", empty());
    set(0, speedDial(5, "03-1234-5678"), line(1, number), monitor(2, other))
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("keys.position", contains(1, 2, 5))
        .body("keys[0].externalDigits", equalTo(digits(contract)))
        .body("keys[1].extensionNumber", equalTo("20201"))
        .body("keys[2].digits", equalTo("0312345678"));

    JsonNode change = contract.nextEvent().at("/changes/0");
    assertThat(change.at("/resource").asText()).isEqualTo("line-keys");
    assertThat(change.at("/id").asText()).isEqualTo(own);
    assertThat(change.at("/after/keys")).hasSize(3);
    set(0).then().statusCode(412).body("current.keys.position", contains(1, 2, 5));
    contract.writer().body(Map.of("keys", List.of())).put(path(own)).then().statusCode(428);
    set(1, speedDial(5, "0312345678"), line(1, number), monitor(2, other))
        .then()
        .statusCode(200)
        .body("version", equalTo(1));
    contract
        .reader()
        .get("/line-keys")
        .then()
        .statusCode(200)
        .body("total", equalTo(1))
        .body("items.number", contains("20200"))
        .body("items[0].keys.position", contains(1, 2, 5));
    set(1).then().statusCode(200).body("keys", empty()).body("version", equalTo(2));
    contract.reader().get("/line-keys").then().body("total", equalTo(0)).body("items", empty());
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    set(
            0,
            speedDial(0, "0312345678"),
            speedDial(3, "110"),
            speedDial(3, "x"),
            Map.of("position", 4, "kind", "LINE"),
            Map.of("position", 5, "kind", "LINE", "externalNumber", number, "digits", "104"),
            monitor(6, own),
            Map.of("position", 7))
        .then()
        .statusCode(422)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/keys/0/position",
                "/keys/1/digits",
                "/keys/2/position",
                "/keys/2/digits",
                "/keys/3/externalNumber",
                "/keys/4/digits",
                "/keys/5/extension",
                "/keys/6/kind"))
        .body("errors.code", hasItems("emergency-number", "key-twice", "not-used"));
    contract
        .writer()
        .header("If-Match", "\"0\"")
        .body(Map.of("keys", Collections.nCopies(25, speedDial(1, "0312345678"))))
        .put(path(own))
        .then()
        .statusCode(422)
        .body("errors.code", contains("too-many"));
  }

  @ParameterizedTest
  @CsvSource({"20200, 20200", "０９０－１２３４－５６７８, 09012345678", "+1 212 555 0100, 01012125550100"})
  void whatCanBeDialledIsASpeedDial(String entered, String stored) {
    set(0, speedDial(1, entered)).then().statusCode(200).body("keys[0].digits", equalTo(stored));
  }

  @Test
  void whatAKeyNamesStaysAndKeysGoWithTheirExtension() {
    set(0, line(1, number), monitor(2, other)).then().statusCode(200);
    for (String named : List.of("/extensions/" + other, "/external-numbers/" + number)) {
      remove(named)
          .then()
          .statusCode(409)
          .body("uses.resource", contains("line-keys"))
          .body("uses.name", contains("20200"));
    }
    contract.nextEvent();

    remove("/extensions/" + own).then().statusCode(204);

    assertThat(contract.nextEvent().at("/changes").findValuesAsText("resource"))
        .containsExactlyInAnyOrder("line-keys", "extension");
    contract.reader().get(path(own)).then().statusCode(404);
    remove("/extensions/" + other).then().statusCode(204);
    remove("/external-numbers/" + number).then().statusCode(204);
  }

  @Test
  void anotherContractsThingsAreNotThere() {
    ContractUnderTest foreign = ContractUnderTest.fresh();
    String extension = extension(foreign, "200");
    String external =
        foreign
            .writer()
            .body(Map.of("digits", digits(foreign), "kind", "INDIVIDUAL"))
            .post("/external-numbers")
            .path("id");

    set(0, line(1, external), monitor(2, extension))
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/keys/0/externalNumber"))
        .body("errors.pointer", hasItem("/keys/1/extension"));
    foreign.reader().get(path(own)).then().statusCode(404);
    contract
        .reader()
        .header("If-Match", "\"0\"")
        .body(Map.of("keys", List.of()))
        .put(path(own))
        .then()
        .statusCode(403);
  }

  @SafeVarargs
  private Response set(int version, Map<String, Object>... keys) {
    return contract
        .writer()
        .header("If-Match", "\"" + version + "\"")
        .body(Map.of("keys", List.of(keys)))
        .put(path(own));
  }

  private Response remove(String path) {
    return contract.writer().header("If-Match", "\"1\"").delete(path);
  }

  private static Map<String, Object> line(int position, String number) {
    return Map.of("position", position, "kind", "LINE", "externalNumber", number);
  }

  private static Map<String, Object> monitor(int position, String extension) {
    return Map.of("position", position, "kind", "EXTENSION", "extension", extension);
  }

  private static Map<String, Object> speedDial(int position, String digits) {
    return Map.of("position", position, "kind", "SPEED_DIAL", "digits", digits, "label", "本社");
  }

  private static String extension(ContractUnderTest in, String terminal) {
    return in.writer()
        .body(Map.of("siteNumber", "20", "terminalNumber", terminal))
        .post("/extensions")
        .path("id");
  }

  private static String digits(ContractUnderTest of) {
    return "045" + of.number.substring(3);
  }

  private static String path(String extension) {
    return "/extensions/" + extension + "/line-keys";
  }
}
