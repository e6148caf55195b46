package io.bizportal.entitlement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every endpoint against everybody who mustn't use it. */
@ServiceTest
class RefusalTest {

  private static final List<String> ROLES =
      List.of("operator", "service", "portal-administrator", "general-user");

  private static final String TMF_PERMISSION =
      "/tmf-api/rolesAndPermissionsManagement/v4/permission";

  /** An endpoint and who may use it. */
  record Endpoint(String method, String path, List<String> allowed) {}

  static Stream<Endpoint> endpoints() {
    List<String> operator = List.of("operator");
    List<String> administrator = List.of("portal-administrator");
    List<String> people = List.of("portal-administrator", "general-user");
    List<String> systems = List.of("operator", "service");
    String group = "/v1/groups/G0000002";
    String contract = "/v1/contracts/N000000000";
    String account = "/members/" + UUID.randomUUID();
    return Stream.of(
        new Endpoint("POST", "/v1/orders", operator),
        new Endpoint("GET", "/v1/orders/x", operator),
        new Endpoint("POST", contract + "/activation", operator),
        new Endpoint("POST", contract + "/suspension", operator),
        new Endpoint("DELETE", contract + "/suspension", operator),
        new Endpoint("POST", contract + "/termination", operator),
        new Endpoint("POST", "/internal/v1/signing-keys", operator),
        new Endpoint("PUT", contract + "/operating-status", operator),
        new Endpoint("GET", contract + "/inventory", operator),
        new Endpoint("POST", contract + "/inventory-changes", operator),
        new Endpoint("PUT", contract + "/memo", people),
        new Endpoint("GET", "/v1/contracts", people),
        new Endpoint("GET", "/v1/contracts.csv", people),
        new Endpoint("GET", "/v1/company/contracts", administrator),
        new Endpoint("GET", "/v1/sites", people),
        new Endpoint("GET", "/v1/services/IP_VOICE/targets", people),
        new Endpoint("GET", "/v1/services", people),
        new Endpoint("PUT", "/v1/services/IP_VOICE/pin", people),
        new Endpoint("DELETE", "/v1/services/IP_VOICE/pin", people),
        new Endpoint("PUT", "/v1/services/IP_VOICE/use", people),
        new Endpoint("GET", "/v1/recent-targets", people),
        new Endpoint("PUT", "/v1/recent-targets/N000000000", people),
        new Endpoint("GET", "/v1/company/orders", people),
        new Endpoint("GET", "/v1/contract-access/N000000000", administrator),
        new Endpoint("GET", "/v1/contract-access/N000000000/readers", administrator),
        new Endpoint("GET", "/v1/grant-changes", administrator),
        new Endpoint("GET", "/v1/grant-changes/1", administrator),
        new Endpoint("POST", "/v1/grant-changes/1/undo", administrator),
        new Endpoint("POST", "/access/v1/evaluation", systems),
        new Endpoint("POST", "/access/v1/evaluations", systems),
        new Endpoint("GET", TMF_PERMISSION, systems),
        new Endpoint("GET", TMF_PERMISSION + "/x", systems),
        new Endpoint("GET", "/v1/groups", administrator),
        new Endpoint("POST", "/v1/groups", administrator),
        new Endpoint("GET", group, administrator),
        new Endpoint("PUT", group, administrator),
        new Endpoint("DELETE", group, administrator),
        new Endpoint("PUT", group + "/permissions", administrator),
        new Endpoint("POST", group + "/permissions/preview", administrator),
        new Endpoint("POST", group + "/deletion-preview", administrator),
        new Endpoint("PUT", group + account, administrator),
        new Endpoint("DELETE", group + account, administrator),
        new Endpoint("GET", "/internal/v1/companies/C0000000/grant-version", List.of("service")));
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void whoeverMustNotIsRefused(Endpoint endpoint) {
    for (String role : ROLES) {
      if (!endpoint.allowed().contains(role)) {
        assertThat(status(endpoint, token(role))).as(role).isEqualTo(403);
      }
    }
    given().request(endpoint.method(), endpoint.path()).then().statusCode(401);
    assertThat(status(endpoint, "garbage")).isEqualTo(401);
    String terminalUser = Tokens.terminalUser("C0000000", "N000000000", UUID.randomUUID()).sign();
    assertThat(status(endpoint, terminalUser)).as("proof for an exchange only").isEqualTo(401);
  }

  @Test
  void noEndpointIsLeftOut() throws IOException {
    String api = Files.readString(Path.of("openapi.yaml"));
    long operations =
        api.lines().filter(line -> line.matches("    (get|put|post|delete|patch):")).count();
    long open = 4; // token, key set, metadata of tokens and of decisions

    assertThat(operations).isEqualTo(endpoints().count() + open);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/groups/%00",
        "/v1/groups/G0000002%27",
        "/v1/groups/..%2f..%2fv1",
        "/v1/groups/G0000002;x=1/members/1",
      })
  void oddPathsAreNotFound(String path) {
    int status =
        Api.as(Tokens.administrator("C0000000", UUID.randomUUID()))
            .urlEncodingEnabled(false)
            .get(path)
            .statusCode();

    assertThat(status).isIn(400, 404, 405);
  }

  @Test
  void controlCharactersAreRefusedWhereTheyComeIn() {
    Api.as(Tokens.administrator("C0000000", UUID.randomUUID()))
        .body("{\"name\":\"a\\u0000b\"}")
        .post("/v1/groups")
        .then()
        .statusCode(422);
    Api.as(Tokens.generalUser("C0000000", UUID.randomUUID()).sign())
        .queryParam("q", "a\u0000b")
        .get("/v1/contracts")
        .then()
        .statusCode(200);
  }

  private static int status(Endpoint endpoint, String token) {
    var request = Api.as(token);
    if (endpoint.method().equals("POST") || endpoint.method().equals("PUT")) {
      request.body(Map.of());
    }
    return request.request(endpoint.method(), endpoint.path()).statusCode();
  }

  private static String token(String role) {
    UUID account = UUID.randomUUID();
    return switch (role) {
      case "operator" -> Tokens.operator();
      case "service" -> Tokens.service();
      case "portal-administrator" -> Tokens.administrator("C0000000", account);
      default -> Tokens.generalUser("C0000000", account).sign();
    };
  }
}
