package io.bizportal.pbx.featurecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.PbxServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// E8: one namespace for everything that can be dialled
@QuarkusTest
@PbxServiceTest
class FeatureCodeResourceTest {

  private static final String PATH = "/feature-codes";

  private final ContractUnderTest contract = ContractUnderTest.fresh();

  private ValidatableResponse set(int version, Map<String, String> codes) {
    return contract.writer().header("If-Match", "\"" + version + "\"").body(codes).put(PATH).then();
  }

  @Test
  void theUsualCodesHoldUntilAContractChoosesItsOwn() {
    contract
        .reader()
        .get(PATH)
        .then()
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("pickup", equalTo("*81"));

    set(0, Map.of("pickup", "＊７", "park", "700"))
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("pickup", equalTo("*7"))
        .body("park", equalTo("700"))
        .body("voicemail", nullValue());

    JsonNode event = contract.nextEvent();
    assertThat(event.at("/changes/0/resource").asText()).isEqualTo("feature-codes");
    assertThat(event.at("/changes/0/after/park").asText()).isEqualTo("700");
    contract
        .writer()
        .post("/change-sets/" + event.path("changeSet").asText() + "/undo")
        .then()
        .statusCode(200);
    contract.reader().get(PATH).then().body("pickup", equalTo("*81")).body("park", equalTo("*82"));
    contract.extension("200");
  }

  @Test
  void aCodeThatSomebodyHasIsRefusedBothWays() {
    String extension = contract.extension("200");
    set(0, Map.of("pickup", "20200"))
        .statusCode(409)
        .body("code", equalTo("number-taken"))
        .body("errors.pointer", contains("/pickup"));
    set(0, Map.of("pickup", "20201")).statusCode(200);

    contract
        .writer()
        .body(Map.of("siteNumber", "20", "terminalNumber", "201"))
        .post("/extensions")
        .then()
        .statusCode(409)
        .body("errors.pointer", contains("/terminalNumber"));
    contract
        .writer()
        .body(Map.of("siteNumber", "20", "terminalNumber", "202", "officeLinkNumber", "20201"))
        .post("/extensions")
        .then()
        .statusCode(409)
        .body("errors.pointer", contains("/officeLinkNumber"));
    contract
        .writer()
        .body(
            Map.of(
                "name",
                "営業",
                "kind",
                "SEQUENTIAL",
                "number",
                "20201",
                "members",
                List.of(extension)))
        .post("/incoming-groups")
        .then()
        .statusCode(409)
        .body("errors.pointer", contains("/number"))
        .body("errors.message", contains(containsString("機能番号")));
    contract.reader().get("/extensions").then().body("total", equalTo(1));
  }

  @ParameterizedTest
  @CsvSource({
    "110,reserved-prefix",
    "0123,reserved-prefix",
    "**1,not-a-feature-code",
    "*12345,not-a-feature-code",
    "77,not-a-feature-code",
    "abc,not-a-feature-code",
    "*81,code-twice"
  })
  void aCodeThatCantBeDialledIsNamedAtItsFunction(String code, String problem) {
    set(0, Map.of("pickup", "*81", "park", code))
        .statusCode(422)
        .body("errors.pointer", contains("/park"))
        .body("errors.code", contains(problem));
  }

  @Test
  void aReaderAndAStaleVersionAreRefused() {
    contract.reader().header("If-Match", "\"0\"").body(Map.of()).put(PATH).then().statusCode(403);
    contract.writer().body(Map.of()).put(PATH).then().statusCode(428);
    set(3, Map.of()).statusCode(412).body("current.pickup", equalTo("*81"));
  }

  @Test
  void dialledOnATelephoneItRingsNothing() {
    set(0, Map.of("pickup", "777")).statusCode(200);

    contract
        .reader()
        .queryParam("dialed", "777")
        .get("/simulations")
        .then()
        .statusCode(200)
        .body("steps.kind", contains("FEATURE_CODE"));
  }
}
