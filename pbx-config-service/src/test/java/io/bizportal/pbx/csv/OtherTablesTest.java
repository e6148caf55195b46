package io.bizportal.pbx.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.PbxServiceTest;
import io.bizportal.pbx.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

// F1, F2, F3
@QuarkusTest
@PbxServiceTest
class OtherTablesTest {

  private final ContractUnderTest contract = ContractUnderTest.fresh();

  @BeforeEach
  void extensions() {
    contract.extension("200");
    contract.extension("201");
  }

  @Test
  void groupsComeInGoOutAndComeBackUnchanged() {
    String table =
        "グループ名,種類,代表番号,子番号,保留音\n営業,順次着信,300,20201 20200,\n受付,コールピックアップ,,\"20200\n20201\",\n";

    String job = upload("incoming-groups", table);

    reached(job, "READY").body("added", equalTo(2));
    applied(job);
    contract
        .reader()
        .get("/incoming-groups")
        .then()
        .body("items.name", contains("受付", "営業"))
        .body("items[1].number", equalTo("300"))
        .body("items[1].members.number", contains("20201", "20200"));
    String exported = contract.reader().get("/tables/incoming-groups.csv").asString();
    reached(upload("incoming-groups", exported), "READY").body("unchanged", equalTo(2));

    String changed = upload("incoming-groups", "グループ名,子番号\n営業,20200\n");
    reached(changed, "READY").body("changed", equalTo(1));
    applied(changed);
    contract
        .reader()
        .get("/incoming-groups")
        .then()
        .body("items[1].number", equalTo("300"))
        .body("items[1].members.number", contains("20200"));
  }

  @Test
  void groupsThatDoNotFitAreTold() {
    String table =
        "グループ名,種類,代表番号,子番号\n"
            + "営業,順次着信,20200,20200\n"
            + "受付,順次着信,300,20999\n"
            + "倉庫,順次着信,300,20200\n"
            + "保安,どれか,301,20200 20200\n";
    String job = upload("incoming-groups", table);
    reached(job, "INVALID");
    errors(job, "not-a-choice", "required", "member-twice");
    String rest = upload("incoming-groups", table.substring(0, table.indexOf("保安")));
    reached(rest, "INVALID");
    errors(rest, "extension-unknown", "number-taken", "number-taken");
  }

  @Test
  void externalNumbersComeInGoOutAndComeBackUnchanged() {
    String own = contract.external();
    String table = "外線番号,種別,着信先の内線,着信先のグループ,メモ\n'" + own + ",個別,20200,,代表電話\n";

    String job = upload("external-numbers", table);

    reached(job, "READY").body("added", equalTo(1));
    applied(job);
    contract
        .reader()
        .get("/external-numbers")
        .then()
        .body("items.digits", contains(own))
        .body("items[0].extensionNumber", equalTo("20200"));
    String exported = contract.reader().get("/tables/external-numbers.csv").asString();
    reached(upload("external-numbers", exported), "READY").body("unchanged", equalTo(1));
    String other = upload("external-numbers", "外線番号,内線\n" + own + ",20201\n");
    reached(other, "READY").body("changed", equalTo(1));
    applied(other);
    contract
        .reader()
        .get("/external-numbers")
        .then()
        .body("items[0].extensionNumber", equalTo("20201"))
        .body("items[0].memo", equalTo("代表電話"));
    String set = contract.reader().get("/change-sets").path("items[0].id");
    contract.writer().post("/change-sets/" + set + "/undo").then().statusCode(200);
  }

  @Test
  void externalNumbersThatDoNotFitAreTold() {
    String table =
        "外線番号,種別,着信先の内線,着信先のグループ\n"
            + contract.external().substring(1)
            + ",個別,20200,\n"
            + "'"
            + contract.external()
            + ",個別,20200,営業\n";
    String job = upload("external-numbers", table);
    reached(job, "INVALID");
    errors(job, "leading-zero-lost", "two-targets");
    String lost = upload("external-numbers", "外線番号,内線,グループ\n'" + contract.external() + ",,営業\n");
    reached(lost, "INVALID");
    errors(lost, "group-unknown");
  }

