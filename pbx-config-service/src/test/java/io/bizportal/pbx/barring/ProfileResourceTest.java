package io.bizportal.pbx.barring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.JsonNode;
import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.PbxServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

// E5, E8, E9, E11
@QuarkusTest
@PbxServiceTest
class ProfileResourceTest {

  private final ContractUnderTest contract = ContractUnderTest.fresh();

  @Test
  void aProfileIsStoredSortedAndAnswersForACall() {
    Response added = add("一般", List.of("PREMIUM", "MOBILE"), List.of("03-9876", "0398", "0398"));
    added
        .then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .body("categories", contains("MOBILE", "PREMIUM"))
        .body("prefixes", contains("0398", "039876"));
    JsonNode change = contract.nextEvent().at("/changes/0");
    assertThat(change.at("/resource").asText()).isEqualTo("barring-profile");

    verdict(added, "184-090-1234-5678").then().body("category", equalTo("MOBILE"));
    verdict(added, "0398111111").then().body("prefix", equalTo("0398"));
    verdict(added, "119").then().statusCode(200).body("barred", equalTo(false));
    verdict(added, "x").then().statusCode(422).body("errors.pointer", contains("/dialed"));
    contract
        .reader()
        .queryParam("q", "0398")
        .get("/barring-profiles")
        .then()
        .body("items.name", contains("一般"));
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    add(" ", List.of(), List.of("03", "12a", "20", "1".repeat(17)))
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItems("/name", "/prefixes/1", "/prefixes/2", "/prefixes/3"))
        .body("errors.code", hasItems("required", "not-a-number", "internal-number"));
    add("一般", List.of(), List.of()).then().statusCode(201);
    add("一般", List.of(), List.of())
        .then()
        .statusCode(422)
        .body("errors.code", contains("name-taken"));
    add("他", List.of("MARS"), List.of()).then().statusCode(422);
  }

  @Test
  void aProfileThatExtensionsBearKeepsItsNameAndStays() {
    Response profile = add("一般", List.of("MOBILE"), List.of());
    extension("200", "無い")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/barringProfile"));
    String extension = extension("200", "一般").path("id");

    remove(profile, 1)
        .then()
        .statusCode(409)
        .body("uses.resource", contains("extension"))
        .body("uses.name", contains("20200"));
    contract
        .writer()
        .header("If-Match", "\"1\"")
        .body(Map.of("name", "営業", "categories", List.of("MOBILE")))
        .put(path(profile))
        .then()
        .statusCode(409)
        .body("code", equalTo("name-in-use"))
        .body("uses.name", contains("20200"));
    contract
        .writer()
        .header("If-Match", "\"1\"")
        .body(Map.of("name", "一般", "categories", List.of("MOBILE", "PREMIUM")))
        .put(path(profile))
        .then()
        .statusCode(200);
    contract
        .writer()
        .header("If-Match", "\"1\"")
        .delete("/extensions/" + extension)
        .then()
        .statusCode(204);
    remove(profile, 1).then().statusCode(412).body("current.name", equalTo("一般"));
    remove(profile, 2).then().statusCode(204);
  }

  @Test
  void anotherContractsProfileIsNotThere() {
    Response profile = add("一般", List.of(), List.of());
    ContractUnderTest other = ContractUnderTest.fresh();

    other.reader().get(path(profile)).then().statusCode(404);
    other.reader().get(path(profile) + "/verdict?dialed=104").then().statusCode(404);
    other
        .writer()
        .body(Map.of("siteNumber", "20", "terminalNumber", "200", "barringProfile", "一般"))
        .post("/extensions")
        .then()
        .statusCode(422);
    contract.reader().body(Map.of("name", "x")).post("/barring-profiles").then().statusCode(403);
  }

  private Response add(String name, List<String> categories, List<String> prefixes) {
    return contract
        .writer()
        .body(Map.of("name", name, "categories", categories, "prefixes", prefixes))
        .post("/barring-profiles");
  }

  private Response extension(String terminal, String profile) {
    return contract
        .writer()
        .body(Map.of("siteNumber", "20", "terminalNumber", terminal, "barringProfile", profile))
        .post("/extensions");
  }

  private Response verdict(Response profile, String dialled) {
    return contract.reader().queryParam("dialed", dialled).get(path(profile) + "/verdict");
  }

  private Response remove(Response profile, int version) {
    return contract.writer().header("If-Match", "\"" + version + "\"").delete(path(profile));
  }

  private static String path(Response profile) {
    return "/barring-profiles/" + profile.path("id");
  }
}
