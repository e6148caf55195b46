package io.bizportal.pbx.csv;

import static io.bizportal.pbx.ContractUnderTest.everyCallTo;
import static io.bizportal.pbx.ContractUnderTest.sql;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.PbxServiceTest;
import io.bizportal.pbx.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// F1, F2, F3, F4
@QuarkusTest
@PbxServiceTest
class ImportTest {

  private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
  private static final String HEAD = "拠点番号,端末番号,メモ,不在時動作,転送先,無応答,呼出秒数\r\n";

  private final ContractUnderTest contract = ContractUnderTest.fresh();

  @Test
  void aTableIsCheckedShownAppliedAsOneChangeSetAndTakenBack() {
    contract.extension("200");
    String table =
        HEAD
            + "20,200,受付\n(1F),転送・留守番電話,'0312345678,転送,15\r\n".replace("受付\n(1F)", "\"受付\r\n(1F)\"")
            + "20,201,髙橋,,,,\r\n";

    String job = upload(table.getBytes(WINDOWS_31J)).statusCode(201).extract().path("id");

    ValidatableResponse ready = reached(job, "READY");
    ready
        .body("encoding", equalTo("windows-31j"))
        .body("rows", equalTo(2))
        .body("added", equalTo(1))
        .body("changed", equalTo(1))
        .body("preview.key", contains("20200", "20201"))
        .body(
            "preview[0].cells.field",
            contains(
                "memo",
                "mode",
                "destination",
                "unconditional",
                "busy",
                "unreachable",
                "noAnswer",
                "ringSeconds"))
        .body("preview[0].cells[2].after", equalTo("0312345678"));
    contract.reader().get("/extensions").then().body("total", equalTo(1));

    apply(job).statusCode(200);

    String set = reached(job, "APPLIED").extract().path("changeSet");
    contract
        .reader()
        .get("/extensions?q=20200")
        .then()
        .body("items[0].memo", equalTo("受付\n(1F)"))
        .body("items[0].version", equalTo(2));
    JsonNode event = contract.nextEvent();
    event = contract.nextEvent();
    assertThat(event.path("changeSet").asText()).isEqualTo(set);
    assertThat(event.path("changes").size()).isEqualTo(3);
    assertThat(event.toString()).doesNotContain("sipSecret");
    String added = contract.reader().get("/extensions?q=20201").path("items[0].id");
    contract.absence(added, everyCallTo("0312345678")).then().statusCode(200);
    contract.writer().post("/change-sets/" + set + "/undo").then().statusCode(409);
    contract.absence(added, Map.of("mode", "OFF")).then().statusCode(200);
    contract.writer().post("/change-sets/" + set + "/undo").then().statusCode(200);
    contract.reader().get("/extensions").then().body("total", equalTo(1));
  }

  @Test
  void whatIsExportedIsImportedAsNoChange() {
    for (int i = 0; i < 5; i++) {
      contract.extension("30" + i);
    }
    contract
        .writer()
        .body(
            Map.of(
                "siteNumber",
                "20",
                "terminalNumber",
                "400",
                "memo",
                "=1+1, \"x\"\n二行目",
                "multipleDevices",
                true,
                "terminalKind",
                "CORDLESS",
                "terminalMemo",
                "'quoted"))
        .post("/extensions")
        .then()
        .statusCode(201);
    contract.absence(
        contract.reader().get("/extensions?q=20300").path("items[0].id"),
        Map.of(
            "mode",
            "FORWARDING",
            "destination",
            "0312345678",
            "busy",
            "FORWARD",
            "noAnswer",
            "VOICEMAIL",
            "ringSeconds",
            20,
            "voicemailPin",
            "4826"));

    for (String encoding : List.of("utf-8", "windows-31j")) {
      byte[] table =
          contract.reader().get("/tables/extensions.csv?encoding=" + encoding).asByteArray();

      String job = upload(table).statusCode(201).extract().path("id");

      reached(job, "READY")
          .body("encoding", equalTo(encoding))
          .body("unchanged", equalTo(6))
          .body("added", equalTo(0))
          .body("changed", equalTo(0));
      contract.writer().post("/imports/" + job + "/cancel").then().statusCode(200);
    }
    String english =
        contract.reader().header("Accept-Language", "en").get("/tables/extensions.csv").asString();
    assertThat(english).startsWith("\ufeffSite number,").contains("'=1+1").doesNotContain("4826");
    reached(upload(english.getBytes(UTF_8)).extract().path("id"), "READY")
        .body("unchanged", equalTo(6));
  }

