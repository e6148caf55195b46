package io.bizportal.pbx.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.PbxServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

// E1: channels of the site number
@QuarkusTest
@PbxServiceTest
class SitesResourceTest {

  private static final String PATH = "/site-channels";

  private final ContractUnderTest contract = ContractUnderTest.fresh();

  private ValidatableResponse set(int version, List<Map<String, Object>> sites) {
    return contract
        .writer()
        .header("If-Match", "\"" + version + "\"")
        .body(Map.of("sites", sites))
        .put(PATH)
        .then();
  }

  private static Map<String, Object> site(String number, int channels) {
    return Map.of("siteNumber", number, "channels", channels);
  }

  @Test
  void theChannelsOfAllSitesAreOneSetting() {
    contract.reader().get(PATH).then().statusCode(200).body("sites", empty());

    set(0, List.of(site("３０", 8), site("20", 24)))
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("sites.siteNumber", contains("20", "30"))
        .body("sites.channels", contains(24, 8));

    JsonNode event = contract.nextEvent();
    assertThat(event.at("/changes/0/after/sites/0/channels").asInt()).isEqualTo(24);
    contract
        .writer()
        .post("/change-sets/" + event.path("changeSet").asText() + "/undo")
        .then()
        .statusCode(200);
    contract.reader().get(PATH).then().body("sites", empty());
  }

  @Test
  void eachBrokenRuleIsNamedAtItsField() {
    set(0, List.of(site("20", 1), site("20", 0), site("110", 1)))
        .statusCode(422)
        .body(
            "errors.pointer",
            contains("/sites/1/siteNumber", "/sites/1/channels", "/sites/2/siteNumber"))
        .body("errors.code", contains("site-twice", "out-of-range", "not-a-site-number"));
  }

  @Test
  void aStaleVersionIsToldWhatIsThereNow() {
    set(0, List.of(site("20", 24))).statusCode(200);
    set(0, List.of()).statusCode(412).body("current.sites.channels", equalTo(List.of(24)));
  }
}
