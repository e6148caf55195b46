package io.bizportal.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.bizportal.embedded.TestIssuer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every endpoint with every role: who isn't named is refused. */
@QuarkusTest
@IdentityServiceTest
class AccessTest {

  private static final String ADMINISTRATOR = "portal-administrator";
  private static final String GENERAL = "general-user";
  private static final String OPERATOR = "operator";
  private static final String SERVICE = "service";
  private static final String FLOW = "keycloak-flow";

  /** At contract N100000001. */
  private static final String ADMIN_ID = "ADMIN_ID";

  private static final String EXTENSION = "EXTENSION";
  private static final List<String> ROLES =
      List.of(ADMINISTRATOR, GENERAL, OPERATOR, SERVICE, FLOW, ADMIN_ID, EXTENSION);

  private static final String LOGO = "/v1/company/logo";
  private static final String IMPORTS = "/v1/contracts/N100000001/imports";

  /** Invitations and resets, asked for by people who can't sign in yet. */
  private static final int OPEN_TO_ALL = 5;

  private static final Map<String, Set<String>> ENDPOINTS = new LinkedHashMap<>();

  static {
    ENDPOINTS.put("GET /v1/accounts", Set.of(ADMINISTRATOR));
    ENDPOINTS.put("POST /v1/accounts", Set.of(ADMINISTRATOR));
    ENDPOINTS.put("GET /v1/accounts.csv", Set.of(ADMINISTRATOR));
    ENDPOINTS.put("GET /v1/accounts/" + UUID.randomUUID(), Set.of(ADMINISTRATOR));
    for (String act : List.of("disabling", "enabling", "unlocking", "invitation", "totp-reset")) {
      ENDPOINTS.put("POST /v1/accounts/" + UUID.randomUUID() + "/" + act, Set.of(ADMINISTRATOR));
    }
    ENDPOINTS.put("GET /v1/company/policy", Set.of(ADMINISTRATOR, GENERAL));
    ENDPOINTS.put("PUT /v1/company/access-restriction", Set.of(ADMINISTRATOR));
    ENDPOINTS.put("PUT /v1/company/session-timeout", Set.of(ADMINISTRATOR));
    ENDPOINTS.put("PUT /v1/accounts/" + UUID.randomUUID(), Set.of(ADMINISTRATOR));
    ENDPOINTS.put("DELETE /v1/accounts/" + UUID.randomUUID(), Set.of(ADMINISTRATOR));
    ENDPOINTS.put("GET /v1/sign-ins", Set.of(ADMINISTRATOR));
    ENDPOINTS.put("GET /v1/sign-ins/days", Set.of(ADMINISTRATOR));
    ENDPOINTS.put("GET /v1/sign-ins.csv", Set.of(ADMINISTRATOR));
    ENDPOINTS.put("GET /v1/me/sign-ins", Set.of(ADMINISTRATOR, GENERAL));
    ENDPOINTS.put("GET /v1/me", Set.of(ADMINISTRATOR, GENERAL));
    String browser = "/trusted-browsers/" + UUID.randomUUID();
    ENDPOINTS.put("GET /v1/actors?id=" + UUID.randomUUID(), Set.of(ADMINISTRATOR, GENERAL));
    ENDPOINTS.put(
        "GET /v1/accounts/" + UUID.randomUUID() + "/trusted-browsers", Set.of(ADMINISTRATOR));
    ENDPOINTS.put("DELETE /v1/accounts/" + UUID.randomUUID() + browser, Set.of(ADMINISTRATOR));
    ENDPOINTS.put("GET /v1/me/trusted-browsers", Set.of(ADMINISTRATOR, GENERAL));
    ENDPOINTS.put("DELETE /v1/me" + browser, Set.of(ADMINISTRATOR, GENERAL));
    ENDPOINTS.put("GET /v1/me/terms-acceptances", Set.of(ADMINISTRATOR, GENERAL));
    ENDPOINTS.put("GET /v1/me/admin-ids", Set.of(ADMINISTRATOR, GENERAL));
    ENDPOINTS.put("POST /v1/me/admin-ids", Set.of(ADMINISTRATOR, GENERAL));
    ENDPOINTS.put("DELETE /v1/me/admin-ids/" + UUID.randomUUID(), Set.of(ADMINISTRATOR, GENERAL));
    ENDPOINTS.put("PUT /v1/company/second-factor-skip", Set.of(ADMINISTRATOR));
    ENDPOINTS.put("GET " + LOGO, Set.of(ADMINISTRATOR, GENERAL));
    ENDPOINTS.put("PUT " + LOGO, Set.of(ADMINISTRATOR));
    ENDPOINTS.put("DELETE " + LOGO, Set.of(ADMINISTRATOR));
    String terminalUsers = "/v1/contracts/N100000001/terminal-users";
    ENDPOINTS.put("GET " + terminalUsers, Set.of(ADMINISTRATOR, GENERAL, ADMIN_ID));
    ENDPOINTS.put(
        "GET " + terminalUsers + "/" + UUID.randomUUID(), Set.of(ADMINISTRATOR, GENERAL, ADMIN_ID));
    ENDPOINTS.put(
        "PUT " + terminalUsers + "/" + UUID.randomUUID() + "/mfa",
        Set.of(ADMINISTRATOR, GENERAL, ADMIN_ID));
    ENDPOINTS.put(
        "PUT " + terminalUsers + "/" + UUID.randomUUID() + "/password",
        Set.of(ADMINISTRATOR, GENERAL, ADMIN_ID));
    ENDPOINTS.put(
        "POST " + terminalUsers + "/" + UUID.randomUUID() + "/unlocking",
        Set.of(ADMINISTRATOR, GENERAL, ADMIN_ID));
    ENDPOINTS.put("POST /internal/v1/terminal-admissions", Set.of(FLOW));
    ENDPOINTS.put("POST /internal/v1/address-registrations", Set.of(FLOW));
    Set<String> managers = Set.of(ADMINISTRATOR, GENERAL, ADMIN_ID);
    String tables = "/v1/contracts/N100000001/tables";
    for (String table :
        List.of(tables, tables + "/accounts.csv", tables + "/accounts/template.csv")) {
      ENDPOINTS.put("GET " + table, managers);
    }
    ENDPOINTS.put("GET " + IMPORTS, managers);
    ENDPOINTS.put("POST " + IMPORTS, managers);
    String oneImport = IMPORTS + "/" + UUID.randomUUID();
    for (String part : List.of("", "/events", "/errors", "/errors.csv")) {
      ENDPOINTS.put("GET " + oneImport + part, managers);
    }
    for (String act : List.of("apply", "cancel")) {
      ENDPOINTS.put("POST " + oneImport + "/" + act, managers);
    }
    ENDPOINTS.put("POST /internal/v1/admissions", Set.of(FLOW));
    ENDPOINTS.put("POST /internal/v1/terms-acceptances", Set.of(FLOW));
    ENDPOINTS.put("POST /internal/v1/trusted-browsers", Set.of(FLOW));
    ENDPOINTS.put(
        "PUT /internal/v1/accounts/" + UUID.randomUUID() + "/second-factor", Set.of(FLOW));
    ENDPOINTS.put("POST /internal/v1/companies", Set.of(SERVICE));
    ENDPOINTS.put("PUT /internal/v1/master-ids/old-4711", Set.of(OPERATOR));
    ENDPOINTS.put("GET /internal/v1/sessions/x", Set.of(SERVICE));
    ENDPOINTS.put("DELETE /internal/v1/session", Set.of(ADMINISTRATOR, GENERAL));
    ENDPOINTS.put(
        "GET /internal/v1/contracts/N100000001/admin-ids/" + UUID.randomUUID(), Set.of(SERVICE));
    ENDPOINTS.put("POST /internal/v1/otp-challenges", Set.of(FLOW));
    ENDPOINTS.put(
        "POST /internal/v1/otp-challenges/" + UUID.randomUUID() + "/verifications", Set.of(FLOW));
    ENDPOINTS.put("POST /internal/v1/sign-in-records", Set.of(FLOW));
    ENDPOINTS.put("POST /internal/v1/password-verdicts", Set.of(FLOW));
  }

