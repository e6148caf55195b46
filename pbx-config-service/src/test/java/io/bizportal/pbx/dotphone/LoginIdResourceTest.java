package io.bizportal.pbx.dotphone;

import static io.bizportal.pbx.dotphone.DotphoneUnderTest.ALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.bizportal.pbx.PbxServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// G3, D5
@QuarkusTest
@PbxServiceTest
class LoginIdResourceTest {

  private static final String NUMBER = "05012340001";
  private static final Map<String, Object> AFTER_A_WHILE =
      Map.of("noAnswer", "FORWARD", "destination", "03-1234-5678", "ringSeconds", 20);

  private final DotphoneUnderTest dotphone = new DotphoneUnderTest();

  @Test
  void loginIdsAreListedInOrderAndSearchedByThemselvesAndTheirNumbers() {
    Map<String, String> numbers = new TreeMap<>();
    for (int i = 0; i < 12; i++) {
      numbers.put("050123400%02d".formatted(i), "user-%02d".formatted(i));
    }
    numbers.put("05099999999", "Zaimu");
    dotphone.has(ALL, numbers);

    String next =
        dotphone
            .reader()
            .queryParam("limit", 5)
            .get("/login-ids")
            .then()
            .statusCode(200)
            .body("total", equalTo(13))
            .body("items.loginId", contains("Zaimu", "user-00", "user-01", "user-02", "user-03"))
            .body("items[1].number", equalTo("05012340000"))
            .body("items[1].rejectAnonymous", equalTo(false))
            .extract()
            .path("next");
    dotphone
        .reader()
        .queryParam("limit", 5)
        .queryParam("cursor", next)
        .get("/login-ids")
        .then()
        .body("items.loginId", contains("user-04", "user-05", "user-06", "user-07", "user-08"));
    for (String typed : List.of("ZAIMU", "９９９９", "050-9999-9999", "zai 0509")) {
      dotphone
          .reader()
          .queryParam("q", typed)
          .get("/login-ids")
          .then()
          .body("total", equalTo(1))
          .body("items.loginId", contains("Zaimu"));
    }
    dotphone.reader().queryParam("q", "%").get("/login-ids").then().body("total", equalTo(0));
  }

  @Test
  void optionsAreSetForTheUserAndRecordedAsADeputys() {
    dotphone.has(ALL, Map.of(NUMBER, "sato"));

    dotphone
        .set("sato", AFTER_A_WHILE)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("normalised.stored", contains("0312345678"));

    dotphone
        .reader()
        .get("/login-ids/sato")
        .then()
        .body("destination", equalTo("0312345678"))
        .body("ringSeconds", equalTo(20))
        .body("busy", equalTo("NOTHING"))
        .body("clickToDial", equalTo(false));
    JsonNode event = dotphone.contract.nextEvent();
    assertThat(event.at("/actor/kind").asText()).isEqualTo("PORTAL_USER");
    assertThat(event.at("/onBehalfOf/kind").asText()).isEqualTo("LOGIN_ID");
    assertThat(event.at("/onBehalfOf/name").asText()).isEqualTo("sato");
    assertThat(event.at("/changes/0/resource").asText()).isEqualTo("login-id-options");
    assertThat(event.at("/changes/0/after/loginId").asText()).isEqualTo("sato");
    assertThat(event.at("/changes/0/fields").toString())
        .contains("destination", "noAnswer", "ringSeconds")
        .doesNotContain("loginId", "busy");
    dotphone
        .reader()
        .queryParam("onBehalfOf", "sato")
        .get("/change-sets")
        .then()
        .body("total", equalTo(1))
        .body("items[0].onBehalfOf.kind", equalTo("LOGIN_ID"))
        .body("items[0].changes[0].name", equalTo("sato"));
  }

