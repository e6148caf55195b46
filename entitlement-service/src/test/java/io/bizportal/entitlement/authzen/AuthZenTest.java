package io.bizportal.entitlement.authzen;

import static io.bizportal.entitlement.Customer.aCustomer;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.bizportal.entitlement.Api;
import io.bizportal.entitlement.Customer;
import io.bizportal.entitlement.ServiceTest;
import io.bizportal.entitlement.Staff;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// C5, C9, C12; OpenID Authorization API 1.0
@ServiceTest
class AuthZenTest {

  private Customer customer;
  private Staff staff;
  private String group;
  private UUID reader;

  @BeforeEach
  void aReader() {
    customer = aCustomer().withContract("SMART_PBX").withContract("IP_VOICE").arrived();
    staff = Staff.of(customer);
    group = staff.addGroup("参照");
    staff.permit(group, Map.of("services", Map.of("SMART_PBX", "READ")));
    reader = staff.hire(group);
  }

  @Test
  void aReaderMayReadAndNotWrite() {
    ask(question(reader, "read", customer.contract(0))).body("decision", equalTo(true));
    ask(question(reader, "write", customer.contract(0)))
        .body("decision", equalTo(false))
        .body("context", nullValue());
    ask(question(customer.administrator(), "write", customer.contract(0)))
        .body("decision", equalTo(true))
        .body("context.grant_version", equalTo((int) staff.grantVersion()));
  }

  @Test
  void aWithdrawalDeniesTheVeryNextQuestion() {
    ask(question(reader, "read", customer.contract(0))).body("decision", equalTo(true));

    staff.permit(group, Map.of());

    ask(question(reader, "read", customer.contract(0))).body("decision", equalTo(false));
  }

  @ParameterizedTest
  @CsvSource({
    "account, delete, contract",
    "account, read, company",
    "person, read, contract",
  })
  void whatIsUnknownIsDenied(String subjectType, String action, String resourceType) {
    ask(Map.of(
            "subject", Map.of("type", subjectType, "id", reader.toString()),
            "action", Map.of("name", action),
            "resource", Map.of("type", resourceType, "id", customer.contract(0))))
        .body("decision", equalTo(false));
  }

  @Test
  void strangersAreDeniedNotFound() {
    Customer other = aCustomer().withContract("SMART_PBX").arrived();

    ask(question(reader, "read", other.contract(0))).body("decision", equalTo(false));
    ask(question(UUID.randomUUID(), "read", customer.contract(0))).body("decision", equalTo(false));
    ask(Map.of(
            "subject", Map.of("type", "account", "id", "'; drop table account"),
            "action", Map.of("name", "read"),
            "resource", Map.of("type", "contract", "id", customer.contract(0))))
        .body("decision", equalTo(false));
  }

  @Test
  void propertiesAndContextOfClientsAreWelcome() {
    ask(Map.of(
            "subject",
                Map.of(
                    "type",
                    "account",
                    "id",
                    reader.toString(),
                    "properties",
                    Map.of("department", "営業")),
            "action", Map.of("name", "read", "properties", Map.of("method", "GET")),
            "resource", Map.of("type", "contract", "id", customer.contract(0)),
            "context", Map.of("time", "2026-11-20T00:00:00Z"),
            "ext", true))
        .body("decision", equalTo(true));
  }

  @Test
  void anIncompleteQuestionIsRefused() {
    Api.operator()
        .body(Map.of("subject", Map.of("type", "account")))
        .post("/access/v1/evaluation")
        .then()
        .statusCode(422);
  }

  @Test
  void aBatchSharesWhatItsQuestionsLeaveOut() {
    batch(null)
        .body("evaluations.decision", contains(true, false, false))
        .body("evaluations[2].context.error.status", equalTo(400));
  }

  @Test
  void aBatchEndsEarlyIfAskedTo() {
    batch("deny_on_first_deny").body("evaluations.decision", contains(true, false));
    batch("permit_on_first_permit").body("evaluations.decision", contains(true));
    batch("execute_all").body("evaluations.decision", contains(true, false, false));
  }

  @Test
  void aBatchWithoutQuestionsIsOneQuestion() {
    Api.operator()
        .body(question(reader, "read", customer.contract(0)))
        .post("/access/v1/evaluations")
        .then()
        .statusCode(200)
        .body("decision", equalTo(true));
  }

  @Test
  void tooManyQuestionsAreRefused() {
    Map<String, Object> one = question(reader, "read", customer.contract(0));

    Api.operator()
        .body(Map.of("evaluations", Collections.nCopies(1_001, one)))
        .post("/access/v1/evaluations")
        .then()
        .statusCode(422);
  }

  @Test
  void theRequestIdComesBackAndTheMetadataSaysWhereToAsk() {
    Api.operator()
        .header("X-Request-ID", "bdx-7f2e-0001")
        .body(question(reader, "read", customer.contract(0)))
        .post("/access/v1/evaluation")
        .then()
        .header("X-Request-ID", equalTo("bdx-7f2e-0001"));
    given()
        .get("/.well-known/authzen-configuration")
        .then()
        .statusCode(200)
        .body("policy_decision_point", endsWith("/api/entitlement"))
        .body("access_evaluation_endpoint", endsWith("/access/v1/evaluation"))
        .body("access_evaluations_endpoint", endsWith("/access/v1/evaluations"));
  }

  private ValidatableResponse batch(String semantic) {
    return Api.operator()
        .body(
            Map.of(
                "subject", Map.of("type", "account", "id", reader.toString()),
                "action", Map.of("name", "read"),
                "evaluations",
                    List.of(
                        Map.of("resource", resource(0)),
                        Map.of("resource", resource(1)),
                        Map.of("context", Map.of())),
                "options", semantic == null ? Map.of() : Map.of("evaluations_semantic", semantic)))
        .post("/access/v1/evaluations")
        .then()
        .statusCode(200);
  }

  private Map<String, Object> resource(int contract) {
    return Map.of("type", "contract", "id", customer.contract(contract));
  }

  private static Map<String, Object> question(UUID account, String action, String contract) {
    return Map.of(
        "subject", Map.of("type", "account", "id", account.toString()),
        "action", Map.of("name", action),
        "resource", Map.of("type", "contract", "id", contract));
  }

  private static ValidatableResponse ask(Map<String, Object> question) {
    return Api.operator().body(question).post("/access/v1/evaluation").then().statusCode(200);
  }
}
