package io.bizportal.pbx.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.PbxServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

// E3, E8
@QuarkusTest
@PbxServiceTest
class GroupResourceTest {

  private final ContractUnderTest contract = ContractUnderTest.fresh();
  private String one;
  private String two;

  @BeforeEach
  void twoExtensions() {
    one = extension("200");
    two = extension("201");
  }

  @Test
  void aGroupKeepsTheOrderOfItsMembersAndIsTold() {
    Response added = add(group("営業", "SEQUENTIAL", "300", List.of(two, one)));

    added
        .then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .body("members.number", contains("20201", "20200"));
    JsonNode event = contract.nextEvent();
    assertThat(event.at("/changes/0/resource").asText()).isEqualTo("incoming-group");
    assertThat(event.at("/changes/0/after/number").asText()).isEqualTo("300");
    assertThat(event.at("/changes/0/after/members/0").asText()).isEqualTo(two);
    contract
        .reader()
        .queryParam("q", "営業　20201")
        .get("/incoming-groups")
        .then()
        .body("items.id", contains((String) added.path("id")))
        .body("total", equalTo(1));
    contract
        .reader()
        .queryParam("q", "20299")
        .get("/incoming-groups")
        .then()
        .body("total", equalTo(0));
  }

  @Test
  void brokenRulesAreNamedAtTheirFields() {
    add(group(" ", "SIMULTANEOUS", null, List.of(one, one)))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/name", "/number", "/members/1"));
    add(group("パーク", "PARK", "300", List.of(one)))
        .then()
        .statusCode(422)
        .body("errors.code", contains("not-used"));
    add(group("営業", "SIMULTANEOUS", "110", List.of()))
        .then()
        .statusCode(422)
        .body("errors.code", contains("not-a-dial-string", "required"));
  }

  @Test
  void strangersAndGroupsAreNoMembers() {
    ContractUnderTest other = ContractUnderTest.fresh();
    String theirs =
        other
            .writer()
            .body(Map.of("siteNumber", "20", "terminalNumber", "200"))
            .post("/extensions")
            .path("id");
    String group = add(group("営業", "SIMULTANEOUS", "300", List.of(one))).path("id");

    add(group("代表", "SIMULTANEOUS", "301", List.of(one, theirs, group)))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/members/1", "/members/2"));
    other.reader().get("/incoming-groups/" + group).then().statusCode(404);
    other
        .writer()
        .header("If-Match", "\"1\"")
        .delete("/incoming-groups/" + group)
        .then()
        .statusCode(404);
  }

  @Test
  void aRepresentativeNumberIsADialStringLikeAnyOther() {
    add(group("営業", "SIMULTANEOUS", "20201", List.of(one)))
        .then()
        .statusCode(409)
        .body("errors.pointer", contains("/number"));
    add(group("営業", "SIMULTANEOUS", "300", List.of(one))).then().statusCode(201);
    add(group("営業", "SIMULTANEOUS", "301", List.of(one)))
        .then()
        .statusCode(422)
        .body("errors.code", contains("name-taken"));
  }

  @Test
  void whatIsInUseIsNotRemovedAndToldWhere() {
    String group = add(group("営業", "SIMULTANEOUS", "300", List.of(one))).path("id");

    contract
        .writer()
        .header("If-Match", "\"1\"")
        .delete("/extensions/" + one)
        .then()
        .statusCode(409)
        .body("code", equalTo("in-use"))
        .body("uses.name", contains("営業"))
        .body("uses.id", contains(group));
    contract
        .writer()
        .header("If-Match", "\"1\"")
        .delete("/incoming-groups/" + group)
        .then()
        .statusCode(204);
    contract
        .writer()
        .header("If-Match", "\"1\"")
        .delete("/extensions/" + one)
        .then()
        .statusCode(204);
  }

  // E11
  @Test
  void theSecondEditorSeesTheFirstOnesMembers() {
    String group = add(group("営業", "SIMULTANEOUS", "300", List.of(one))).path("id");
    change(group, "\"1\"", group("営業", "CYCLIC", "300", List.of(two, one))).then().statusCode(200);

    change(group, "\"1\"", group("営業", "SIMULTANEOUS", "300", List.of(one)))
        .then()
        .statusCode(412)
        .body("current.kind", equalTo("CYCLIC"))
        .body("current.members.number", contains("20201", "20200"));
  }

  // E8
  @Test
  void everyCallInACircleIsRefusedAndSomeCallsAreWarnedAbout() {
    String group = add(group("営業", "SIMULTANEOUS", "300", List.of(one, two))).path("id");
    contract
        .writer()
        .body(Map.of("digits", external(), "kind", "REPRESENTATIVE", "incomingGroup", group))
        .post("/external-numbers")
        .then()
        .statusCode(201);

    absence(
            one,
            Map.of("mode", "FORWARDING", "destination", external(), "unconditional", "FORWARD"))
        .then()
        .statusCode(422)
        .body("errors.code", contains("forwarding-loop"))
        .body("path", contains("20200", external(), "営業", "20200"));
    absence(one, Map.of("mode", "FORWARDING", "destination", external(), "busy", "FORWARD"))
        .then()
        .statusCode(200)
        .body("warnings.code", contains("conditional-loop"))
        .body("warnings[0].path", hasItem("営業"));
  }

  private Response absence(String extension, Map<String, Object> settings) {
    return contract
        .writer()
        .header("If-Match", "\"0\"")
        .body(settings)
        .put("/extensions/" + extension + "/absence");
  }

  /** A number that is this contract's alone. */
  private String external() {
    return "045" + contract.number.substring(3);
  }

  private String extension(String terminal) {
    String id =
        contract
            .writer()
            .body(Map.of("siteNumber", "20", "terminalNumber", terminal))
            .post("/extensions")
            .path("id");
    contract.nextEvent();
    return id;
  }

  private Response add(Map<String, Object> settings) {
    return contract.writer().body(settings).post("/incoming-groups");
  }

  private Response change(String id, String version, Map<String, Object> settings) {
    return contract
        .writer()
        .header("If-Match", version)
        .body(settings)
        .put("/incoming-groups/" + UUID.fromString(id));
  }

  private static Map<String, Object> group(
      String name, String kind, String number, List<String> members) {
    Map<String, Object> group = new HashMap<>();
    group.put("name", name);
    group.put("kind", kind);
    group.put("number", number);
    group.put("members", members);
    return group;
  }
}
