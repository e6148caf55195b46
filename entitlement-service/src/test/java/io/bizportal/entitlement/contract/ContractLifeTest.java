package io.bizportal.entitlement.contract;

import static io.bizportal.entitlement.Customer.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.bizportal.entitlement.Api;
import io.bizportal.entitlement.Customer;
import io.bizportal.entitlement.EventTap;
import io.bizportal.entitlement.EventTap.Event;
import io.bizportal.entitlement.ServiceTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// C2, C3
@ServiceTest
class ContractLifeTest {

  @Test
  void activationIsAnnouncedOnceHoweverOftenItIsAskedFor() {
    Customer customer = aCustomer().withContract("SMART_PBX").arrived();

    customer.activate(0);
    customer.activate(0);

    String contract = customer.contract(0);
    try (EventTap activated = new EventTap("contract-activated");
        EventTap changed = new EventTap("contract-changed")) {
      Event activation = activated.one(EventTap.keyed(contract)).valid("contract-activated");
      assertThat(activation.type()).isEqualTo("io.bizportal.contract-activated.v1");
      assertThat(activation.data().path("company").asText()).isEqualTo(customer.company());
      assertThat(activation.data().path("companyName").asText()).contains("株式会社");
      List<Event> changes = changed.awaitMany(2, EventTap.keyed(contract));
      assertThat(changes)
          .extracting(change -> change.valid("contract-changed").data().path("lifeCycle").asText())
          .containsExactly("PROVISIONING", "ACTIVE");
      assertThat(changes).extracting(change -> change.data().path("version").asLong()).isSorted();
      assertThat(activated.all(EventTap.keyed(contract))).hasSize(1);
    }
  }

  @Test
  void activationDatesTheNoticeTodayInJapan() {
    Customer customer = aCustomer().withContract("SMART_PBX").arrived();

    Api.operator()
        .body(Map.of("activatedOn", "2026-10-01"))
        .post("/v1/contracts/" + customer.contract(0) + "/activation")
        .then()
        .statusCode(200)
        .body("lifeCycle", equalTo("ACTIVE"))
        .body("activatedOn", equalTo("2026-10-01"))
        .body("activationNoticeOn", equalTo(LocalDate.now(ZoneId.of("Asia/Tokyo")).toString()));
  }

  @Test
  void aContractIsSuspendedResumedAndTerminated() {
    Customer customer = aCustomer().withContract("SMART_PBX").arrived();
    customer.activate(0);
    String path = "/v1/contracts/" + customer.contract(0);

    Api.operator().post(path + "/suspension").then().body("lifeCycle", equalTo("SUSPENDED"));
    Api.operator().delete(path + "/suspension").then().body("lifeCycle", equalTo("ACTIVE"));
    Api.operator().post(path + "/termination").then().body("lifeCycle", equalTo("TERMINATED"));
    Api.operator().post(path + "/termination").then().statusCode(200);
    Api.operator()
        .post(path + "/activation")
        .then()
        .statusCode(409)
        .body("code", equalTo("contract-state"))
        .body("lifeCycle", equalTo("TERMINATED"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"suspension", "termination"})
  void whatIsNotActiveYetCanBeNeitherSuspendedNorTerminated(String step) {
    Customer customer = aCustomer().withContract("SMART_PBX").arrived();

    Api.operator()
        .post("/v1/contracts/" + customer.contract(0) + "/" + step)
        .then()
        .statusCode(409)
        .body("lifeCycle", equalTo("PROVISIONING"));
  }

  @Test
  void aContractNobodyKnowsIsNotFound() {
    Api.operator().post("/v1/contracts/N000000000/activation").then().statusCode(404);
  }

  // C9
  @Test
  void terminationTakesTheContractFromItsReadersAtOnce() {
    Customer customer = aCustomer().withContract("SMART_PBX").arrived();
    customer.activate(0);
    Api.exchange(customer.administratorToken(), customer.contract(0))
        .post("/oauth/token")
        .then()
        .statusCode(200);

    Api.operator().post("/v1/contracts/" + customer.contract(0) + "/termination");

    Api.exchange(customer.administratorToken(), customer.contract(0))
        .post("/oauth/token")
        .then()
        .statusCode(400)
        .body("error", equalTo("invalid_target"));
    try (EventTap tap = new EventTap("grant-changed")) {
      tap.one(
          event ->
              event.data().path("contract").asText().equals(customer.contract(0))
                  && event.data().path("cause").asText().equals("CONTRACT"));
    }
  }
}
