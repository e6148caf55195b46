package io.bizportal.entitlement.access;

import static io.bizportal.entitlement.Customer.aCustomer;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.bizportal.entitlement.Customer;
import io.bizportal.entitlement.ServiceTest;
import io.bizportal.entitlement.Staff;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

// C12
@ServiceTest
class AccessTest {

  private Customer customer;
  private Staff staff;
  private String readers;
  private String excluding;

  @BeforeEach
  void twoGroupsOfDifferentOpinion() {
    customer =
        aCustomer()
            .withContract("SMART_PBX")
            .withContract("SMART_PBX", Customer.inJapan(60), "開通前")
            .arrived();
    staff = Staff.of(customer);
    readers = staff.addGroup("参照");
    excluding = staff.addGroup("除外");
    staff.permit(readers, Map.of("services", Map.of("SMART_PBX", "READ")));
    staff.permit(
        excluding,
        Map.of("allServices", "READ_WRITE", "contracts", Map.of(customer.contract(0), "NONE")));
  }

  @Test
  void itNamesTheGroupThatDecidesOnWhichLevelAndWhoSetIt() {
    UUID user = staff.hire(readers, excluding);

    why(customer.contract(0), user)
        .statusCode(200)
        .body("level", equalTo("READ"))
        .body("enters", equalTo(true))
        .body("groups.group", contains(readers, excluding))
        .body("groups.decides", contains(true, false))
        .body("groups.decidedOn", contains("SERVICE", "CONTRACT"))
        .body("groups.value", contains("READ", "NONE"))
        .body("groups[0].setBy", equalTo(customer.administrator().toString()))
        .body("groups[0].setAt", notNullValue())
        .body("groups[0].addedBy", equalTo("identity-service"));
  }

  @Test
  void itTellsWhySomebodyDoesNotGetInYet() {
    UUID user = staff.hire(excluding);

    why(customer.contract(1), user)
        .body("level", equalTo("READ_WRITE"))
        .body("enters", equalTo(false))
        .body("lifeCycle", equalTo("PROVISIONING"))
        .body("visibleFrom", notNullValue());
    why(customer.contract(0), staff.hire()).body("level", equalTo("NONE")).body("groups", empty());
  }

  @Test
  void aGroupThatSaysNothingDecidesNothing() {
    String silent = staff.addGroup("無指定");

    why(customer.contract(0), staff.hire(silent))
        .body("level", equalTo("NONE"))
        .body("groups.decides", contains(false))
        .body("groups[0].decidedOn", nullValue());
  }

  @Test
  void foreignContractsAndAccountsDoNotExist() {
    UUID user = staff.hire(readers);
    Customer other = aCustomer().withContract("SMART_PBX").arrived();

    why(other.contract(0), user).statusCode(404);
    why(customer.contract(0), other.administrator()).statusCode(404);
    staff
        .as()
        .queryParam("account", "x")
        .get("/v1/contract-access/" + customer.contract(0))
        .then()
        .statusCode(422);
    staff.as().get("/v1/contract-access/" + other.contract(0) + "/readers").then().statusCode(404);
  }

  @Test
  void itListsWhoReachesAContractAndThroughWhat() {
    UUID reader = staff.hire(readers, excluding);
    staff.hire(excluding);

    staff
        .as()
        .get("/v1/contract-access/" + customer.contract(0) + "/readers")
        .then()
        .statusCode(200)
        .body("total", equalTo(2))
        .body(
            "items.account",
            containsInAnyOrder(reader.toString(), customer.administrator().toString()))
        .body("items.find { it.account == '" + reader + "' }.groups", equalTo(List.of(readers)))
        .body(
            "items.find { it.account == '" + customer.administrator() + "' }.level",
            equalTo("READ_WRITE"));
  }

  // C11
  @Test
  void aLinkedAdminIdIsAReasonOfItsOwn() {
    Customer later = customer.later().withContract("DOTPHONE_OFFICE");
    later.place().then().statusCode(201);
    String contract = later.contract(0);
    UUID user = staff.hire(readers);

    staff.linked(user, 2, contract);

    await()
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(
            () ->
                why(contract, user)
                    .body("level", equalTo("READ_WRITE"))
                    .body("link.adminId", equalTo("admin-" + contract))
                    .body("link.linkedAt", equalTo("2026-11-20T02:15:30Z"))
                    .body("groups.decides", contains(false)));
    staff
        .as()
        .get("/v1/contract-access/" + contract + "/readers")
        .then()
        .body("items.find { it.account == '" + user + "' }.linked", equalTo(true))
        .body("items.find { it.account == '" + user + "' }.groups", empty())
        .body(
            "items.find { it.account == '" + customer.administrator() + "' }.linked",
            equalTo(false));
  }

  @Test
  void theListOfReadersComesInPages() {
    staff.hire(readers);
    staff.hire(readers);
    String next =
        staff
            .as()
            .queryParam("limit", 2)
            .get("/v1/contract-access/" + customer.contract(0) + "/readers")
            .then()
            .body("items.size()", equalTo(2))
            .extract()
            .path("next");

    staff
        .as()
        .queryParam("limit", 2)
        .queryParam("cursor", next)
        .get("/v1/contract-access/" + customer.contract(0) + "/readers")
        .then()
        .body("items.size()", equalTo(1))
        .body("next", nullValue());
  }

  private ValidatableResponse why(String contract, UUID account) {
    return staff.as().queryParam("account", account).get("/v1/contract-access/" + contract).then();
  }
}
