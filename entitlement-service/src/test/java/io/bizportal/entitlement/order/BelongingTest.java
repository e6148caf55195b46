package io.bizportal.entitlement.order;

import static io.bizportal.entitlement.Customer.aCustomer;
import static io.bizportal.entitlement.Customer.voiceGroup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.bizportal.entitlement.Api;
import io.bizportal.entitlement.Customer;
import io.bizportal.entitlement.EventTap;
import io.bizportal.entitlement.EventTap.Event;
import io.bizportal.entitlement.ServiceTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

// C2
@ServiceTest
class BelongingTest {

  @Test
  void aVoiceGroupAndItsRepresentativeAreInTheListAndOnTheTopics() {
    Customer customer = aCustomer().withContract("IP_VOICE").withContract("IP_VOICE");
    String group = voiceGroup(customer.contract(0));
    customer.with(1, "voiceGroup", Map.of("id", group, "representative", false)).arrived();

    customer.activate(1);

    Api.as(customer.administratorToken())
        .get("/v1/contracts")
        .then()
        .body("items[0].voiceGroup", equalTo(Map.of("id", group, "representative", true)))
        .body("items[1].voiceGroup", equalTo(Map.of("id", group, "representative", false)))
        .body("items[1].baseContract", nullValue());
    Api.as(customer.administratorToken())
        .queryParam("q", group)
        .get("/v1/contracts")
        .then()
        .body("total", equalTo(2));
    try (EventTap changed = new EventTap("contract-changed");
        EventTap activated = new EventTap("contract-activated")) {
      Event representing = changed.one(EventTap.keyed(customer.contract(0)));
      Event used = activated.one(EventTap.keyed(customer.contract(1)));
      assertThat(
              representing
                  .valid("contract-changed")
                  .data()
                  .at("/voiceGroup/representative")
                  .asBoolean())
          .isTrue();
      assertThat(used.valid("contract-activated").data().at("/voiceGroup/id").asText())
          .isEqualTo(group);
    }
  }

  @Test
  void aDotphoneContractStandsUnderItsBase() {
    Customer customer = aCustomer().withContract("DOTPHONE_OFFICE").withContract("DOTPHONE_OFFICE");
    Map<String, String> base =
        Map.of("number", customer.contract(1), "adminId", "admin-" + customer.contract(1));
    customer.with(0, "baseContract", base).arrived();
    Customer later = customer.later().withContract("DOTPHONE_OFFICE");

    later.with(0, "baseContract", base).place().then().statusCode(201);

    Api.as(customer.administratorToken())
        .get("/v1/contracts")
        .then()
        .body("items.baseContract", equalTo(List.of(base, base, base)));
    try (EventTap changed = new EventTap("contract-changed")) {
      Event event = changed.one(EventTap.keyed(later.contract(0))).valid("contract-changed");
      assertThat(event.data().at("/baseContract/number").asText()).isEqualTo(base.get("number"));
    }
  }

  @Test
  void whatBelongsToAnotherServiceOrIsMissingIsToldForEachContract() {
    Customer customer =
        aCustomer()
            .withContract("IP_VOICE")
            .withContract("SMART_PBX")
            .withContract("DOTPHONE_OFFICE")
            .withContract("SMART_PBX");
    customer
        .with(0, "voiceGroup", null)
        .with(1, "voiceGroup", Map.of("id", "Y1", "representative", true))
        .with(2, "baseContract", null)
        .with(3, "baseContract", Map.of("number", customer.contract(3), "adminId", "admin"));

    customer
        .place()
        .then()
        .statusCode(422)
        .body(
            "errors.code",
            equalTo(
                List.of(
                    "voice-group-missing",
                    "voice-group-unexpected",
                    "base-contract-missing",
                    "base-contract-unexpected")))
        .body("errors[0].pointer", equalTo("/contracts/0/voiceGroup"));
  }

  @Test
  void oddIdsAreRefused() {
    for (String id : List.of("Y", "Y1234567890", "G1", "Y12a", "")) {
      Customer customer = aCustomer().withContract("IP_VOICE");
      customer.with(0, "voiceGroup", Map.of("id", id, "representative", true));
      customer.place().then().statusCode(422);
    }
    Customer customer = aCustomer().withContract("DOTPHONE_OFFICE");
    customer.with(
        0, "baseContract", Map.of("number", customer.contract(0), "adminId", "a b\u0000"));
    customer.place().then().statusCode(422);
  }

  @Test
  void aVoiceGroupHasExactlyOneRepresentativeOverAllOrders() {
    Customer none = aCustomer().withContract("IP_VOICE");
    String group = voiceGroup(none.contract(0));
    Map<String, Object> joining = Map.of("id", group, "representative", false);
    Map<String, Object> representing = Map.of("id", group, "representative", true);

    lacksRepresentative(none.with(0, "voiceGroup", joining), 0);
    Customer two =
        aCustomer()
            .withContract("IP_VOICE")
            .withContract("IP_VOICE")
            .with(0, "voiceGroup", representing)
            .with(1, "voiceGroup", representing);
    lacksRepresentative(two, 0);
    Customer right = aCustomer().withContract("IP_VOICE").with(0, "voiceGroup", representing);
    right.place().then().statusCode(201);
    lacksRepresentative(
        right.later().withContract("IP_VOICE").with(0, "voiceGroup", representing), 0);
    right
        .later()
        .withContract("IP_VOICE")
        .with(0, "voiceGroup", joining)
        .place()
        .then()
        .statusCode(201);
  }

