package io.bizportal.entitlement.contract;

import static io.bizportal.entitlement.Customer.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import io.bizportal.entitlement.Api;
import io.bizportal.entitlement.Customer;
import io.bizportal.entitlement.EventTap;
import io.bizportal.entitlement.ServiceTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

// G1, G2, G3
@ServiceTest
class InventoryTest {

  private static final Predicate<EventTap.Event> WITH_INVENTORY =
      event -> event.data().has("inventory");

  /** Ten digits nobody else has, as contract numbers are counted. */
  private static String number(String contract) {
    return "0" + contract.substring(1);
  }

  private static String ipPhone(String contract) {
    return "050" + contract.substring(2);
  }

  private static Map<String, Object> voice(String contract) {
    return Map.of(
        "options",
        List.of("MESSAGE_BOX"),
        "numbers",
        List.of(Map.of("number", number(contract), "siteId", "NGY-01")));
  }

  private static Customer ordered() {
    Customer customer = aCustomer().withContract("IP_VOICE").withContract("DOTPHONE_OFFICE");
    String dotphone = customer.contract(1);
    return customer
        .with(0, "inventory", voice(customer.contract(0)))
        .with(
            1,
            "inventory",
            Map.of(
                "options",
                List.of("VOICEMAIL"),
                "numbers",
                List.of(Map.of("number", ipPhone(dotphone), "loginId", "user-" + dotphone))))
        .arrived();
  }

  private static ValidatableResponse change(String contract, Map<String, Object> change) {
    return Api.operator()
        .body(change)
        .post("/v1/contracts/" + contract + "/inventory-changes")
        .then();
  }

  @Test
  void whatWasOrderedIsKeptAndToldOnTheTopic() {
    Customer customer = ordered();

    Api.operator()
        .get("/v1/contracts/" + customer.contract(0) + "/inventory")
        .then()
        .statusCode(200)
        .body("options", contains("MESSAGE_BOX"))
        .body("numbers.number", contains(number(customer.contract(0))))
        .body("numbers[0].siteId", equalTo("NGY-01"));
    try (EventTap changed = new EventTap("contract-changed")) {
      JsonNode said =
          changed
              .one(EventTap.keyed(customer.contract(1)).and(WITH_INVENTORY))
              .valid("contract-changed")
              .data()
              .path("inventory");
      assertThat(said.at("/options/0").asText()).isEqualTo("VOICEMAIL");
      assertThat(said.at("/numbers/0/loginId").asText()).isEqualTo("user-" + customer.contract(1));
      assertThat(said.at("/numbers/0").has("siteId")).isFalse();
    }
  }

  @Test
  void theSameOrderAgainIsTheSameOrder() {
    ordered().place().then().statusCode(200);
  }

  @Test
  void aLaterChangeTellsTheWholeInventoryAndNothingWhenRepeated() {
    Customer customer = ordered();
    String contract = customer.contract(0);
    String more = Customer.freshNumber();
    Map<String, Object> change =
        Map.of(
            "add", List.of(Map.of("number", number(more))),
            "remove", List.of(number(contract), "0999999999"),
            "options", List.of("MEMBERS_NET"));

    change(contract, change).statusCode(200).body("numbers.number", contains(number(more)));
    change(contract, change).statusCode(200).body("options", contains("MEMBERS_NET"));
    change(contract, Map.of("options", List.of())).statusCode(200).body("options", empty());

    try (EventTap changed = new EventTap("contract-changed")) {
      List<JsonNode> said =
          changed.awaitMany(3, EventTap.keyed(contract).and(WITH_INVENTORY)).stream()
              .map(event -> event.valid("contract-changed").data())
              .toList();
      assertThat(said).hasSize(3);
      assertThat(said)
          .extracting(data -> data.path("version").asLong())
          .containsExactly(1L, 2L, 3L);
      assertThat(said.get(1).at("/inventory/numbers/0/number").asText()).isEqualTo(number(more));
    }
  }

  @Test
  void aNumberIsInOneContractUntilItIsGivenBack() {
    Customer customer = ordered();
    Customer other = aCustomer().withContract("IP_VOICE");
    other.with(0, "inventory", voice(customer.contract(0)));

    other
        .place()
        .then()
        .statusCode(409)
        .body("errors[0].code", equalTo("telephone-number-taken"))
        .body("errors[0].pointer", equalTo("/contracts/0/inventory/numbers/0/number"));
    customer.activate(0);
    Api.operator()
        .post("/v1/contracts/" + customer.contract(0) + "/termination")
        .then()
        .statusCode(200);
    other.place().then().statusCode(201);
    change(customer.contract(0), Map.of("options", List.of())).statusCode(409);
  }

  @Test
  void everythingThatDoesNotFitTheServiceIsTold() {
    Customer customer = ordered();
    String dotphone = customer.contract(1);

    change(
            dotphone,
            Map.of(
                "add",
                List.of(
                    Map.of("number", "0312345678", "siteId", "A"),
                    Map.of("number", ipPhone(dotphone), "loginId", "one-two-three"),
                    Map.of("number", ipPhone(dotphone), "loginId", "one-two-three")),
                "options",
                List.of("MESSAGE_BOX")))
        .statusCode(422)
        .body(
            "errors.code",
            contains(
                "option-unexpected",
                "ip-phone-number-needed",
                "login-id-missing",
                "site-id-unexpected",
                "number-twice",
                "login-id-twice"));
    change(
            customer.contract(0),
            Map.of("add", List.of(Map.of("number", number(dotphone), "loginId", "abc"))))
        .statusCode(422)
        .body("errors.code", contains("login-id-unexpected"));
    change("N000000000", Map.of()).statusCode(404);
    Api.as(customer.administratorToken())
        .get("/v1/contracts/" + dotphone + "/inventory")
        .then()
        .statusCode(403);
  }

  @Test
  void otherServicesHaveNoNumbers() {
    Customer customer = aCustomer().withContract("SMART_PBX");
    customer.with(0, "inventory", voice(customer.contract(0)));

    customer.place().then().statusCode(422).body("errors.code", contains("inventory-unexpected"));
  }

  @Test
  void aContractTakesTenThousandNumbersAndTheirEventFitsIntoItsTopic() {
    Customer customer = ordered();
    String dotphone = customer.contract(1);
    String prefix = "050" + dotphone.substring(6);
    List<Map<String, Object>> many =
        IntStream.range(0, 9_999)
            .<Map<String, Object>>mapToObj(
                i ->
                    Map.of(
                        "number",
                        prefix + "%04d".formatted(i),
                        "loginId",
                        dotphone + "-of-the-longest-id-%04d".formatted(i).substring(1)))
            .toList();

    change(dotphone, Map.of("add", many)).statusCode(200).body("numbers", hasSize(10_000));

    try (EventTap changed = new EventTap("contract-changed")) {
      changed
          .one(
              EventTap.keyed(dotphone).and(e -> e.data().at("/inventory/numbers").size() == 10_000))
          .valid("contract-changed");
    }
    change(
            dotphone,
            Map.of("add", List.of(Map.of("number", "050" + "99999999", "loginId", "one-more"))))
        .statusCode(422)
        .body("errors.code", contains("too-many-numbers"));
  }
}