  @Test
  void onlyWhatWasOrderedIsShownAndTaken() {
    dotphone.has(List.of("FORWARDING"), Map.of(NUMBER, "sato"));

    dotphone
        .reader()
        .get("/login-ids/sato")
        .then()
        .body("options", contains("FORWARDING"))
        .body("$", hasKey("busy"))
        .body("$", not(hasKey("rejectAnonymous")))
        .body("$", not(hasKey("clickToDial")));
    dotphone
        .set("sato", Map.of("busy", "VOICEMAIL", "rejectAnonymous", true, "clickToDial", true))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/busy", "/rejectAnonymous", "/clickToDial"))
        .body("errors.code", contains("option-missing", "option-missing", "option-missing"));

    dotphone.has(List.of("ANONYMOUS_REJECTION"), Map.of(NUMBER, "sato"));
    dotphone
        .reader()
        .get("/login-ids/sato")
        .then()
        .body("$", not(hasKey("busy")))
        .body("rejectAnonymous", equalTo(false));
    dotphone.set("sato", Map.of("rejectAnonymous", true)).then().statusCode(200);
  }

  // E8
  @Test
  void brokenRulesAreNamedAtTheirFields() {
    dotphone.has(ALL, Map.of(NUMBER, "sato"));

    dotphone
        .set("sato", Map.of("noAnswer", "FORWARD", "destination", "110", "ringSeconds", 31))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/destination", "/ringSeconds"))
        .body("errors.code", contains("emergency-number", "out-of-range"));
    dotphone
        .set("sato", Map.of("voicemailPin", "4071"))
        .then()
        .statusCode(422)
        .body(containsString("voicemailPin"));
    dotphone.reader().get("/login-ids/sato").then().header("ETag", "\"0\"");
  }

  // E8
  @Test
  void callsDontGoRoundForEver() {
    dotphone.has(ALL, Map.of(NUMBER, "sato", "05012340002", "kato", "05012340003", "ito"));
    dotphone.set("kato", everyCallTo("05012340003")).then().statusCode(200);
    dotphone.set("ito", everyCallTo(NUMBER)).then().statusCode(200);

    dotphone
        .set("sato", everyCallTo("05012340002"))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/destination"))
        .body("errors.code", contains("forwarding-loop"))
        .body("path", contains(NUMBER, "05012340002", "05012340003", NUMBER));
    dotphone
        .set("sato", Map.of("busy", "FORWARD", "destination", "05012340002"))
        .then()
        .statusCode(200)
        .body("warnings.code", contains("conditional-loop"))
        .body("warnings[0].path", contains(NUMBER, "05012340002", "05012340003", NUMBER));
    dotphone.reader().get("/login-ids/sato").then().body("warnings", nullValue());
  }

  // E8
  @Test
  void anAnswerThatWasCancelledBreaksNoCircle() {
    Map<String, String> both = Map.of(NUMBER, "sato", "05012340002", "kato");
    dotphone.has(ALL, both);
    dotphone
        .set("kato", Map.of("unconditional", "VOICEMAIL", "busy", "FORWARD", "destination", NUMBER))
        .then()
        .statusCode(200);
    dotphone
        .set("sato", everyCallTo("05012340002"))
        .then()
        .statusCode(200)
        .body("warnings", nullValue());

    dotphone.has(List.of("FORWARDING"), both);

    dotphone
        .set("sato", everyCallTo("05012340002"))
        .then()
        .statusCode(200)
        .body("warnings.code", contains("conditional-loop"));
  }

  // E8
  @ParameterizedTest
  @ValueSource(ints = {2, 50})
  void aCircleOfAnyLengthIsFound(int length) {
    dotphone.has(
        ALL,
        IntStream.range(0, length)
            .boxed()
            .collect(Collectors.toMap(LoginIdResourceTest::nth, i -> "user" + i)));
    for (int i = 0; i < length - 1; i++) {
      dotphone.set("user" + i, everyCallTo(nth(i + 1))).then().statusCode(200);
    }
    String last = "user" + (length - 1);

    dotphone
        .set(last, everyCallTo(nth(0)))
        .then()
        .statusCode(422)
        .body("errors.code", contains("forwarding-loop"))
        .body("path", hasSize(length + 1));
    dotphone
        .set(last, Map.of("unreachable", "FORWARD", "destination", nth(0)))
        .then()
        .statusCode(200)
        .body("warnings[0].path", hasSize(length + 1));
  }

  private static String nth(int i) {
    return "05012350" + (100 + i);
  }

