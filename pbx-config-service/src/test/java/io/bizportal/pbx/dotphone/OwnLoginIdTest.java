package io.bizportal.pbx.dotphone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.bizportal.pbx.PbxServiceTest;
import io.bizportal.pbx.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** D6, G3: a user sets forwarding and voicemail of his own login ID, and no other option. */
@QuarkusTest
@PbxServiceTest
class OwnLoginIdTest {

  private static final String OWN = "/own-login-id";
  private static final String SATO = "05012345678";
  private static final String TANAKA = "05012345679";
  private static final Map<String, Object> WHEN_BUSY =
      Map.of("busy", "FORWARD", "destination", "090-1234-5678");

  private final DotphoneUnderTest dotphone = new DotphoneUnderTest();

  @BeforeEach
  void twoLoginIds() {
    dotphone.has(DotphoneUnderTest.ALL, Map.of(SATO, "Sato", TANAKA, "tanaka"));
  }

  @Test
  void heSeesWhatIsHisToSetAndNothingElse() {
    dotphone
        .set("Sato", Map.of("rejectAnonymous", true, "clickToDial", true, "busy", "VOICEMAIL"))
        .then()
        .statusCode(200);

    dotphone
        .user("Sato")
        .get(OWN)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("loginId", equalTo("Sato"))
        .body("number", equalTo(SATO))
        .body("options", contains("FORWARDING", "VOICEMAIL"))
        .body("busy", equalTo("VOICEMAIL"))
        .body("$", not(hasKey("rejectAnonymous")))
        .body("$", not(hasKey("clickToDial")))
        .body("$", not(hasKey("id")));
  }

  @Test
  void heSetsItHimselfAndNobodyIsHisDeputy() {
    set("Sato", WHEN_BUSY)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("normalised.pointer", contains("/destination"));

    dotphone
        .reader()
        .get("/login-ids/Sato")
        .then()
        .body("destination", equalTo("09012345678"))
        .body("busy", equalTo("FORWARD"));
    dotphone
        .reader()
        .get("/change-sets")
        .then()
        .body("items[0].actorKind", equalTo("TERMINAL_USER"))
        .body("items[0].onBehalfOf", nullValue());
    JsonNode event = dotphone.contract.nextEvent();
    assertThat(event.at("/actor/account").asText()).isEqualTo(Tokens.TERMINAL_USER.toString());
    assertThat(event.has("onBehalfOf")).isFalse();
  }

  @Test
  void theOtherOptionsStayAsHisAdministratorSetThem() {
    dotphone
        .set("Sato", Map.of("rejectAnonymous", true, "clickToDial", true))
        .then()
        .statusCode(200);

    set("Sato", WHEN_BUSY).then().statusCode(200);
    set("Sato", Map.of("rejectAnonymous", false)).then().statusCode(422);
    set("Sato", Map.of("clickToDial", false)).then().statusCode(422);

    dotphone
        .reader()
        .get("/login-ids/Sato")
        .then()
        .body("rejectAnonymous", equalTo(true))
        .body("clickToDial", equalTo(true))
        .body("busy", equalTo("FORWARD"));
  }

  @Test
  void anOptionThatWasCancelledHindersNothing() {
    dotphone.set("Sato", Map.of("rejectAnonymous", true)).then().statusCode(200);
    dotphone.has(List.of("FORWARDING"), Map.of(SATO, "Sato", TANAKA, "tanaka"));

    set("Sato", WHEN_BUSY).then().statusCode(200);
    set("Sato", Map.of("busy", "VOICEMAIL"))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/busy"))
        .body("errors.code", contains("option-missing"));
  }

  @Test
  void aContractWithoutTheseOptionsOffersHimNone() {
    dotphone.has(List.of("CLICK_TO_DIAL"), Map.of(SATO, "Sato", TANAKA, "tanaka"));

    dotphone
        .user("Sato")
        .get(OWN)
        .then()
        .statusCode(200)
        .body("options", empty())
        .body("$", not(hasKey("busy")));
    set("Sato", WHEN_BUSY).then().statusCode(422).body("errors.code", contains("option-missing"));
  }

  // E11
  @Test
  void hisWritesKeepTheRulesOfEverybodys() {
    dotphone.user("Sato").body(WHEN_BUSY).put(OWN).then().statusCode(428);
    dotphone
        .user("Sato")
        .header("If-Match", "\"7\"")
        .body(WHEN_BUSY)
        .put(OWN)
        .then()
        .statusCode(412)
        .body("current.busy", equalTo("NOTHING"))
        .body("current", not(hasKey("rejectAnonymous")));
    set("Sato", Map.of("busy", "FORWARD", "destination", "110"))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/destination"));
    set("Sato", Map.of("noAnswer", "VOICEMAIL"))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/ringSeconds"));
  }

  // E8: that a colleague forwards back is told, which way is not
  @Test
  void aLoopIsRefusedWithoutTellingWhatColleaguesHaveSet() {
    dotphone
        .set("tanaka", Map.of("unconditional", "FORWARD", "destination", SATO))
        .then()
        .statusCode(200);

    set("Sato", Map.of("unconditional", "FORWARD", "destination", TANAKA))
        .then()
        .statusCode(422)
        .body("errors.code", contains("forwarding-loop"))
        .body(not(containsString(TANAKA)));
    set("Sato", Map.of("busy", "FORWARD", "destination", TANAKA))
        .then()
        .statusCode(200)
        .body("warnings.code", contains("conditional-loop"))
        .body("warnings[0].path", empty());
  }

  @Test
  void heHearsWhatCallersWouldAndNothingOfItStays() {
    preview(
            Map.of(
                "busy",
                "FORWARD",
                "destination",
                TANAKA,
                "noAnswer",
                "VOICEMAIL",
                "ringSeconds",
                20))
        .statusCode(200)
        .body("calls.state", contains("IDLE", "BUSY", "UNREACHABLE"))
        .body("calls[0].steps.kind[-1]", equalTo("VOICEMAIL"))
        .body("calls[1].steps.kind[-1]", equalTo("LEAVES"))
        .body("warnings", empty());
    preview(Map.of("busy", "FORWARD", "destination", "110")).statusCode(422);
    preview(Map.of("rejectAnonymous", true)).statusCode(422);

    dotphone.user("Sato").get(OWN).then().header("ETag", "\"0\"").body("busy", equalTo("NOTHING"));
    assertThat(dotphone.reader().get("/change-sets").<Integer>path("total")).isZero();
  }

  @Test
  void aLoginIdThatIsGoneOpensNothingAndNobodyElseHasOne() {
    for (String gone : List.of("suzuki", "sato")) {
      dotphone.user(gone).get(OWN).then().statusCode(404);
      dotphone
          .user(gone)
          .header("If-Match", "\"0\"")
          .body(WHEN_BUSY)
          .put(OWN)
          .then()
          .statusCode(404);
      dotphone.user(gone).body(WHEN_BUSY).post(OWN + "/previews").then().statusCode(404);
    }
    dotphone.administrator().get(OWN).then().statusCode(403);
    dotphone.reader().get(OWN).then().statusCode(403);
  }

  private Response set(String loginId, Map<String, Object> settings) {
    return dotphone
        .user(loginId)
        .header("If-Match", dotphone.user(loginId).get(OWN).header("ETag"))
        .body(settings)
        .put(OWN);
  }

  private ValidatableResponse preview(Map<String, Object> settings) {
    return dotphone.user("Sato").body(settings).post(OWN + "/previews").then();
  }
}
