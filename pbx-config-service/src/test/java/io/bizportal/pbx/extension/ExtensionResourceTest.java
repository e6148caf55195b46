package io.bizportal.pbx.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.PbxServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PbxServiceTest
class ExtensionResourceTest {

  private final ContractUnderTest contract = ContractUnderTest.fresh();

  private static Map<String, Object> settings(String site, String terminal) {
    return Map.of("siteNumber", site, "terminalNumber", terminal, "memo", "受付");
  }

  // E1
  @Test
  void theSecretIsShownOnceAndNeverAgain() {
    Response created = contract.writer().body(settings("20", "200")).post("/extensions");

    created
        .then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .header("Cache-Control", containsString("no-store"))
        .body("number", equalTo("20200"))
        .body("memo", equalTo("受付"));
    String secret = created.path("sipSecret");
    assertThat(secret).hasSizeGreaterThanOrEqualTo(20);

    Response read = contract.reader().get("/extensions/" + created.path("id"));
    read.then().statusCode(200).body("$", not(hasItem("sipSecret")));
    assertThat(read.asString()).doesNotContain(secret);
    assertThat(contract.reader().get("/extensions").asString()).doesNotContain(secret);
    assertThat(contract.nextEvent().toString()).doesNotContain(secret);
    assertThat(contract.tablesWith("20200")).contains("extension");
    assertThat(contract.tablesWith(secret)).isEmpty();
  }

  // E8: 外線・内線の番号体系
  @Test
  void everyBrokenFieldIsNamedInBothLanguages() {
    Map<String, Object> broken =
        Map.of(
            "siteNumber", "1",
            "terminalNumber", "10",
            "officeLinkNumber", "abc",
            "outgoingNumber", "110",
            "memo", "x".repeat(201));

    contract
        .writer()
        .body(broken)
        .post("/extensions")
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body(
            "errors.pointer",
            hasItems("/siteNumber", "/officeLinkNumber", "/outgoingNumber", "/memo"))
        .body("errors.code", hasItems("reserved-prefix", "not-a-number", "emergency-number"));
    contract
        .writer()
        .header("Accept-Language", "en")
        .body(broken)
        .post("/extensions")
        .then()
        .body("errors.message", hasItem("Emergency numbers can't be used"));
    contract.reader().get("/extensions").then().body("total", equalTo(0));
  }

  @Test
  void fullWidthDigitsAreBroughtIntoFormAndThatIsTold() {
    contract
        .writer()
        .body(settings("２０", "２-01"))
        .post("/extensions")
        .then()
        .statusCode(201)
        .body("number", equalTo("20201"))
        .body("normalised.pointer", contains("/siteNumber", "/terminalNumber"))
        .body("normalised.stored", contains("20", "201"));
  }

  @Test
  void anUnknownFieldIsRefusedAndNamed() {
    contract
        .writer()
        .body(Map.of("siteNumber", "20", "terminalNumber", "200", "sipSecret", "mine"))
        .post("/extensions")
        .then()
        .statusCode(oneOf(400, 422))
        .body(containsString("sipSecret"));
  }

  @Test
  void aBodyOverOneMegabyteIsRefused() {
    contract
        .writer()
        .body(Map.of("siteNumber", "20", "terminalNumber", "200", "memo", "x".repeat(1_100_000)))
        .post("/extensions")
        .then()
        .statusCode(413);
  }

  // E8: one namespace
  @Test
  void numbersAndOfficeLinksShareOneNamespace() {
    contract.writer().body(settings("20", "200")).post("/extensions").then().statusCode(201);

    contract
        .writer()
        .body(settings("202", "00"))
        .post("/extensions")
        .then()
        .statusCode(409)
        .body("code", equalTo("number-taken"))
        .body("errors.pointer", contains("/terminalNumber"));
    contract
        .writer()
        .body(Map.of("siteNumber", "20", "terminalNumber", "201", "officeLinkNumber", "20200"))
        .post("/extensions")
        .then()
        .statusCode(409)
        .body("errors.pointer", contains("/officeLinkNumber"));
  }

  @Test
  void ofTwoWhoWantTheSameNumberAtOnceOneGetsIt() throws Exception {
    assertThat(statuses(8, i -> settings("30", "300")))
        .containsOnlyOnce(201)
        .containsOnly(201, 409);
  }

