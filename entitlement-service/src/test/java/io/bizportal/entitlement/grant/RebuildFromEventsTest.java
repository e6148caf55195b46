package io.bizportal.entitlement.grant;

import static io.bizportal.entitlement.Customer.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.bizportal.entitlement.Api;
import io.bizportal.entitlement.Customer;
import io.bizportal.entitlement.EventTap;
import io.bizportal.entitlement.ServiceTest;
import io.bizportal.entitlement.Staff;
import io.bizportal.entitlement.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Another system keeps an exact copy of all permissions from the topic alone (C9). */
@ServiceTest
class RebuildFromEventsTest {

  private static final String PERMISSIONS = "/tmf-api/rolesAndPermissionsManagement/v4/permission";

  @Test
  void whateverHappensTheTopicTellsWhoMayDoWhat() {
    Customer customer =
        aCustomer()
            .withContract("SMART_PBX")
            .withContract("SMART_PBX")
            .withContract("IP_VOICE")
            .withContract("SMART_PBX", Customer.inJapan(60), "まだ見えない拠点")
            .withContract("DOTPHONE_OFFICE")
            .arrived();
    Staff staff = Staff.of(customer);
    try (EventTap tap = new EventTap("grant-changed")) {
      String readers = staff.addGroup("参照");
      String editors = staff.addGroup("編集");
      staff.permit(readers, Map.of("allServices", "READ"));
      UUID one = staff.hire(readers);
      UUID two = staff.hire(readers, editors);
      UUID three = staff.hire();
      same(tap, staff, customer);

      staff.permit(
          editors,
          Map.of(
              "services", Map.of("SMART_PBX", "READ_WRITE"),
              "contracts", Map.of(customer.contract(0), "NONE")));
      same(tap, staff, customer);

      staff.linked(three, 2, customer.contract(4));
      awaitVersion(staff, () -> levels(three).containsKey(customer.contract(4)));
      same(tap, staff, customer);
      // Without a word about links they stay.
      staff.accountChanged(three, "DISABLED", 3, List.of());
      awaitVersion(staff, () -> levels(three).isEmpty());
      staff.accountChanged(three, "ACTIVE", 4, List.of());
      awaitVersion(staff, () -> levels(three).containsKey(customer.contract(4)));
      same(tap, staff, customer);
      staff.linked(three, 5);
      awaitVersion(staff, () -> levels(three).isEmpty());
      same(tap, staff, customer);

      put(staff, editors, three);
      put(staff, "G0000002", three);
      same(tap, staff, customer);

      staff.as().delete("/v1/groups/G0000002/members/" + three).then().statusCode(200);
      staff.accountChanged(two, "DISABLED", 2, List.of());
      awaitVersion(staff, () -> levels(two).isEmpty());
      same(tap, staff, customer);

      customer.activate(1);
      Api.operator()
          .post("/v1/contracts/" + customer.contract(1) + "/termination")
          .then()
          .statusCode(200);
      same(tap, staff, customer);

      long deleted =
          staff
              .as()
              .header("If-Match", staff.tag(readers))
              .delete("/v1/groups/" + readers)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath()
              .getLong("grantVersion");
      staff.accountChanged(two, "ACTIVE", 3, List.of());
      awaitVersion(staff, () -> !levels(two).isEmpty());
      same(tap, staff, customer);

      staff.as().post("/v1/grant-changes/" + deleted + "/undo").then().statusCode(200);
      staff.accountChanged(one, "DELETED", 2, List.of());
      awaitVersion(staff, () -> status(one) == 404);
      same(tap, staff, customer);
    }
  }

  // C4: the automatic group includes what comes later
  @Test
  void contractsThatComeLaterAreToldForWhoeverReachesAll() {
    Customer customer = aCustomer().withContract("SMART_PBX").arrived();
    Staff staff = Staff.of(customer);
    try (EventTap tap = new EventTap("grant-changed")) {
      Customer later = customer.later().withContract("IP_VOICE", Customer.inJapan(90), "追加");
      later.place().then().statusCode(201);

      Map<String, String> copy = same(tap, staff, customer);
      assertThat(copy).hasSize(2);
      assertThat(copy.values()).containsOnly("READ_WRITE");
    }
  }

  private static void put(Staff staff, String group, UUID account) {
    staff.as().put("/v1/groups/" + group + "/members/" + account).then().statusCode(200);
  }

  private static void awaitVersion(Staff staff, Callable<Boolean> changed) {
    await().atMost(Duration.ofSeconds(15)).until(changed);
    assertThat(staff.grantVersion()).isPositive();
  }

  private static Map<String, String> same(EventTap tap, Staff staff, Customer customer) {
    long version = staff.grantVersion();
    tap.one(
        EventTap.keyed(customer.company())
            .and(e -> e.data().path("grantVersion").asLong() == version));
    Map<String, String> copy = new TreeMap<>();
    tap.all(EventTap.keyed(customer.company()).and(e -> e.data().has("grantVersion")))
        .forEach(event -> apply(event.valid("grant-changed").data(), copy));
    assertThat(copy).isEqualTo(truth(customer));
    return copy;
  }

  private static void apply(JsonNode change, Map<String, String> copy) {
    for (JsonNode effect : change.path("effects")) {
      for (JsonNode account : effect.path("accounts")) {
        for (JsonNode contract : effect.path("contracts")) {
          String key = account.asText() + " " + contract.asText();
          assertThat(copy.getOrDefault(key, "NONE")).isEqualTo(effect.path("before").asText());
          if (effect.path("after").asText().equals("NONE")) {
            copy.remove(key);
          } else {
            copy.put(key, effect.path("after").asText());
          }
        }
      }
    }
  }

  private static Map<String, String> truth(Customer customer) {
    List<Map<String, Object>> permissions =
        Api.as(Tokens.service())
            .queryParam("granter.id", customer.company())
            .queryParam("limit", 100)
            .get(PERMISSIONS)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("");
    Map<String, String> truth = new TreeMap<>();
    for (Map<String, Object> permission : permissions) {
      roles(permission)
          .forEach((contract, level) -> truth.put(permission.get("id") + " " + contract, level));
    }
    return truth;
  }

  private static Map<String, String> levels(UUID account) {
    return roles(
        Api.as(Tokens.service())
            .get(PERMISSIONS + "/" + account)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getMap(""));
  }

  private static int status(UUID account) {
    return Api.as(Tokens.service()).get(PERMISSIONS + "/" + account).statusCode();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> roles(Map<String, Object> permission) {
    Map<String, String> levels = new TreeMap<>();
    for (var role : (List<Map<String, Object>>) permission.get("assetInvolvementRole")) {
      var asset = (Map<String, String>) role.get("manageableAsset");
      levels.put(
          asset.get("id"), role.get("involvementRole").equals("editor") ? "READ_WRITE" : "READ");
    }
    return levels;
  }
}
