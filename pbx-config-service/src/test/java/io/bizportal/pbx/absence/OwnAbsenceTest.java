package io.bizportal.pbx.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.PbxServiceTest;
import io.bizportal.pbx.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

// D6
@QuarkusTest
@PbxServiceTest
class OwnAbsenceTest {

  private static final String OWN = "/own-extension";
  private static final String ABSENCE = OWN + "/absence";
  private static final Map<String, Object> WHEN_BUSY =
      Map.of("mode", "FORWARDING", "destination", "090-1234-5678", "busy", "FORWARD");

  private final ContractUnderTest contract = ContractUnderTest.fresh();

  private RequestSpecification user(String extension) {
    return contract.with(Tokens.ofTerminalUser(contract, extension)).contentType(ContentType.JSON);
  }

  private Response set(String extension, Map<String, Object> settings) {
    return user(extension)
        .header("If-Match", user(extension).get(ABSENCE).header("ETag"))
        .body(settings)
        .put(ABSENCE);
  }

  @Test
  void aTerminalUserSeesTheNumbersOfHisExtensionAndNothingElse() {
    String extension =
        contract
            .writer()
            .body(
                Map.of(
                    "siteNumber",
                    "20",
                    "terminalNumber",
                    "200",
                    "officeLinkNumber",
                    "8200",
                    "memo",
                    "受付"))
            .post("/extensions")
            .path("id");

    user(extension)
        .get(OWN)
        .then()
        .statusCode(200)
        .body("number", equalTo("20200"))
        .body("officeLinkNumber", equalTo("8200"))
        .body("keySet()", hasSize(3))
        .body(not(containsString("受付")));
  }

  @Test
  void aTerminalUserSetsHisOwnAbsenceBehaviour() {
    String extension = contract.extension("200");
    contract.nextEvent();

    set(extension, WHEN_BUSY).then().statusCode(200).header("ETag", "\"1\"");

    contract
        .reader()
        .get("/extensions/" + extension + "/absence")
        .then()
        .body("destination", equalTo("09012345678"));
    JsonNode event = contract.nextEvent();
    assertThat(event.at("/actor/account").asText()).isEqualTo(Tokens.TERMINAL_USER.toString());
    assertThat(event.at("/actor/kind").asText()).isEqualTo("TERMINAL_USER");
    assertThat(event.has("onBehalfOf")).isFalse();
    contract
        .reader()
        .get("/change-sets")
        .then()
        .body("items[0].actorKind", equalTo("TERMINAL_USER"))
        .body("items[0].onBehalfOf", nullValue());
  }

  // E11
  @Test
  void hisWritesKeepTheRulesOfEverybodys() {
    String extension = contract.extension("200");

    user(extension).body(WHEN_BUSY).put(ABSENCE).then().statusCode(428);
    user(extension)
        .header("If-Match", "\"7\"")
        .body(WHEN_BUSY)
        .put(ABSENCE)
        .then()
        .statusCode(412)
        .body("current.mode", equalTo("OFF"));
    set(extension, Map.of("mode", "FORWARDING", "destination", "110", "busy", "FORWARD"))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/destination"));
    set(extension, Map.of("mode", "OFF", "extension", UUID.randomUUID().toString()))
        .then()
        .statusCode(422);
  }

  // E8: that a colleague forwards back is told, which way is not
  @Test
  void aLoopIsRefusedWithoutTellingWhatColleaguesHaveSet() {
    String own = contract.extension("200");
    String colleague = contract.extension("201");
    String toOwn = contract.external();
    String toColleague = toOwn.replaceFirst("045", "046");
    linked(toOwn, own);
    linked(toColleague, colleague);
    contract.absence(colleague, ContractUnderTest.everyCallTo(toOwn)).then().statusCode(200);

    set(own, ContractUnderTest.everyCallTo(toColleague))
        .then()
        .statusCode(422)
        .body("errors.code", contains("forwarding-loop"))
        .body(not(containsString("20201")));
    set(own, Map.of("mode", "FORWARDING", "destination", toColleague, "busy", "FORWARD"))
        .then()
        .statusCode(200)
        .body("warnings.code", contains("conditional-loop"))
        .body("warnings[0].path", empty());
  }

  private void linked(String digits, String extension) {
    contract
        .writer()
        .body(Map.of("digits", digits, "kind", "INDIVIDUAL", "extension", extension))
        .post("/external-numbers")
        .then()
        .statusCode(201);
  }

  @Test
  void anExtensionThatIsGoneOrAnotherContractsOpensNothing() {
    ContractUnderTest other = ContractUnderTest.fresh();
    String others = other.extension("200");

    for (String extension : new String[] {others, UUID.randomUUID().toString(), "20200"}) {
      user(extension).get(OWN).then().statusCode(404);
      user(extension).get(ABSENCE).then().statusCode(404);
      user(extension)
          .header("If-Match", "\"0\"")
          .body(WHEN_BUSY)
          .put(ABSENCE)
          .then()
          .statusCode(404);
    }
  }

  @Test
  void portalUsersHaveNoExtensionOfTheirOwn() {
    contract.writer().get(OWN).then().statusCode(403);
    contract
        .writer()
        .header("If-Match", "\"0\"")
        .body(WHEN_BUSY)
        .put(ABSENCE)
        .then()
        .statusCode(403);
  }

  // E9: who, and for whom
  @Test
  void anAdministratorsChangeIsMadeForTheExtension() {
    String extension = contract.extension("200");
    contract.extension("201");
    contract.absence(extension, WHEN_BUSY).then().statusCode(200);

    contract.nextEvent();
    contract.nextEvent();
    JsonNode event = contract.nextEvent();
    assertThat(event.at("/actor/kind").asText()).isEqualTo("PORTAL_USER");
    assertThat(event.at("/onBehalfOf/kind").asText()).isEqualTo("EXTENSION");
    assertThat(event.at("/onBehalfOf/name").asText()).isEqualTo("20200");
    contract
        .reader()
        .queryParam("onBehalfOf", "20200")
        .get("/change-sets")
        .then()
        .body("total", equalTo(1))
        .body("items.contractVersion", contains(3))
        .body("items[0].onBehalfOf.name", equalTo("20200"));
    contract
        .reader()
        .queryParam("onBehalfOf", "20201")
        .get("/change-sets")
        .then()
        .body("total", equalTo(0));
  }

  // E9: taking a terminal user's change back is done for him
  @Test
  void takingHisChangeBackIsMadeForHim() {
    String extension = contract.extension("200");
    set(extension, WHEN_BUSY).then().statusCode(200);
    String changeSet = contract.reader().get("/change-sets").path("items[0].id");

    contract
        .writer()
        .post("/change-sets/" + changeSet + "/undo")
        .then()
        .statusCode(200)
        .body("actorKind", equalTo("PORTAL_USER"))
        .body("onBehalfOf.name", equalTo("20200"));
    user(extension).get(ABSENCE).then().body("mode", equalTo("OFF"));
  }
}
