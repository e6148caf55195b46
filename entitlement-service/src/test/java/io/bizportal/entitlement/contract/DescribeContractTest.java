package io.bizportal.entitlement.contract;

import static io.bizportal.entitlement.Customer.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.bizportal.entitlement.Api;
import io.bizportal.entitlement.Customer;
import io.bizportal.entitlement.EventTap;
import io.bizportal.entitlement.ServiceTest;
import io.bizportal.entitlement.Staff;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

// C2, C6
@ServiceTest
class DescribeContractTest {

  private Customer customer;
  private Staff staff;
  private String contract;

  @BeforeEach
  void aContract() {
    customer = aCustomer().withContract("SMART_PBX").arrived();
    staff = Staff.of(customer);
    contract = customer.contract(0);
  }

  @Test
  void aFaultIsInTheListAndOnTheTopicAndChangesNobodysReach() {
    long version = staff.grantVersion();

    operate("FAULT").statusCode(200).body("operatingStatus", equalTo("FAULT"));

    staff.as().get("/v1/contracts").then().body("items[0].operatingStatus", equalTo("FAULT"));
    assertThat(staff.grantVersion()).isEqualTo(version);
    try (EventTap tap = new EventTap("contract-changed")) {
      tap.one(
              EventTap.keyed(contract)
                  .and(e -> e.data().path("operatingStatus").asText().equals("FAULT")))
          .valid("contract-changed");
    }
  }

  @Test
  void anUnknownStatusOrContractIsRefused() {
    operate("BROKEN").statusCode(422);
    Api.operator()
        .body(Map.of("status", "FAULT"))
        .put("/v1/contracts/N000000000/operating-status")
        .then()
        .statusCode(404);
  }

  @Test
  void whoMayEditNotesAndTheListShowsIt() {
    note(staff.token(customer.administrator()), "\"1\"", "<script>alert(1)</script>")
        .statusCode(204);

    staff
        .as()
        .get("/v1/contracts")
        .then()
        .body("items[0].memo", equalTo("<script>alert(1)</script>"))
        .body("items[0].version", equalTo(2));
    note(staff.token(customer.administrator()), "\"2\"", " ").statusCode(204);
    staff.as().get("/v1/contracts").then().body("items[0].memo", nullValue());
  }

  // E11
  @Test
  void theSecondWriterSeesTheFirstOnesNote() {
    String token = staff.token(customer.administrator());
    note(token, "\"1\"", "先").statusCode(204);

    note(token, "\"1\"", "後").statusCode(412).body("current.memo", equalTo("先"));
    note(token, null, "後").statusCode(428);
  }

  @Test
  void readersMayNotNoteAndStrangersFindNothing() {
    String group = staff.addGroup("参照");
    staff.permit(group, Map.of("allServices", "READ"));
    Customer other = aCustomer().withContract("SMART_PBX").arrived();

    note(staff.token(staff.hire(group)), "\"1\"", "x").statusCode(403);
    note(staff.token(staff.hire()), "\"1\"", "x").statusCode(404);
    note(other.administratorToken(), "\"1\"", "x").statusCode(404);
    staff.as().get("/v1/contracts").then().body("items[0].memo", equalTo("メモ0"));
  }

  // C10
  @Test
  void ordersAreFollowedAsFarAsTheirContractsMayBeRead() {
    Customer two =
        aCustomer()
            .withContract("SMART_PBX", Customer.inJapan(60), "開通前")
            .withContract("IP_VOICE")
            .arrived();
    Staff people = Staff.of(two);
    String group = people.addGroup("IP Voice");
    people.permit(group, Map.of("services", Map.of("IP_VOICE", "READ")));
    UUID reader = people.hire(group);

    people
        .as()
        .get("/v1/company/orders")
        .then()
        .statusCode(200)
        .body("total", equalTo(1))
        .body("items[0].orderId", equalTo(two.orderId()))
        .body("items[0].contracts.size()", equalTo(2))
        .body("items[0].contracts[0].lifeCycle", equalTo("PROVISIONING"));
    Api.as(people.token(reader))
        .get("/v1/company/orders")
        .then()
        .body("items[0].contracts.number", equalTo(List.of(two.contract(1))));
    Api.as(people.token(people.hire())).get("/v1/company/orders").then().body("total", equalTo(0));
  }

  private ValidatableResponse operate(String status) {
    return Api.operator()
        .body(Map.of("status", status))
        .put("/v1/contracts/" + contract + "/operating-status")
        .then();
  }

  private ValidatableResponse note(String token, String version, String memo) {
    var request = Api.as(token).body(Map.of("memo", memo));
    if (version != null) {
      request.header("If-Match", version);
    }
    return request.put("/v1/contracts/" + contract + "/memo").then();
  }
}
