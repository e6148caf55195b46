package io.bizportal.pbx.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.PbxServiceTest;
import io.bizportal.pbx.voice.VoiceGroupUnderTest.Number;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** G1, G2: the numbers of a voice group and their forwarding. */
@QuarkusTest
@PbxServiceTest
class VoiceNumberResourceTest {

  private static final String NUMBERS = "/telephone-numbers";

  private VoiceGroupUnderTest group;
  private ContractUnderTest first;
  private ContractUnderTest second;

  @BeforeEach
  void aGroupOfTwoContracts() {
    group = new VoiceGroupUnderTest();
    first = group.contracts.get(0);
    second = group.contracts.get(1);
    group
        .tell(
            0,
            1,
            List.of("MESSAGE_BOX"),
            new Number("0521111001", "NGY-01"),
            new Number("0521111002", "NGY-02"))
        .tell(1, 1, List.of("MEMBERS_NET"), new Number("0582222001", "GIF-01"));
  }

  private static Map<String, Object> everyCallTo(String... destinations) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("enabled", true);
    settings.put("unconditional", true);
    settings.put("target", "FORWARD");
    settings.put("destinations", List.of(destinations));
    settings.put("effective", 1);
    return settings;
  }

  private ValidatableResponse set(String id, String version, Map<String, Object> settings) {
    return group
        .as()
        .header("If-Match", "\"" + version + "\"")
        .body(settings)
        .put(NUMBERS + "/" + id + "/forwarding")
        .then();
  }

  private ValidatableResponse search(String by, String part) {
    return group.as().queryParam(by, part).get(NUMBERS).then().statusCode(200);
  }

  // G1
  @Test
  void numbersAreFoundBySiteContractOrAnyPartOfThem() {
    group.as().get(NUMBERS).then().statusCode(200).body("total", equalTo(3));
    search("siteId", "ngy-0").body("items.number", contains("0521111001", "0521111002"));
    search("siteId", "ＧＩＦ").body("items.number", contains("0582222001"));
    search("contract", second.number).body("items.contract", contains(second.number));
    search("number", "１００１").body("items.number", contains("0521111001"));
    search("number", "052-111").body("total", equalTo(2));
    search("number", "%").body("items", empty());
    group
        .as()
        .queryParam("siteId", "NGY-02")
        .queryParam("number", "1001")
        .get(NUMBERS)
        .then()
        .body("items", empty());
  }

  // G1
  @Test
  void numbersAreSortedByWhetherAndWhereTheyAreForwarded() {
    set(group.idOf("0521111001"), "0", everyCallTo("0669998888")).statusCode(200);
    sorted("forwarding", "0521111002", "0582222001", "0521111001");
    sorted("-forwarding", "0521111001", "0582222001", "0521111002");

    set(group.idOf("0521111001"), "1", Map.of("enabled", false)).statusCode(200);
    set(group.idOf("0521111002"), "0", everyCallTo("0669998888")).statusCode(200);
    sorted("forwarding", "0521111001", "0582222001", "0521111002");
  }

  private void sorted(String by, String... numbers) {
    group.as().queryParam("sort", by).get(NUMBERS).then().body("items.number", contains(numbers));
  }

  // G1
  @Test
  void pagesFollowOneAnotherByKey() {
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      var request = group.as().queryParam("limit", 1);
      Response page =
          (cursor == null ? request : request.queryParam("cursor", cursor)).get(NUMBERS);
      page.then().statusCode(200).body("items", hasSize(1)).body("total", equalTo(3));
      seen.add(page.path("items[0].number"));
      cursor = page.path("next");
    } while (cursor != null);

    assertThat(seen).containsExactly("0521111001", "0521111002", "0582222001");
    group.as().queryParam("cursor", "forged").get(NUMBERS).then().statusCode(422);
  }

  // G2
  @Test
  void aForwardingIsStoredAndToldAsAChangeOfItsContract() {
    String id = group.idOf("0521111001");
    group
        .as()
        .get(NUMBERS + "/" + id)
        .then()
        .header("ETag", "\"0\"")
        .body("forwarding.enabled", equalTo(false))
        .body("forwarding.ringSeconds", equalTo(30))
        .body("mayWrite", equalTo(true));

    set(id, "0", everyCallTo("03-1234-5678", "", "090-1234-5678"))
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("forwarding.destinations", contains("0312345678", "", "09012345678"))
        .body("normalised", hasSize(2));

    JsonNode event = first.nextEvent();
    assertThat(event.path("contract").asText()).isEqualTo(first.number);
    assertThat(event.at("/changes/0/resource").asText()).isEqualTo("voice-forwarding");
    assertThat(event.at("/changes/0/id").asText()).isEqualTo(id);
    assertThat(event.at("/changes/0/after/destinations/2").asText()).isEqualTo("09012345678");
    group
        .as()
        .get("/entered-destinations")
        .then()
        .statusCode(200)
        .body("$", hasItem("09012345678"));
  }

  // E11
  @Test
  void theSecondToSaveSeesWhatTheFirstSaved() {
    String id = group.idOf("0521111001");
    set(id, "0", everyCallTo("0312345678")).statusCode(200);

    set(id, "0", everyCallTo("0698765432"))
        .statusCode(412)
        .body("current.forwarding.destinations", contains("0312345678"));
    group
        .as()
        .body(everyCallTo("0698765432"))
        .put(NUMBERS + "/" + id + "/forwarding")
        .then()
        .statusCode(428);
  }

  // G2
  @Test
  void theOptionsOfTheNumbersOwnContractDecide() {
    Map<String, Object> voicemail =
        Map.of("enabled", true, "unconditional", true, "target", "VOICEMAIL");

    set(group.idOf("0521111001"), "0", voicemail).statusCode(200);
    set(group.idOf("0582222001"), "0", voicemail)
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/target"))
        .body("errors[0].code", equalTo("message-box-missing"));
    group.tell(0, 2, List.of("MOBILE_OFFICE"), new Number("0521111001", "NGY-01"));
    set(
            group.idOf("0521111001"),
            "1",
            Map.of(
                "enabled",
                true,
                "busy",
                true,
                "destinations",
                List.of("0312345678"),
                "effective",
                1))
        .statusCode(422)
        .body("errors.pointer", contains("/busy"));
  }

  @Test
  void unknownFieldsAreRefused() {
    Map<String, Object> odd = everyCallTo("0312345678");
    odd.put("colour", "red");

    set(group.idOf("0521111001"), "0", odd).statusCode(422);
  }

  // E8
  @Test
  void callsThatWouldGoInACircleAreRefused() {
    set(group.idOf("0521111001"), "0", everyCallTo("0521111002")).statusCode(200);

    set(group.idOf("0521111002"), "0", everyCallTo("0521111001"))
        .statusCode(422)
        .body("errors[0].code", equalTo("forwarding-loop"))
        .body("errors[0].pointer", equalTo("/destinations/0"));
  }

  // C7, C8
  @Test
  void eachNumberIsGuardedByWhatIsGrantedOnItsContract() {
    String written = group.idOf("0521111001");
    String read = group.idOf("0582222001");
    group.grant(second, "read");

    group.as().get(NUMBERS + "/" + read).then().statusCode(200).body("mayWrite", equalTo(false));
    set(read, "0", everyCallTo("0312345678")).statusCode(403);
    set(written, "0", everyCallTo("0312345678")).statusCode(200);

    group.withdraw(second);
    group.as().get(NUMBERS).then().body("items.contract", contains(first.number, first.number));
    group.as().get(NUMBERS + "/" + read).then().statusCode(404);
    set(read, "0", everyCallTo("0312345678")).statusCode(404);
    group.as().get(NUMBERS + "/" + UUID.randomUUID()).then().statusCode(404);
  }

  // C8
  @Test
  void aReadTokenWritesNothing() {
    String id = group.idOf("0521111001");
    group.grant(first, "read").grant(second, "read");

    set(id, "0", everyCallTo("0312345678")).statusCode(403);
  }

  // C8
  @Test
  void tokensOfOthersFindNothing() {
    VoiceGroupUnderTest other = new VoiceGroupUnderTest();
    String id = group.idOf("0521111001");

    group.with(other.token(other.id)).get(NUMBERS).then().statusCode(404);
    other.as().get(NUMBERS + "/" + id).then().statusCode(404);
    // A contract that changed hands: the token still names it, but its company is another.
    other.grant(first, "read", "write");
    other.as().get(NUMBERS).then().statusCode(200).body("items", empty());
    other.as().get(NUMBERS + "/" + id).then().statusCode(404);
    first.reader().basePath("/v1/voice-groups/" + group.id).get(NUMBERS).then().statusCode(404);
    first.reader().basePath("/v1/contracts/" + first.number).get(NUMBERS).then().statusCode(404);
  }

  // E9
  @Test
  void aChangeIsInTheNumbersHistoryAndCanBeTakenBack() {
    String id = group.idOf("0521111001");
    String other = group.idOf("0521111002");
    set(id, "0", everyCallTo("0312345678")).statusCode(200);
    set(other, "0", everyCallTo("0698765432")).statusCode(200);

    Response history = group.as().get(NUMBERS + "/" + id + "/change-sets");

    history
        .then()
        .statusCode(200)
        .body("total", equalTo(1))
        .body("items[0].changes[0].name", equalTo("0521111001"))
        .body("items[0].changes[0].fields", hasItem("destinations"));
    String set = history.path("items[0].id");
    String undo = "/change-sets/" + set + "/undo";
    group.as().post(NUMBERS + "/" + other + undo).then().statusCode(404);
    group.as().post(NUMBERS + "/" + id + undo).then().statusCode(200).body("undoes", equalTo(set));
    group
        .as()
        .get(NUMBERS + "/" + id)
        .then()
        .body("forwarding.enabled", equalTo(false))
        .body("forwarding.effective", nullValue())
        .body("updatedAt", notNullValue());
  }

  // G1
  @Test
  void aNumberThatIsGoneTakesItsForwardingWithIt() {
    String id = group.idOf("0521111001");
    set(id, "0", everyCallTo("0312345678")).statusCode(200);

    group.tell(0, 5, List.of(), new Number("0521111002", "NGY-02"));

    group.as().get(NUMBERS + "/" + id).then().statusCode(404);
    set(id, "1", everyCallTo("0312345678")).statusCode(404);
  }
}