  @Test
  void lineKeysComeInGoOutAndComeBackUnchanged() {
    String own = contract.external();
    contract
        .writer()
        .body(Map.of("digits", own, "kind", "REPRESENTATIVE"))
        .post("/external-numbers")
        .then()
        .statusCode(201);
    String table =
        "内線番号,キー,種類,外線番号,監視する内線,かける番号,表示名\n"
            + "20200,1,外線,'"
            + own
            + ",,,代表\n"
            + "20200,2,内線,,20201,,となり\n"
            + "20201,24,短縮ダイヤル,,,03-1234-5678,本社\n";

    String job = upload("line-keys", table);

    reached(job, "READY").body("added", equalTo(3)).body("preview.key[0]", equalTo("20200 / 1"));
    applied(job);
    contract
        .reader()
        .get("/line-keys")
        .then()
        .body("items.number", contains("20200", "20201"))
        .body("items[0].keys.position", contains(1, 2))
        .body("items[0].keys[0].externalDigits", equalTo(own))
        .body("items[0].keys[1].extensionNumber", equalTo("20201"))
        .body("items[1].keys[0].digits", equalTo("0312345678"));
    String exported = contract.reader().get("/tables/line-keys.csv").asString();
    reached(upload("line-keys", exported), "READY").body("unchanged", equalTo(3));

    String other = upload("line-keys", "内線番号,キー,種類,かける番号\n20200,1,短縮,'0398765432\n");
    reached(other, "INVALID");
    errors(other, "not-used");
    String changed =
        upload("line-keys", "内線番号,キー,種類,外線番号,監視する内線,かける番号,表示名\n20200,1,短縮,,,'0398765432,支社\n");
    reached(changed, "READY").body("changed", equalTo(1));
    applied(changed);
    contract
        .reader()
        .get("/line-keys")
        .then()
        .body("items[0].keys.position", contains(1, 2))
        .body("items[0].keys[0].digits", equalTo("0398765432"));
    String set = contract.reader().get("/change-sets").path("items[0].id");
    contract.writer().post("/change-sets/" + set + "/undo").then().statusCode(200);
    contract
        .reader()
        .get("/line-keys")
        .then()
        .body("items[0].keys[0].externalDigits", equalTo(own));
  }

  @Test
  void lineKeysThatDoNotFitAreTold() {
    String head = "内線番号,キー,種類,外線番号,監視する内線,かける番号\n";
    String job =
        upload(
            "line-keys",
            head
                + "20200,25,内線,,20201,\n"
                + "20200,3,内線,,20200,\n"
                + "20200,4,短縮,,,312345678\n"
                + "20200,5,なにか,,,\n"
                + "20200,4,短縮,,,'0312345678\n");
    reached(job, "INVALID");
    errors(job, "range", "own-extension", "leading-zero-lost", "not-a-choice", "duplicate-in-file");
    String names = upload("line-keys", head + "20299,1,内線,,20298,\n20200,1,外線,'0399999999,,\n");
    reached(names, "INVALID");
    errors(names, "extension-unknown", "extension-unknown", "number-unknown");
  }

  @Test
  void manyLineKeysAreTakenBackTogether() {
    String extensions =
        IntStream.range(3000, 3250).mapToObj(n -> "20," + n + "\n").collect(Collectors.joining());
    applied(upload("extensions", "拠点番号,端末番号\n" + extensions));
    String keys =
        IntStream.range(3000, 3250)
            .mapToObj(n -> "20" + n + ",1,内線,20200\n")
            .collect(Collectors.joining());
    applied(upload("line-keys", "内線番号,キー,種類,監視する内線\n" + keys));
    contract.reader().get("/line-keys").then().body("total", equalTo(250));
    String set = contract.reader().get("/change-sets").path("items[0].id");

    contract
        .writer()
        .post("/change-sets/" + set + "/undo")
        .then()
        .statusCode(200)
        .body("total", equalTo(250));

    contract.reader().get("/line-keys").then().body("total", equalTo(0));
    String undo = contract.reader().get("/change-sets").path("items[0].id");
    contract.writer().post("/change-sets/" + undo + "/undo").then().statusCode(200);
    contract.reader().get("/line-keys").then().body("total", equalTo(250));
  }

  private void errors(String job, String... codes) {
    contract
        .reader()
        .get("/imports/" + job + "/errors")
        .then()
        .body("items.code", equalTo(List.of(codes)));
  }

  private String upload(String kind, String table) {
    return contract
        .with(Tokens.writing(contract))
        .contentType("text/csv")
        .body(table.getBytes(UTF_8))
        .post("/imports?fileName=table.csv&kind=" + kind)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private void applied(String job) {
    reached(job, "READY");
    contract
        .writer()
        .header("If-Match", contract.reader().get("/imports/" + job).header("ETag"))
        .post("/imports/" + job + "/apply")
        .then()
        .statusCode(200);
    reached(job, "APPLIED");
  }

  private ValidatableResponse reached(String job, String state) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> !List.of("VALIDATING", "APPLYING").contains(state(job)));
    return contract.reader().get("/imports/" + job).then().body("state", equalTo(state));
  }

  private String state(String job) {
    return contract.reader().get("/imports/" + job).path("state");
  }
}
