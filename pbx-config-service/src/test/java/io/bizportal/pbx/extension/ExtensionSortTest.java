package io.bizportal.pbx.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.bizportal.pbx.ContractUnderTest;
import io.bizportal.pbx.PbxServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PbxServiceTest
class ExtensionSortTest {

  private final ContractUnderTest contract = ContractUnderTest.fresh();

  @Test
  void aListIsReadInAnyOrderPartByPart() {
    add("001", "総務", "IP_PHONE");
    add("002", "営業", null);
    add("003", "営業", "IP_PHONE");
    add("004", "", null);
    add("005", "人事", null);

    assertThat(read(null, null)).containsExactly("20001", "20002", "20003", "20004", "20005");
    assertThat(read("-number", null)).containsExactly("20005", "20004", "20003", "20002", "20001");
    assertThat(read("memo", null)).containsExactly("20004", "20005", "20002", "20003", "20001");
    assertThat(read("-memo", null)).containsExactly("20001", "20003", "20002", "20005", "20004");
    assertThat(read("terminalKind", null))
        .containsExactly("20002", "20004", "20005", "20001", "20003");
    assertThat(read("officeLinkNumber", null))
        .containsExactly("20001", "20002", "20003", "20004", "20005");
    assertThat(read("-memo", "業")).containsExactly("20003", "20002");
    assertThat(read("-number", "200")).hasSize(5).startsWith("20005");
  }

  @Test
  void aCursorIsGoodForItsOwnOrderOnly() {
    add("001", "総務", null);
    add("002", "営業", null);
    String next = contract.reader().queryParam("limit", 1).get("/extensions").path("next");

    contract
        .reader()
        .queryParam("sort", "memo")
        .queryParam("cursor", next)
        .get("/extensions")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/cursor"));
  }

  @Test
  void anythingElseIsNoOrder() {
    contract
        .reader()
        .queryParam("sort", "sipSecret")
        .get("/extensions")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/sort"));
  }

  private void add(String terminal, String memo, @Nullable String kind) {
    Map<String, Object> settings =
        kind == null
            ? Map.of("siteNumber", "20", "terminalNumber", terminal, "memo", memo)
            : Map.of(
                "siteNumber", "20", "terminalNumber", terminal, "memo", memo, "terminalKind", kind);
    contract.writer().body(settings).post("/extensions").then().statusCode(201);
  }

  /** All of them, two at a time. */
  private List<String> read(@Nullable String sort, @Nullable String q) {
    List<String> numbers = new ArrayList<>();
    String next = null;
    do {
      RequestSpecification request = contract.reader().queryParam("limit", 2);
      if (sort != null) {
        request.queryParam("sort", sort);
      }
      if (q != null) {
        request.queryParam("q", q);
      }
      if (next != null) {
        request.queryParam("cursor", next);
      }
      Response part = request.get("/extensions");
      part.then().statusCode(200);
      assertThat(numbers).hasSizeLessThan(part.path("total"));
      numbers.addAll(part.path("items.number"));
      next = part.path("next");
    } while (next != null);
    return numbers;
  }
}
