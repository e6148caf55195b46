package io.bizportal.pbx.voice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.PbxServiceTest;
import io.bizportal.pbx.Tokens;
import io.bizportal.pbx.voice.VoiceGroupUnderTest.Number;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** F1–F4, G2: forwardings come and go as tables, each contract's by itself. */
@QuarkusTest
@PbxServiceTest
class VoiceImportTest {

  private static final String HEAD = "電話番号,転送,無条件,話中,無応答,圏外,呼出秒数,転送の方法,転送先1,転送先2,有効な転送先\n";

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
            new Number("0521111002", "NGY-02"),
            new Number("0521111003", "NGY-03"))
        .tell(1, 1, List.of(), new Number("0582222001", "GIF-01"));
  }

  @Test
  void aTableIsShownAppliedAsOneChangeSetAndTakenBack() {
    String job =
        upload(
            HEAD
                + "052-111-1001,する,しない,する,する,,15,転送先番号,066-999-8888,,1\n"
                + "'0521111002,する,する,,,,,留守番電話,,,\n"
                + "'0521111003,,,,,,,,'0669998888,'0312345678,\n");

    reached(job, "READY")
        .body("changed", equalTo(3))
        .body("preview.key", contains("0521111001", "0521111002", "0521111003"));
    group.as().get("/telephone-numbers").then().body("items[0].version", equalTo(0));

    applied(job);

    group
        .as()
        .get("/telephone-numbers")
        .then()
        .body("items[0].forwarding.ringSeconds", equalTo(15))
        .body("items[0].forwarding.destinations", contains("0669998888"))
        .body("items[0].forwarding.effective", equalTo(1))
        .body("items[1].forwarding.target", equalTo("VOICEMAIL"))
        .body("items[2].forwarding.enabled", equalTo(false))
        .body("items[2].forwarding.destinations", contains("0669998888", "0312345678"));
    group.as().get("/entered-destinations").then().body("", hasSize(2));
    sorted("0521111003", "0582222001", "0521111001", "0521111002");
    JsonNode event = first.nextEvent();
    assertThat(event.path("changes")).hasSize(3);
    assertThat(event.path("changes").get(0).path("resource").asText())
        .isEqualTo("voice-forwarding");

    group.as().post(place(first, "/imports/" + job + "/undo")).then().statusCode(200);

    group
        .as()
        .get("/telephone-numbers")
        .then()
        .body("items[0].forwarding.enabled", equalTo(false))
        .body("items[0].forwarding.destinations", empty())
        .body("items[2].forwarding.destinations", empty());
    sorted("0521111001", "0521111002", "0521111003", "0582222001");
  }

  /** Off, then to a number, then to voicemail. */
  private void sorted(String... numbers) {
    group
        .as()
        .queryParam("sort", "forwarding")
        .get("/telephone-numbers")
        .then()
        .body("items.number", contains(numbers));
  }

  @Test
  void whatIsExportedIsImportedAsNoChange() {
    applied(
        upload(
            HEAD
                + "'0521111001,する,しない,する,する,,15,転送先番号,,'0669998888,2\n"
                + "'0521111002,する,する,,,,,留守番電話,,,\n"));
    for (String form : List.of("encoding=utf-8", "encoding=windows-31j", "language=en")) {
      byte[] table =
          group.as().get(place(first, "/tables/voice-forwardings.csv?" + form)).asByteArray();

      String job = upload(table);

      reached(job, "READY").body("unchanged", equalTo(3)).body("changed", equalTo(0));
      group.as().post(place(first, "/imports/" + job + "/cancel")).then().statusCode(200);
    }
    String template =
        group.as().get(place(first, "/tables/voice-forwardings/template.csv")).asString();
    assertThat(template).startsWith("\ufeff電話番号,転送,");
  }

  @Test
  void whatDoesNotFitIsToldByLineAndColumn() {
    String job =
        upload(
            HEAD
                + "'0582222001,する,する,,,,,転送先番号,'0669998888,,1\n"
                + "521111001,する,する,,,,,転送先番号,'0669998888,,1\n"
                + "'0521111001,する,,,,,40,転送先番号,669998888,'110,2\n"
                + "'0521111002,する,する,,,,,どこか,'0669998888,,1\n"
                + "'0521111003,する,する,,,,,転送先番号,'0521111003,,1\n");

    reached(job, "INVALID");
    List<String> told =
        group
            .as()
            .get(place(first, "/imports/" + job + "/errors"))
            .jsonPath()
            .<Map<String, Object>>getList("items")
            .stream()
            .map(one -> one.get("line") + " " + one.get("field") + " " + one.get("code"))
            .toList();
    assertThat(told)
        .contains(
            "2 number number-unknown",
            "3 number leading-zero-lost",
            "4 unconditional nothing-active",
            "4 ringSeconds out-of-range",
            "5 target not-a-choice",
            "6 destination1 own-number");
    assertThat(told).anyMatch(one -> one.startsWith("4 destination2 "));
  }

  @Test
  void loopsAcrossTheFileAndWhatIsSetAreFound() {
    String way = ",する,する,,,,,転送先番号,";
    applied(upload(HEAD + "'0521111001" + way + "'0521111002,,1\n"));

    String every =
        upload(
            HEAD + "'0521111002" + way + "'0521111003,,1\n'0521111003" + way + "'0521111001,,1\n");

    reached(every, "INVALID");
    group
        .as()
        .get(place(first, "/imports/" + every + "/errors"))
        .then()
        .body("items.code", contains("forwarding-loop", "forwarding-loop"))
        .body("items.field", contains("destination1", "destination1"))
        .body(
            "items.ja",
            contains(
                "転送が循環します（0521111002 → 0521111003 → 0521111001 → 0521111002）",
                "転送が循環します（0521111003 → 0521111001 → 0521111002 → 0521111003）"));
    String some = upload(HEAD + "'0521111002,する,,する,,,,転送先番号,'0521111001,,1\n");
    reached(some, "READY")
        .body("warnings.code", contains("conditional-loop"))
        .body(
            "warnings.en",
            contains(
                "Some calls may come back to where they were"
                    + " (0521111002 → 0521111001 → 0521111002)"));
  }

  @Test
  void loopsOverOtherContractsOfTheGroupAreFound() {
    group.forward("0582222001", "unconditional", "0521111002").then().statusCode(200);
    group.forward("0521111002", "unconditional", "0521111003").then().statusCode(200);
    group.withdraw(second);

    String every = upload(HEAD + "'0521111003,する,する,,,,,転送先番号,'0582222001,,1\n");

    reached(every, "INVALID");
    group
        .as()
        .get(place(first, "/imports/" + every + "/errors"))
        .then()
        .body("items.code", contains("forwarding-loop"))
        .body("items.field", contains("destination1"))
        .body("items.ja", contains("転送が循環します（0521111003 → … → 0521111002 → 0521111003）"));
    String some = upload(HEAD + "'0521111003,する,,する,,,,転送先番号,'0582222001,,1\n");
    reached(some, "READY").body("warnings.code", contains("conditional-loop"));
  }

  @Test
  void aNumberOutsideTheGroupClosesNoLoop() {
    VoiceGroupUnderTest other = new VoiceGroupUnderTest();
    other.tell(0, 1, List.of(), new Number("0453333001", "YOK-01"));
    other.forward("0453333001", "unconditional", "0521111001").then().statusCode(200);

    String job = upload(HEAD + "'0521111001,する,する,,,,,転送先番号,'0453333001,,1\n");

    reached(job, "READY").body("warnings", empty());
  }

  @Test
  void takingThousandsBackClosesNoLoopOverOtherContracts() {
    Number[] numbers = numbers(400);
    group.tell(0, 2, List.of(), numbers);
    String start = numbers[0].number();
    group.forward(start, "unconditional", "0582222001").then().statusCode(200);
    String job = upload(HEAD + rows(numbers));
    applied(job);
    group.forward("0582222001", "unconditional", start).then().statusCode(200);

    group
        .as()
        .post(place(first, "/imports/" + job + "/undo"))
        .then()
        .statusCode(422)
        .body("errors.code", contains("forwarding-loop"));
  }

  @Test
  void whoMayOnlyReadAContractExportsAndChangesNothing() {
    group.grant(first, "read");
    group
        .as()
        .contentType("text/csv")
        .body(HEAD.getBytes(UTF_8))
        .post(place(first, "/imports"))
        .then()
        .statusCode(403);
    group.as().get(place(first, "/tables/voice-forwardings.csv")).then().statusCode(200);
    group.withdraw(first);
    group.as().get(place(first, "/tables")).then().statusCode(404);
    group.as().get(place(first, "/imports")).then().statusCode(404);
    group
        .as()
        .get("/contracts")
        .then()
        .body("contract", contains(second.number))
        .body("numbers", contains(1))
        .body("mayWrite", contains(true));
  }

  @Test
  void eachSiteHasItsOwnTables() {
    group.as().get(place(first, "/tables")).then().body("name", contains("voice-forwardings"));
    group.as().get(place(first, "/tables/extensions.csv")).then().statusCode(404);
    ContractUnderTest cloud = ContractUnderTest.fresh();
    cloud
        .reader()
        .get("/tables")
        .then()
        .body("name", contains("extensions", "external-numbers", "incoming-groups", "line-keys"));
    cloud.reader().get("/tables/voice-forwardings.csv").then().statusCode(404);
    cloud
        .with(Tokens.writing(cloud))
        .contentType("text/csv")
        .body(HEAD.getBytes(UTF_8))
        .post("/imports?kind=voice-forwardings")
        .then()
        .statusCode(404);
  }

  @Test
  void thousandsAreTakenBackTogether() {
    Number[] numbers = numbers(400);
    group.tell(0, 2, List.of(), numbers);
    String job = upload(HEAD + rows(numbers));
    applied(job);

    group
        .as()
        .post(place(first, "/imports/" + job + "/undo"))
        .then()
        .statusCode(200)
        .body("total", equalTo(400));

    assertThat(
            ContractUnderTest.sql(
                "select count(*) from voice_forwarding f join telephone_number n"
                    + " on n.id = f.telephone_number where f.enabled and n.contract = '"
                    + first.number
                    + "'"))
        .isEqualTo("0");
    group.as().post(place(first, "/imports/" + job + "/undo")).then().statusCode(409);
  }

  // E9
  @Test
  void anImportIsTakenBackFromTheHistoryOfOneOfItsNumbers() {
    Number[] numbers = numbers(400);
    group.tell(0, 2, List.of(), numbers);
    applied(upload(HEAD + rows(numbers)));
    String number = "/telephone-numbers/" + group.idOf(numbers[7].number());
    String set = group.as().get(number + "/change-sets").path("items[0].id");

    group
        .as()
        .post("/telephone-numbers/" + group.idOf("0582222001") + "/change-sets/" + set + "/undo")
        .then()
        .statusCode(404);
    group
        .as()
        .post(number + "/change-sets/" + set + "/undo")
        .then()
        .statusCode(200)
        .body("undoes", equalTo(set))
        .body("total", equalTo(400));

    group
        .as()
        .get("/telephone-numbers/" + group.idOf(numbers[8].number()))
        .then()
        .body("forwarding.enabled", equalTo(false));
  }

  private static Number[] numbers(int count) {
    return IntStream.range(0, count)
        .mapToObj(n -> new Number("057333" + (1000 + n), "GIF-" + n))
        .toArray(Number[]::new);
  }

  /** A row for each that forwards all its calls. */
  private static String rows(Number... numbers) {
    return Stream.of(numbers)
        .map(number -> "'" + number.number() + ",する,する,,,,,転送先番号,'0669998888,,1\n")
        .collect(Collectors.joining());
  }

  private static String place(ContractUnderTest contract, String path) {
    return "/contracts/" + contract.number + path;
  }

  private String upload(String table) {
    return upload(table.getBytes(UTF_8));
  }

  private String upload(byte[] table) {
    return group
        .as()
        .contentType("text/csv")
        .body(table)
        .post(place(first, "/imports?fileName=table.csv"))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private void applied(String job) {
    reached(job, "READY");
    group
        .as()
        .header("If-Match", group.as().get(place(first, "/imports/" + job)).header("ETag"))
        .post(place(first, "/imports/" + job + "/apply"))
        .then()
        .statusCode(200);
    reached(job, "APPLIED");
  }

  private ValidatableResponse reached(String job, String state) {
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> !List.of("VALIDATING", "APPLYING").contains(state(job)));
    return group.as().get(place(first, "/imports/" + job)).then().body("state", equalTo(state));
  }

  private String state(String job) {
    return group.as().get(place(first, "/imports/" + job)).path("state");
  }
}