  private static Map<String, Object> everyCallTo(String destination) {
    return Map.of("unconditional", "FORWARD", "destination", destination);
  }

  // E11
  @Test
  void aStaleOrMissingVersionIsRefused() {
    dotphone.has(ALL, Map.of(NUMBER, "sato"));
    dotphone.set("sato", Map.of("clickToDial", true)).then().statusCode(200);

    dotphone.administrator().body(AFTER_A_WHILE).put("/login-ids/sato").then().statusCode(428);
    dotphone
        .administrator()
        .header("If-Match", "\"0\"")
        .body(AFTER_A_WHILE)
        .put("/login-ids/sato")
        .then()
        .statusCode(412)
        .body("current.clickToDial", equalTo(true))
        .body("current.version", equalTo(1));
  }

  // C8
  @Test
  void aReadTokenWritesNothing() {
    dotphone.has(ALL, Map.of(NUMBER, "sato"));

    dotphone
        .reader()
        .header("If-Match", "\"0\"")
        .body(AFTER_A_WHILE)
        .put("/login-ids/sato")
        .then()
        .statusCode(403);
  }

  @Test
  void whatIsNotInTheInventoryIsNotThere() {
    dotphone.has(ALL, Map.of(NUMBER, "sato"));
    DotphoneUnderTest other = new DotphoneUnderTest().has(ALL, Map.of("05012340009", "kato"));

    dotphone.reader().get("/login-ids/kato").then().statusCode(404);
    dotphone
        .administrator()
        .header("If-Match", "\"0\"")
        .body(AFTER_A_WHILE)
        .put("/login-ids/kato")
        .then()
        .statusCode(404);
    other.reader().get("/login-ids/kato").then().body("version", equalTo(0));
    dotphone.reader().urlEncodingEnabled(false).get("/login-ids/%00").then().statusCode(404);
    dotphone
        .reader()
        .urlEncodingEnabled(false)
        .get("/change-sets?onBehalfOf=%00")
        .then()
        .statusCode(422);
  }

  @Test
  void whoGetsALoginIdThatWasGoneStartsAnew() {
    dotphone.has(ALL, Map.of(NUMBER, "sato"));
    dotphone.set("sato", AFTER_A_WHILE).then().statusCode(200);

    dotphone.has(ALL, Map.of());
    dotphone.reader().get("/login-ids/sato").then().statusCode(404);
    dotphone.has(ALL, Map.of(NUMBER, "sato"));

    dotphone
        .reader()
        .get("/login-ids/sato")
        .then()
        .header("ETag", "\"0\"")
        .body("destination", nullValue());
  }

  // E9
  @Test
  void aChangeIsTakenBackForItsUser() {
    dotphone.has(ALL, Map.of(NUMBER, "sato"));
    dotphone.set("sato", Map.of("rejectAnonymous", true)).then().statusCode(200);
    dotphone.set("sato", Map.of("rejectAnonymous", true, "clickToDial", true));
    List<String> sets = dotphone.reader().get("/change-sets").path("items.id");

    dotphone
        .administrator()
        .post("/change-sets/" + sets.get(1) + "/undo")
        .then()
        .statusCode(200)
        .body("onBehalfOf.name", equalTo("sato"))
        .body("undoes", equalTo(sets.get(1)));

    dotphone
        .reader()
        .get("/login-ids/sato")
        .then()
        .body("rejectAnonymous", equalTo(false))
        .body("clickToDial", equalTo(true));
  }

  // E9: an option that is no longer the contract's doesn't come back
  @Test
  void takingBackKeepsToWhatTheContractHasNow() {
    dotphone.has(ALL, Map.of(NUMBER, "sato"));
    dotphone.set("sato", Map.of("rejectAnonymous", true)).then().statusCode(200);
    dotphone.set("sato", Map.of("rejectAnonymous", false)).then().statusCode(200);
    String off = dotphone.reader().get("/change-sets").path("items[0].id");
    dotphone.has(List.of("CLICK_TO_DIAL"), Map.of(NUMBER, "sato"));

    dotphone
        .administrator()
        .post("/change-sets/" + off + "/undo")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/changes/0/rejectAnonymous"));
  }
}