  @Test
  void whatCannotBeWrittenInWindows31jIsToldBeforeAnythingIsSent() {
    contract
        .writer()
        .body(Map.of("siteNumber", "20", "terminalNumber", "400", "memo", "😀"))
        .post("/extensions");
    contract
        .reader()
        .get("/tables/extensions.csv?encoding=windows-31j")
        .then()
        .statusCode(409)
        .body("code", equalTo("not-in-this-encoding"))
        .body("detail", containsString("20400"));
  }

  @Test
  void allErrorsAreToldWithLineColumnCodeAndValue() {
    String table =
        "拠点番号,端末番号,外線発信番号,不在時動作,転送先,無条件,無応答,呼出秒数,暗証番号\n"
            + "20,200,,オン,312345678,転送,,,\n"
            + "20,200,,,,,,,\n"
            + "01,234,,,,,,,\n"
            + "20,202,0399999999,,,,,,\n"
            + "20,203,,オン,,,留守番電話,40,1111\n"
            + "20,204,,どこか,,,,,\n"
            + "20,205,x\n"
            + "20,206,,オン,3.12346E+08,転送,,,\n";

    String job = upload(table.getBytes(UTF_8)).extract().path("id");

    reached(job, "INVALID");
    Response errors = contract.reader().get("/imports/" + job + "/errors");
    List<String> told =
        errors.jsonPath().<Map<String, Object>>getList("items").stream()
            .map(error -> error.get("line") + " " + error.get("field") + " " + error.get("code"))
            .collect(Collectors.toList());
    assertThat(told)
        .contains(
            "2 destination leading-zero-lost",
            "3 siteNumber duplicate-in-file",
            "4 siteNumber reserved-prefix",
            "6 ringSeconds out-of-range",
            "6 voicemailPin weak-pin",
            "7 mode not-a-choice",
            "8  wrong-cell-count",
            "9 destination number-mangled");
    assertThat(errors.asString()).doesNotContain("1111");
    String csv = contract.writer().get("/imports/" + job + "/errors.csv").asString();
    assertThat(csv).contains("エラー").contains("転送先：先頭の0が失われています").doesNotContain("1111");
    assertThat(sql("select count(*) from extension where contract = '" + contract.number + "'"))
        .isEqualTo("0");
    contract
        .writer()
        .header("If-Match", contract.reader().get("/imports/" + job).header("ETag"))
        .post("/imports/" + job + "/apply")
        .then()
        .statusCode(409);
  }

