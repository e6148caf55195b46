package io.bizportal.pbx.csv;

import static io.bizportal.pbx.ContractUnderTest.everyCallTo;
import static io.bizportal.pbx.ContractUnderTest.sql;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.PbxServiceTest;
import io.bizportal.pbx.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** E8, F2: files in which calls are forwarded inside the contract. */
@QuarkusTest
@PbxServiceTest
class ForwardingInsideTablesTest {

  private static final String HEAD = "拠点番号,端末番号,不在時動作,転送先,無条件\n";

  private final ContractUnderTest contract = ContractUnderTest.fresh();
  private final TablesUnderTest tables = new TablesUnderTest(contract);

  @BeforeEach
  void anExtension() {
    contract.extension("200");
  }

  /** Each forwards to the next one of the file, the last one to what was there. */
  private static String chain(int length) {
    return HEAD
        + IntStream.range(0, length)
            .mapToObj(
                n ->
                    "20,%d,オン,%s,転送\n"
                        .formatted(3000 + n, n < length - 1 ? "20" + (3001 + n) : "20200"))
            .collect(joining());
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 300})
  void rowsForwardToEachOtherAndAreTakenBackAndComeAgain(int length) throws Exception {
    String set = tables.applied("extensions", chain(length), false);
    assertThat(forwarded()).isEqualTo(length);

    String undo = undone(set);
    assertThat(forwarded()).isZero();
    assertThat(extensions()).isEqualTo(1);

    undone(undo);
    assertThat(forwarded()).isEqualTo(length);
    tables.snapshotsTellTheSame();
  }

  @Test
  void aRowThatForwardsToNobodyIsTold() {
    told(HEAD + "20,200,オン,20299,転送\n", false, "destination-unknown");
  }

  @Test
  void aRowThatIsLeftOutStaysWhileAnotherForwardsToIt() {
    contract.absence(contract.extension("201"), everyCallTo("20200")).then().statusCode(200);

    told("拠点番号,端末番号\n20,201\n", true, "in-use");
  }

  @Test
  void rowsThatForwardInACircleAreTold() {
    told(HEAD + "20,201,オン,20202,転送\n20,202,オン,20201,転送\n", false, "forwarding-loop");
  }

  @Test
  void aGroupKeepsTheNumberThatCallsAreForwardedTo() {
    tables.applied("incoming-groups", "グループ名,種類,代表番号,子番号\n営業,順次着信,300,20200\n", false);
    contract.absence(contract.extension("201"), everyCallTo("300")).then().statusCode(200);

    String renumbered =
        uploaded("incoming-groups", "グループ名,種類,代表番号,子番号\n営業,順次着信,301,20200\n", false);
    finished(renumbered).body("state", equalTo("INVALID"));

    // Another may have it instead.
    tables.applied(
        "incoming-groups", "グループ名,種類,代表番号,子番号\n営業,順次着信,301,20200\n受付,順次着信,300,20200\n", false);
    contract.reader().get("/simulations?dialed=20201").then().body("steps.at", hasItem("受付"));
  }

  private void told(String table, boolean replaces, String code) {
    String job = uploaded("extensions", table, replaces);
    finished(job).body("state", equalTo("INVALID"));
    contract.reader().get("/imports/" + job + "/errors").then().body("items.code", hasItem(code));
  }

  private String uploaded(String kind, String table, boolean replaces) {
    return contract
        .with(Tokens.writing(contract))
        .contentType("text/csv")
        .body(table.getBytes(UTF_8))
        .post("/imports?fileName=table.csv&kind=" + kind + "&replaces=" + replaces)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private ValidatableResponse finished(String job) {
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () ->
                !List.of("VALIDATING", "APPLYING")
                    .contains(contract.reader().get("/imports/" + job).<String>path("state")));
    return contract.reader().get("/imports/" + job).then();
  }

  private String undone(String set) {
    return contract
        .writer()
        .body(Map.of())
        .post("/change-sets/" + set + "/undo")
        .then()
        .statusCode(200)
        .extract()
        .path("id");
  }

  private int forwarded() {
    return count("forwarded_inside");
  }

  private int extensions() {
    return count("extension");
  }

  private int count(String table) {
    return Integer.parseInt(
        sql("select count(*) from " + table + " where contract = '" + contract.number + "'"));
  }
}
