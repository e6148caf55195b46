package io.bizportal.entitlement.usage;

import static io.bizportal.entitlement.Customer.aCustomer;
import static io.bizportal.entitlement.Customer.inJapan;
import static io.bizportal.entitlement.Customer.voiceGroup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.bizportal.entitlement.Api;
import io.bizportal.entitlement.Customer;
import io.bizportal.entitlement.ServiceTest;
import io.bizportal.entitlement.Staff;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

// C1
@ServiceTest
class UsageTest {

  @Inject EntityManager database;

  @Test
  void servicesWithContractsAreOfferedWithTheirMenus() {
    Customer customer =
        aCustomer()
            .withContract("OFFICE_INTERNET")
            .withContract("IP_VOICE")
            .withContract("IP_VOICE")
            .withContract("CLOUD_STORAGE", inJapan(90), "まだ先");
    customer.with(2, "voiceGroup", joining(customer.contract(1))).arrived();
    Staff staff = Staff.of(customer);

    services(customer.administratorToken())
        .body("service", contains("IP_VOICE", "OFFICE_INTERNET"))
        .body("category", contains("IP_TELEPHONY", "NETWORK"))
        .body("menu", contains(List.of("SETTINGS", "CONTRACTS"), List.of("CONTRACTS", "SITES")))
        .body("contracts", contains(2, 1))
        .body("targets", contains(1, 0))
        .body("pinned", contains(false, false))
        .body("usedAt", contains(nullValue(), nullValue()));
    services(staff.token(staff.hire())).body("", empty());
  }

  @Test
  void aServiceWithoutSettingsSiteHasNothingToEnter() {
    Customer customer = aCustomer().withContract("OFFICE_INTERNET").arrived();

    Api.exchange(customer.administratorToken(), customer.contract(0))
        .post("/oauth/token")
        .then()
        .statusCode(400)
        .body("error", equalTo("invalid_target"));
    Api.as(customer.administratorToken())
        .get("/v1/services/OFFICE_INTERNET/targets")
        .then()
        .statusCode(404);
    Api.as(customer.administratorToken())
        .get("/v1/contracts")
        .then()
        .body("items.service", contains("OFFICE_INTERNET"));
  }

  @Test
  void pinnedServicesComeFirstThenThoseUsedLately() {
    Customer customer =
        aCustomer()
            .withContract("SMART_PBX")
            .withContract("DOTPHONE_OFFICE")
            .withContract("OFFICE_INTERNET")
            .arrived();
    String token = customer.administratorToken();

    put(token, "/v1/services/OFFICE_INTERNET/pin");
    put(token, "/v1/services/OFFICE_INTERNET/pin");
    put(token, "/v1/services/DOTPHONE_OFFICE/use");

    services(token)
        .body("service", contains("OFFICE_INTERNET", "DOTPHONE_OFFICE", "SMART_PBX"))
        .body("pinned", contains(true, false, false))
        .body("[1].usedAt", notNullValue());
    Api.as(token).delete("/v1/services/OFFICE_INTERNET/pin").then().statusCode(204);
    services(token).body("service", contains("DOTPHONE_OFFICE", "SMART_PBX", "OFFICE_INTERNET"));
    Api.as(token).put("/v1/services/FAX/pin").then().statusCode(404);
  }

  @Test
  void whatWasEnteredLastComesFirstAndTenAreKept() {
    Customer customer = aCustomer();
    for (int i = 0; i < 12; i++) {
      customer.withContract("SMART_PBX");
    }
    customer.withContract("IP_VOICE").arrived();
    String token = customer.administratorToken();

    for (int i = 0; i < 12; i++) {
      put(token, "/v1/recent-targets/" + customer.contract(i));
    }
    put(token, "/v1/recent-targets/" + voiceGroup(customer.contract(12)));
    put(token, "/v1/recent-targets/" + customer.contract(5));

    recent(token)
        .body("", hasSize(10))
        .body("[0].id", equalTo(customer.contract(5)))
        .body("[0].siteName", equalTo("拠点5"))
        .body("[1].id", equalTo(voiceGroup(customer.contract(12))))
        .body("[1].service", equalTo("IP_VOICE"));
    assertThat(rows("recent_target", customer.administrator())).isEqualTo(10);
    services(token).body("[0].usedAt", notNullValue()).body("[0].service", equalTo("SMART_PBX"));
  }

  @Test
  void whatIsNoLongerReachedIsNotShownAndCannotBeNoted() {
    Customer customer = aCustomer().withContract("SMART_PBX").arrived();
    Staff staff = Staff.of(customer);
    String group = staff.addGroup("参照");
    staff.permit(group, Map.of("allServices", "READ"));
    UUID user = staff.hire(group);
    put(staff.token(user), "/v1/recent-targets/" + customer.contract(0));
    recent(staff.token(user)).body("id", contains(customer.contract(0)));
    recent(customer.administratorToken()).body("", empty());

    staff.permit(group, Map.of("allServices", "NONE"));

    recent(staff.token(user)).body("", empty());
    for (String target : List.of(customer.contract(0), Customer.freshNumber(), "Y1", "x")) {
      Api.as(staff.token(user)).put("/v1/recent-targets/" + target).then().statusCode(404);
    }
  }

  @Test
  void aDeletedAccountLeavesNothingBehind() {
    Customer customer = aCustomer().withContract("SMART_PBX").arrived();
    Staff staff = Staff.of(customer);
    String group = staff.addGroup("参照");
    staff.permit(group, Map.of("allServices", "READ"));
    UUID user = staff.hire(group);
    put(staff.token(user), "/v1/recent-targets/" + customer.contract(0));
    put(staff.token(user), "/v1/services/IP_VOICE/pin");

    staff.accountChanged(user, "DELETED", 2, List.of());

    await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> rows("recent_target", user) + rows("service_use", user) == 0);
    put(staff.token(user), "/v1/services/IP_VOICE/pin");
    assertThat(rows("service_use", user)).isZero();
  }

  private long rows(String table, UUID account) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                ((Number)
                        database
                            .createNativeQuery(
                                "select count(*) from " + table + " where account = :account")
                            .setParameter("account", account)
                            .getSingleResult())
                    .longValue());
  }

  private static Map<String, Object> joining(String representative) {
    return Map.of("id", voiceGroup(representative), "representative", false);
  }

  private static void put(String token, String path) {
    Api.as(token).put(path).then().statusCode(204);
  }

  private static ValidatableResponse services(String token) {
    return Api.as(token).get("/v1/services").then().statusCode(200);
  }

  private static ValidatableResponse recent(String token) {
    return Api.as(token).get("/v1/recent-targets").then().statusCode(200);
  }
}