  @Test
  void rulesAcrossTheFileAndTheSettingsBesideItAreKept() {
    String taken = contract.extension("500");
    contract
        .writer()
        .body(
            Map.of(
                "name", "営業", "kind", "SIMULTANEOUS", "number", "300", "members", List.of(taken)))
        .post("/incoming-groups")
        .then()
        .statusCode(201);
    contract
        .writer()
        .body(Map.of("digits", contract.external(), "kind", "INDIVIDUAL", "extension", taken))
        .post("/external-numbers")
        .then()
        .statusCode(201);
    String own = contract.external();
    String head = "拠点番号,端末番号,オフィスリンク内線番号,発信規制,外線発信番号,不在時動作,転送先,無条件,話中\n";

    String job =
        upload(
                (head
                        + "20,201,300,,,,,,\n"
                        + "20,202,,国際禁止,,,,,\n"
                        + "20,203,,,0399999999,,,,\n"
                        + "20,204,20201,,'"
                        + own
                        + ",,,,\n")
                    .getBytes(UTF_8))
            .extract()
            .path("id");
    reached(job, "INVALID");
    contract
        .reader()
        .get("/imports/" + job + "/errors")
        .then()
        .body("items.line", contains(2, 5, 3, 4))
        .body(
            "items.code",
            contains("number-taken", "number-taken", "profile-unknown", "number-unknown"));

    String loop =
        upload((head + "20,500,,,,オン,'" + own + ",転送,\n").getBytes(UTF_8)).extract().path("id");
    reached(loop, "INVALID");
    contract
        .reader()
        .get("/imports/" + loop + "/errors")
        .then()
        .body("items.code", contains("forwarding-loop"));
    String some =
        upload((head + "20,500,,,,オン,'" + own + ",,転送\n").getBytes(UTF_8)).extract().path("id");
    reached(some, "READY").body("warnings.code", contains("conditional-loop"));
  }

  @Test
  void withReplaceWhatTheFileLeavesOutGoesUnlessItIsUsed() {
    contract.extension("200");
    String used = contract.extension("201");
    contract
        .writer()
        .body(Map.of("digits", contract.external(), "kind", "INDIVIDUAL", "extension", used))
        .post("/external-numbers");
    byte[] one = (HEAD + "20,202,新しい,,,,\n").getBytes(UTF_8);

    String refused = upload(one, "&replaces=true").extract().path("id");

    reached(refused, "INVALID");
    contract
        .reader()
        .get("/imports/" + refused + "/errors")
        .then()
        .body("items.code", contains("in-use"));
    byte[] both = (HEAD + "20,202,新しい,,,,\n20,201,,,,,\n").getBytes(UTF_8);
    String job = upload(both, "&replaces=true").extract().path("id");
    reached(job, "READY").body("removed", equalTo(1)).body("added", equalTo(1));
    apply(job).statusCode(200);
    reached(job, "APPLIED");
    contract.reader().get("/extensions").then().body("items.number", contains("20201", "20202"));
  }