  // I1
  @Test
  void versionsHaveNoGapsUnderConcurrency() throws Exception {
    assertThat(statuses(12, i -> settings("40", Integer.toString(400 + i)))).containsOnly(201);

    List<Long> versions = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      versions.add(contract.nextEvent().path("contractVersion").asLong());
    }
    assertThat(versions).containsExactlyElementsOf(LongStream.rangeClosed(1, 12).boxed().toList());
  }

  private List<Integer> statuses(int times, IntFunction<Map<String, Object>> body)
      throws ExecutionException, InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> running =
          IntStream.range(0, times)
              .mapToObj(
                  i ->
                      threads.submit(
                          () ->
                              contract
                                  .writer()
                                  .body(body.apply(i))
                                  .post("/extensions")
                                  .statusCode()))
              .toList();
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> one : running) {
        statuses.add(one.get());
      }
      return statuses;
    }
  }

  // E11
  @Test
  void theSecondToSaveSeesWhatTheFirstChanged() {
    Response created = contract.writer().body(settings("20", "200")).post("/extensions");
    String path = "/extensions/" + created.path("id");

    contract.writer().body(settings("20", "200")).put(path).then().statusCode(428);
    contract
        .writer()
        .header("If-Match", "\"1\"")
        .body(Map.of("siteNumber", "20", "terminalNumber", "200", "memo", "first"))
        .put(path)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"");
    contract
        .writer()
        .header("If-Match", "\"1\"")
        .body(Map.of("siteNumber", "20", "terminalNumber", "200", "memo", "second"))
        .put(path)
        .then()
        .statusCode(412)
        .header("ETag", "\"2\"")
        .body("current.memo", equalTo("first"))
        .body("current.sipSecret", nullValue());
    contract.writer().delete(path).then().statusCode(428);
  }

  // E9
  @Test
  void savingTheSameAgainLeavesNoTrace() {
    Response created = contract.writer().body(settings("20", "200")).post("/extensions");
    String path = "/extensions/" + created.path("id");
    contract.nextEvent();

    contract
        .writer()
        .header("If-Match", "\"1\"")
        .body(settings("20", "200"))
        .put(path)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"");
    contract.writer().body(settings("20", "201")).post("/extensions").then().statusCode(201);

    assertThat(contract.nextEvent().path("contractVersion").asLong()).isEqualTo(2);
  }

  // E8: a freed number can be taken again
  @Test
  void removingAnExtensionFreesItsNumber() {
    Response created = contract.writer().body(settings("20", "200")).post("/extensions");
    String path = "/extensions/" + created.path("id");

    contract.writer().header("If-Match", "\"1\"").delete(path).then().statusCode(204);

    contract.reader().get(path).then().statusCode(404);
    contract.writer().body(settings("20", "200")).post("/extensions").then().statusCode(201);
    contract.nextEvent();
    assertThat(contract.nextEvent().at("/changes/0/action").asText()).isEqualTo("DELETED");
    contract.reader().get("/extensions").then().body("total", equalTo(1));
  }

  // E1
  @Test
  void listsArePagedByNumberAndSearchedByNumberAndMemo() {
    for (int i = 0; i < 5; i++) {
      contract
          .writer()
          .body(
              Map.of(
                  "siteNumber",
                  "20",
                  "terminalNumber",
                  "20" + i,
                  "memo",
                  "受付 " + "ＡＢＣＤＥ".charAt(i)))
          .post("/extensions")
          .then()
          .statusCode(201);
    }

    Response first = contract.reader().queryParam("limit", 2).get("/extensions");
    first.then().body("items.number", contains("20200", "20201")).body("total", equalTo(5));
    contract
        .reader()
        .queryParam("limit", 3)
        .queryParam("cursor", first.<String>path("next"))
        .get("/extensions")
        .then()
        .body("items.number", contains("20202", "20203", "20204"))
        .body("next", nullValue());
    contract
        .reader()
        .queryParam("q", "受付　c")
        .get("/extensions")
        .then()
        .body("items.number", contains("20202"))
        .body("total", equalTo(1));
    contract.reader().queryParam("q", "0203").get("/extensions").then().body("items", hasSize(1));
    contract.reader().queryParam("q", "%").get("/extensions").then().body("total", equalTo(0));
  }
}