  static Stream<Arguments> everyEndpointAndRole() {
    return ENDPOINTS.keySet().stream()
        .flatMap(endpoint -> ROLES.stream().map(role -> Arguments.of(endpoint, role)));
  }

  static Stream<String> everyEndpoint() {
    return ENDPOINTS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("everyEndpointAndRole")
  void onlyTheNamedRolesGetIn(String endpoint, String role) {
    Response answer = call(given().auth().oauth2(token(role)), endpoint);

    if (ENDPOINTS.getOrDefault(endpoint, Set.of()).contains(role)) {
      assertThat(answer.statusCode()).isNotIn(401, 403).isLessThan(500);
    } else {
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.contentType()).contains("application/problem+json");
    }
  }

  @ParameterizedTest
  @MethodSource("everyEndpoint")
  void nobodyGetsInWithoutAToken(String endpoint) {
    Response answer = call(given(), endpoint);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.contentType()).contains("application/problem+json");
  }

  // D6
  @ParameterizedTest
  @MethodSource("everyEndpoint")
  void aTerminalUsersTokenOpensNothing(String endpoint) {
    String token =
        TestIssuer.shared()
            .lineToken(UUID.randomUUID(), "C0000001", "N100000001", "EXTENSION")
            .roles(ADMINISTRATOR)
            .sign();

    assertThat(call(given().auth().oauth2(token), endpoint).statusCode()).isIn(401, 403);
  }

  @Test
  void noEndpointIsLeftOut() throws IOException {
    long operations =
        Files.readString(Path.of("openapi.yaml"))
            .lines()
            .filter(line -> line.matches("    (get|put|post|delete|patch):"))
            .count();

    assertThat(operations).isEqualTo(ENDPOINTS.size() + OPEN_TO_ALL);
  }

  private static Response call(RequestSpecification request, String endpoint) {
    String[] parts = endpoint.split(" ", 2);
    return parts[0].equals("GET")
        ? request.get(parts[1])
        : request
            .contentType(
                switch (parts[1]) {
                  case LOGO -> "image/png";
                  case IMPORTS -> "text/csv";
                  default -> "application/json";
                })
            .body("{}".getBytes(StandardCharsets.UTF_8))
            .request(parts[0], parts[1]);
  }

  private static String token(String role) {
    UUID account = UUID.randomUUID();
    return switch (role) {
      case ADMINISTRATOR -> Tokens.administrator(account, "C0000001");
      case GENERAL -> Tokens.generalUser(account, "C0000001");
      case OPERATOR -> Tokens.operator();
      case SERVICE -> Tokens.service();
      case ADMIN_ID, EXTENSION -> Tokens.ofLine(account, "C0000001", "N100000001", role);
      case FLOW -> Tokens.keycloakFlow();
      default -> throw new IllegalArgumentException(role);
    };
  }
}
