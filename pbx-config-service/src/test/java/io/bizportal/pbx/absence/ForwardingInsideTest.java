package io.bizportal.pbx.absence;

import static io.bizportal.pbx.ContractUnderTest.everyCallTo;
import static io.bizportal.pbx.ContractUnderTest.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.PbxServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** E2, E8: calls forwarded to an extension or a group of the contract. */
@QuarkusTest
@PbxServiceTest
class ForwardingInsideTest {

  private final ContractUnderTest contract = ContractUnderTest.fresh();
  private String away = "";
  private String colleague = "";

  @BeforeEach
  void twoExtensions() {
    away = contract.extension("200");
    colleague = contract.extension("201");
  }

  @Test
  void aCallGoesOnToAColleagueByHerRules() {
    contract.absence(away, everyCallTo("２０-２０１")).then().statusCode(200);
    contract.absence(colleague, everyCallTo("0312345678")).then().statusCode(200);

    contract
        .reader()
        .get("/simulations?dialed=20200")
        .then()
        .body(
            "steps.kind",
            contains(
                "ARRIVES_AT_EXTENSION", "FORWARDS", "ARRIVES_AT_EXTENSION", "FORWARDS", "LEAVES"))
        .body("steps[1].to", equalTo("20201"));
  }

  @Test
  void aCallGoesOnToAGroupAndByAnOfficeLinkNumber() {
    group("300", colleague);
    String linked =
        contract
            .writer()
            .body(Map.of("siteNumber", "20", "terminalNumber", "202", "officeLinkNumber", "7777"))
            .post("/extensions")
            .path("id");

    contract.absence(away, everyCallTo("300")).then().statusCode(200);
    contract.absence(linked, everyCallTo("300")).then().statusCode(200);
    contract.absence(colleague, reach("7777")).then().statusCode(200);

    contract
        .reader()
        .get("/simulations?dialed=20200")
        .then()
        .body(
            "steps.kind",
            contains(
                "ARRIVES_AT_EXTENSION", "FORWARDS", "ARRIVES_AT_GROUP", "RINGS", "NOBODY_ANSWERS"));
    contract
        .reader()
        .get("/simulations?dialed=20201")
        .then()
        .body("steps.kind", hasItem("ALSO_CALLS"))
        .body("steps.at", hasItem("20202"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"20299", "300", "3"})
  void aNumberThatNobodyHasIsRefusedAtItsField(String digits) {
    contract
        .absence(away, everyCallTo(digits))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/destination"));
    assertThat(forwarded()).isEqualTo("0");
  }

  @Test
  void anExtensionDoesNotForwardToItself() {
    contract
        .absence(away, everyCallTo("20200"))
        .then()
        .statusCode(422)
        .body("errors.code", contains("own-number"));
  }

  @Test
  void anExtensionThatSomebodyForwardsToIsNotRemovedAndKeepsItsNumber() {
    contract.absence(away, everyCallTo("20201")).then().statusCode(200);

    contract
        .writer()
        .header("If-Match", etag("/extensions/" + colleague))
        .delete("/extensions/" + colleague)
        .then()
        .statusCode(409)
        .body("code", equalTo("in-use"))
        .body("uses.resource", contains("absence"))
        .body("uses.id", contains(away))
        .body("uses.name", contains("20200"));
    renumbered("205").statusCode(409).body("code", equalTo("name-in-use"));

    group("300", colleague);
    removed(colleague)
        .statusCode(409)
        .body("uses.resource", containsInAnyOrder("incoming-group", "absence"));

    contract.absence(away, Map.of("mode", "OFF")).then().statusCode(200);
    renumbered("205").statusCode(200);
  }

  @Test
  void aGroupThatSomebodyForwardsToIsNotRemovedAndKeepsItsNumber() {
    String group = group("300", colleague);
    contract.absence(away, everyCallTo("300")).then().statusCode(200);

    contract
        .writer()
        .header("If-Match", etag("/incoming-groups/" + group))
        .delete("/incoming-groups/" + group)
        .then()
        .statusCode(409)
        .body("uses.name", contains("20200"));
    contract
        .writer()
        .header("If-Match", etag("/incoming-groups/" + group))
        .body(
            Map.of(
                "name",
                "300",
                "kind",
                "SEQUENTIAL",
                "number",
                "301",
                "members",
                List.of(colleague)))
        .put("/incoming-groups/" + group)
        .then()
        .statusCode(409)
        .body("code", equalTo("name-in-use"));
  }

  @Test
  void removingWhoForwardsFreesTheOther() {
    contract.absence(away, everyCallTo("20201")).then().statusCode(200);

    removed(away).statusCode(204);

    removed(colleague).statusCode(204);
    assertThat(forwarded()).isEqualTo("0");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 50})
  void extensionsThatForwardInACircleAreRefusedWithTheWay(int length) {
    List<String> ring = new ArrayList<>(List.of(away, colleague));
    for (int i = 2; i < length; i++) {
      ring.add(contract.extension(Integer.toString(200 + i)));
    }
    for (int i = 0; i < length - 1; i++) {
      contract.absence(ring.get(i), everyCallTo("20" + (201 + i))).then().statusCode(200);
    }

    ValidatableResponse refused =
        contract.absence(ring.getLast(), everyCallTo("20200")).then().statusCode(422);

    refused.body("errors.code", contains("forwarding-loop"));
    assertThat(refused.extract().<List<String>>path("path")).hasSize(length + 1);
    contract
        .absence(
            ring.getLast(), Map.of("mode", "FORWARDING", "destination", "20200", "busy", "FORWARD"))
        .then()
        .statusCode(200)
        .body("warnings.code", contains("conditional-loop"));
  }