  @Test
  void ofManyRepresentativesAtOnceOneIsTaken() throws Exception {
    Customer first = aCustomer().withContract("SMART_PBX").arrived();
    Map<String, Object> representing =
        Map.of("id", voiceGroup(first.contract(0)), "representative", true);
    List<Callable<Integer>> orders = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Customer order =
          (i % 2 == 0 ? first.later() : aCustomer())
              .withContract("IP_VOICE")
              .with(0, "voiceGroup", representing);
      orders.add(() -> order.place().statusCode());
    }

    List<Integer> answers = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(6)) {
      for (Future<Integer> answer : threads.invokeAll(orders)) {
        answers.add(answer.get());
      }
    }

    assertThat(answers).containsOnly(201, 422);
    assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
  }

  @Test
  void anotherCompanysGroupIsRefusedLikeOneWithoutRepresentative() {
    Customer owner = aCustomer().withContract("IP_VOICE").arrived();
    String group = voiceGroup(owner.contract(0));
    Customer other = aCustomer().withContract("IP_VOICE");
    Customer fresh = aCustomer().withContract("IP_VOICE");
    String unknown = voiceGroup(fresh.contract(0));

    String foreign =
        lacksRepresentative(
                other.with(0, "voiceGroup", Map.of("id", group, "representative", false)), 0)
            .extract()
            .path("errors")
            .toString();
    String lacking =
        lacksRepresentative(
                fresh.with(0, "voiceGroup", Map.of("id", unknown, "representative", false)), 0)
            .extract()
            .path("errors")
            .toString();

    assertThat(foreign).isEqualTo(lacking);
    lacksRepresentative(
        other.with(0, "voiceGroup", Map.of("id", group, "representative", true)), 0);
  }

  @Test
  void aGroupTakesNoMoreContractsThanATokenCanName() {
    Customer customer = aCustomer();
    for (int i = 0; i <= 100; i++) {
      customer.withContract("IP_VOICE");
      customer.with(
          i,
          "voiceGroup",
          Map.of("id", voiceGroup(customer.contract(0)), "representative", i == 0));
    }

    customer.place().then().statusCode(422).body("errors[0].code", equalTo("voice-group-full"));
  }

  @Test
  void aBaseThatIsNotTheCompanysIsUnknownAndAnotherAdminIdDiffers() {
    Customer owner =
        aCustomer().withContract("DOTPHONE_OFFICE").withContract("SMART_PBX").arrived();
    String adminId = "admin-" + owner.contract(0);
    for (String base : List.of(owner.contract(0), Customer.freshNumber(), owner.contract(1))) {
      Customer order = base.equals(owner.contract(1)) ? owner.later() : aCustomer();
      order
          .withContract("DOTPHONE_OFFICE")
          .with(0, "baseContract", Map.of("number", base, "adminId", adminId))
          .place()
          .then()
          .statusCode(422)
          .body("errors[0].code", equalTo("base-contract-unknown"))
          .body("errors[0].pointer", equalTo("/contracts/0/baseContract/number"));
    }
    owner
        .later()
        .withContract("DOTPHONE_OFFICE")
        .with(0, "baseContract", Map.of("number", owner.contract(0), "adminId", "someone"))
        .place()
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("admin-id-differs"));
  }

  @Test
  void anAdminIdBelongsToOneBase() {
    Customer owner = aCustomer().withContract("DOTPHONE_OFFICE").arrived();
    Customer other = aCustomer().withContract("DOTPHONE_OFFICE");
    other.with(
        0,
        "baseContract",
        Map.of("number", other.contract(0), "adminId", "admin-" + owner.contract(0)));

    other
        .place()
        .then()
        .statusCode(409)
        .body("code", equalTo("admin-id-taken"))
        .body("errors[0].pointer", equalTo("/contracts/0/baseContract/adminId"));
  }

  @Test
  void whatOthersNeedIsTerminatedAfterThem() {
    Customer customer = aCustomer().withContract("IP_VOICE").withContract("IP_VOICE");
    String group = voiceGroup(customer.contract(0));
    customer.with(1, "voiceGroup", Map.of("id", group, "representative", false)).arrived();
    customer.activate(0);
    customer.activate(1);

    terminate(customer.contract(0)).statusCode(409).body("code", equalTo("contract-needed"));
    terminate(customer.contract(1)).statusCode(200);
    terminate(customer.contract(0)).statusCode(200);

    Customer again =
        customer
            .later()
            .withContract("IP_VOICE")
            .with(0, "voiceGroup", Map.of("id", group, "representative", true));
    again.place().then().statusCode(201);
    terminate(customer.contract(0)).statusCode(200);
  }

  private static ValidatableResponse terminate(String contract) {
    return Api.operator().post("/v1/contracts/" + contract + "/termination").then();
  }

  private static ValidatableResponse lacksRepresentative(Customer order, int contract) {
    return order
        .place()
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("voice-group-representative"))
        .body("errors[0].pointer", equalTo("/contracts/" + contract + "/voiceGroup/id"));
  }
}