  @ParameterizedTest
  @CsvSource({
    "utf-16, 16",
    "not-csv, zip",
    "nul-byte, nul",
    "mixed-encoding, mixed",
  })
  void whatIsNoTableIsRefusedAndNotKept(String code, String form) {
    byte[] file =
        switch (form) {
          case "16" -> HEAD.getBytes(UTF_16);
          case "zip" -> new byte[] {'P', 'K', 3, 4, 0, 0};
          case "nul" -> (HEAD + "20,2\0,,,,,\n").getBytes(UTF_8);
          default -> join(HEAD.getBytes(UTF_8), "20,200,受付,,,,\n".getBytes(WINDOWS_31J));
        };
    upload(file).statusCode(422).body("errors.code", contains(code));
    contract.reader().get("/imports").then().body("total", equalTo(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "wrong-delimiter | 拠点番号;端末番号\\n20;200\\n",
        "no-rows | 拠点番号,端末番号\\n",
        "empty-file | ''",
        "column-missing | 拠点番号,メモ\\n20,x\\n",
        "column-unknown | 拠点番号,端末番号,契約番号\\n20,200,N123\\n",
        "column-twice | 拠点番号,端末番号,Site number\\n20,200,20\\n",
        "unclosed-quote | 拠点番号,端末番号\\n\"20,200\\n",
      })
  void aWrongTableIsToldAsAWhole(String code, String table) {
    String job = upload(table.replace("\\n", "\n").getBytes(UTF_8)).extract().path("id");
    reached(job, "INVALID");
    contract.reader().get("/imports/" + job + "/errors").then().body("items.code", hasItem(code));
  }

  @Test
  void onlyWritersImportAndOnlyTheirOwnContractsImportsAreThere() {
    byte[] table = (HEAD + "20,200,<script>alert(1)</script>,,,,\n").getBytes(UTF_8);
    contract
        .with(Tokens.reading(contract))
        .contentType("text/csv")
        .body(table)
        .post("/imports?kind=extensions")
        .then()
        .statusCode(403);
    String job = upload(table).extract().path("id");
    ContractUnderTest other = ContractUnderTest.fresh();
    for (String path : List.of("", "/errors", "/errors.csv", "/events")) {
      other.writer().get("/imports/" + job + path).then().statusCode(404);
    }
    other.writer().post("/imports/" + job + "/cancel").then().statusCode(404);
    other
        .writer()
        .header("If-Match", "\"2\"")
        .post("/imports/" + job + "/apply")
        .then()
        .statusCode(404);
    contract.writer().post("/imports/" + job + "/apply").then().statusCode(428);
    contract.writer().get("/tables/cats.csv").then().statusCode(404);
  }

  @Test
  void aFileThatIsTooLargeIsRefusedByWhatItDeclares() throws Exception {
    URI service = URI.create(ConfigProvider.getConfig().getValue("test.url", String.class));
    try (Socket line = new Socket(service.getHost(), service.getPort())) {
      line.getOutputStream()
          .write(
              ("POST /v1/contracts/%s/imports?kind=extensions HTTP/1.1\r\nHost: localhost\r\n"
                      + "Authorization: Bearer %s\r\nContent-Type: text/csv\r\n"
                      + "Content-Length: 1073741824\r\n\r\n20,200")
                  .formatted(contract.number, Tokens.writing(contract))
                  .getBytes(UTF_8));
      byte[] answer = line.getInputStream().readNBytes(12);
      assertThat(new String(answer, UTF_8)).isEqualTo("HTTP/1.1 413");
    }
    contract.reader().get("/imports").then().body("total", equalTo(0));
  }

  @Test
  void theSameFileIsRecognised() {
    byte[] table = (HEAD + "20,200,受付,,,,\n").getBytes(UTF_8);
    String first = upload(table).extract().path("id");
    reached(first, "READY");
    upload(table).statusCode(409).body("import", equalTo(first));
    apply(first).statusCode(200);
    reached(first, "APPLIED");
    reached(upload(table).extract().path("id"), "READY")
        .body("sameFileAs", equalTo(first))
        .body("unchanged", equalTo(1));
  }

  @Test
  void theSameFileSentTwiceAtOnceIsTakenOnce() throws Exception {
    byte[] table = (HEAD + "20,200,受付,,,,\n").getBytes(UTF_8);
    try (ExecutorService both = Executors.newFixedThreadPool(6)) {
      List<Callable<Integer>> uploads =
          Collections.nCopies(6, () -> upload(table).extract().statusCode());
      List<Integer> answers =
          both.invokeAll(uploads).stream().map(Future::resultNow).sorted().toList();

      assertThat(answers).containsExactly(201, 409, 409, 409, 409, 409);
    }
    contract.reader().get("/imports").then().body("total", equalTo(1));
  }

  @Test
  void anEncodingThatNobodyReadsIsRefused() {
    upload((HEAD + "20,200,受付,,,,\n").getBytes(UTF_8), "&encoding=utf-7")
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/encoding"));
    contract.reader().get("/tables/extensions.csv?encoding=utf-7").then().statusCode(422);
    contract.reader().get("/imports").then().body("total", equalTo(0));
  }

  @Test
  void aPreviewIsMadeAnewIfTheSettingsHaveChangedSince() {
    String id = contract.extension("200");
    String job =
        upload((HEAD + "20,200,受付,,,,\n20,201,倉庫,,,,\n").getBytes(UTF_8)).extract().path("id");
    reached(job, "READY").body("changed", equalTo(1));
    contract
        .writer()
        .header("If-Match", contract.reader().get("/extensions/" + id).header("ETag"))
        .body(Map.of("siteNumber", "20", "terminalNumber", "200", "memo", "受付"))
        .put("/extensions/" + id)
        .then()
        .statusCode(200);

    apply(job).statusCode(200);

    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> contract.reader().get("/imports/" + job).then().body("renewed", equalTo(true)));
    reached(job, "READY").body("changed", equalTo(0)).body("added", equalTo(1));
    apply(job).statusCode(200);
    reached(job, "APPLIED");
  }