  @Test
  void aGroupWhoseMemberForwardsToItIsACircle() {
    group("300", away);

    contract
        .absence(away, everyCallTo("300"))
        .then()
        .statusCode(422)
        .body("errors[0].message", containsString("20200 → 300 → 部署300 → 20200"));
  }

  @Test
  void whatIsPreviewedTogetherIsCheckedTogether() {
    contract
        .writer()
        .body(
            Map.of(
                "changes",
                List.of(
                    Map.of(
                        "resource",
                        "absence",
                        "action",
                        "UPDATED",
                        "id",
                        away,
                        "settings",
                        everyCallTo("20299")),
                    Map.of(
                        "resource",
                        "extension",
                        "action",
                        "CREATED",
                        "settings",
                        Map.of("siteNumber", "20", "terminalNumber", "299")))))
        .post("/previews")
        .then()
        .statusCode(200);
    contract
        .writer()
        .body(
            Map.of(
                "changes",
                List.of(
                    Map.of(
                        "resource",
                        "absence",
                        "action",
                        "UPDATED",
                        "id",
                        away,
                        "settings",
                        everyCallTo("20299")))))
        .post("/previews")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/changes/0/settings/destination"));
  }

  @Test
  void anUndoThatWouldLeaveNobodyToForwardToIsRefused() {
    String set = newest();
    contract.absence(away, everyCallTo("20201")).then().statusCode(200);

    contract
        .writer()
        .post("/change-sets/" + set + "/undo")
        .then()
        .statusCode(409)
        .body("uses.name", contains("20200"));
  }

  private String newest() {
    return contract.reader().get("/change-sets").path("items[0].id");
  }

  private static Map<String, Object> reach(String number) {
    return Map.of("mode", "SINGLE_NUMBER_REACH", "numbers", List.of(number));
  }

  private String group(String number, String member) {
    return contract
        .writer()
        .body(
            Map.of(
                "name",
                "部署" + number,
                "kind",
                "SEQUENTIAL",
                "number",
                number,
                "members",
                List.of(member)))
        .post("/incoming-groups")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private ValidatableResponse renumbered(String terminal) {
    return contract
        .writer()
        .header("If-Match", etag("/extensions/" + colleague))
        .body(Map.of("siteNumber", "20", "terminalNumber", terminal))
        .put("/extensions/" + colleague)
        .then();
  }

  private ValidatableResponse removed(String extension) {
    return contract
        .writer()
        .header("If-Match", etag("/extensions/" + extension))
        .delete("/extensions/" + extension)
        .then();
  }

  private String etag(String path) {
    return contract.reader().get(path).header("ETag");
  }

  private String forwarded() {
    return sql("select count(*) from forwarded_inside where contract = '" + contract.number + "'");
  }
}