  @Test
  void aWithdrawnPermissionStopsTheImport() throws Exception {
    String job = upload((HEAD + "20,200,受付,,,,\n").getBytes(UTF_8)).extract().path("id");
    reached(job, "READY");
    HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(
                    URI.create(
                        ConfigProvider.getConfig()
                                .getValue("bizportal.entitlement-url", String.class)
                            + "/withdrawn/"
                            + contract.number))
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build(),
            HttpResponse.BodyHandlers.discarding());

    apply(job).statusCode(200);

    reached(job, "STOPPED").body("reason.code", equalTo("import-permission-withdrawn"));
    contract.reader().get("/extensions").then().body("total", equalTo(0));
  }

  @Test
  void manyRowsAreOneEventThatTellsHowManyThereAre() {
    String rows =
        IntStream.range(6000, 9000)
            .mapToObj(n -> "20," + n + ",席番号" + n + ",オン,'0312345678,転送,15\n")
            .collect(Collectors.joining());
    String job = upload((HEAD + rows).getBytes(UTF_8)).extract().path("id");
    reached(job, "READY").body("added", equalTo(3000)).body("preview", hasSize(200));

    apply(job).statusCode(200);

    reached(job, "APPLIED");
    JsonNode event = contract.nextEvent();
    assertThat(event.path("total").asInt()).isEqualTo(6000);
    assertThat(event.path("changes").size()).isBetween(100, 5999);
    assertThat(
            sql(
                "select count(*) from outbox where topic = 'pbx-config-snapshot' and subject = '"
                    + contract.number
                    + "'"))
        .isEqualTo("6000");
    contract.reader().get("/extensions").then().body("total", equalTo(3000));
  }

  @Test
  void progressIsToldUntilItWaits() {
    String job = upload((HEAD + "20,200,受付,,,,\n").getBytes(UTF_8)).extract().path("id");
    String told = contract.reader().get("/imports/" + job + "/events").asString();
    assertThat(told).startsWith("data:").contains("\"state\":\"READY\"");
    assertThat(contract.tablesWith("20,200,受付")).isEmpty();
    contract
        .writer()
        .post("/imports/" + job + "/cancel")
        .then()
        .body("state", equalTo("CANCELLED"));
    assertThat(sql("select count(*) from import_file where job = '" + job + "'")).isEqualTo("0");
    contract.writer().post("/imports/" + job + "/cancel").then().statusCode(409);
  }

  private ValidatableResponse upload(byte[] table) {
    return upload(table, "");
  }

  private ValidatableResponse upload(byte[] table, String more) {
    return contract
        .with(Tokens.writing(contract))
        .contentType("text/csv")
        .body(table)
        .post("/imports?kind=extensions&fileName=table.csv" + more)
        .then();
  }

  private ValidatableResponse apply(String job) {
    return contract
        .writer()
        .header("If-Match", contract.reader().get("/imports/" + job).header("ETag"))
        .post("/imports/" + job + "/apply")
        .then();
  }

  private ValidatableResponse reached(String job, String state) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () ->
                !List.of("VALIDATING", "APPLYING")
                    .contains(contract.reader().get("/imports/" + job).<String>path("state")));
    return contract.reader().get("/imports/" + job).then().body("state", equalTo(state));
  }

  private static byte[] join(byte[] one, byte[] other) {
    byte[] both = new byte[one.length + other.length];
    System.arraycopy(one, 0, both, 0, one.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }
}
