package io.bizportal.entitlement.grant;

import static io.bizportal.entitlement.Customer.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.bizportal.entitlement.Api;
import io.bizportal.entitlement.Customer;
import io.bizportal.entitlement.EventTap;
import io.bizportal.entitlement.ServiceTest;
import io.bizportal.entitlement.Staff;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// C4, C5
@ServiceTest
class GroupTest {

  @Inject EntityManager database;

  @Test
  void groupsAreNumberedPerCompanyAfterTheAutomaticOne() {
    Staff staff = Staff.of(aCustomer().withContract("SMART_PBX").arrived());

    assertThat(staff.addGroup("一")).isEqualTo("G0000003");
    assertThat(staff.addGroup("二")).isEqualTo("G0000004");

    staff
        .as()
        .queryParam("limit", 2)
        .get("/v1/groups")
        .then()
        .body("items.id", equalTo(List.of("G0000002", "G0000003")))
        .body("total", equalTo(3));
  }

  @Test
  void aNameIsTakenOnce() {
    Staff staff = Staff.of(aCustomer().withContract("SMART_PBX").arrived());
    staff.addGroup("参照のみ");

    staff
        .as()
        .body(Map.of("name", "参照のみ"))
        .post("/v1/groups")
        .then()
        .statusCode(409)
        .body("code", equalTo("group-name-taken"));
  }

  @Test
  void moreContractsThanACompanyHasAreRefused() {
    Staff staff = Staff.of(aCustomer().withContract("SMART_PBX").arrived());
    String group = staff.addGroup("多すぎる");
    Map<String, String> contracts = new HashMap<>();
    for (int n = 0; n <= 10_000; n++) {
      contracts.put("N%09d".formatted(n), "READ");
    }

    staff
        .as()
        .header("If-Match", staff.tag(group))
        .body(Map.of("contracts", contracts))
        .put("/v1/groups/" + group + "/permissions")
        .then()
        .statusCode(422);
  }

  // C9
  @Test
  void withdrawingAPermissionRaisesTheVersionTellsItAndRefusesTheNextExchange() {
    Customer customer = aCustomer().withContract("SMART_PBX").arrived();
    Staff staff = Staff.of(customer);
    String group = staff.addGroup("参照のみ");
    staff.permit(group, Map.of("contracts", Map.of(customer.contract(0), "READ")));
    UUID user = staff.hire(group);
    Api.exchange(staff.token(user), customer.contract(0))
        .post("/oauth/token")
        .then()
        .statusCode(200)
        .body("scope", equalTo("read"));
    long before = staff.grantVersion();

    long after = staff.permit(group, Map.of());

    assertThat(after).isEqualTo(before + 1);
    Api.exchange(staff.token(user), customer.contract(0))
        .post("/oauth/token")
        .then()
        .statusCode(400)
        .body("error", equalTo("invalid_target"));
    try (EventTap tap = new EventTap("grant-changed")) {
      EventTap.Event event =
          tap.one(
                  EventTap.keyed(customer.company())
                      .and(e -> e.data().path("grantVersion").asLong() == after))
              .valid("grant-changed");
      assertThat(event.type()).isEqualTo("io.bizportal.grant-changed.v1");
      assertThat(event.data().path("cause").asText()).isEqualTo("PERMISSIONS");
      assertThat(event.data().path("group").asText()).isEqualTo(group);
      assertThat(event.data().path("changedBy").asText())
          .isEqualTo(customer.administrator().toString());
      assertThat(tap.all(EventTap.keyed(customer.company())))
          .extracting(e -> e.data().path("grantVersion").asLong())
          .isSorted()
          .doesNotHaveDuplicates();
    }
  }

  // C9
  @Test
  void whatAnotherReplicaCommittedCountsForTheVeryNextExchange() {
    Customer customer = aCustomer().withContract("SMART_PBX").arrived();
    Staff staff = Staff.of(customer);
    String group = staff.addGroup("参照のみ");
    staff.permit(group, Map.of("allServices", "READ"));
    UUID user = staff.hire(group);
    assertThat(staff.reaches(user, customer.contract(0))).isTrue();

    // When another replica withdraws it: nothing of this process is told
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              database
                  .createNativeQuery(
                      "delete from group_permission where company = :company and group_id = :group")
                  .setParameter("company", customer.company())
                  .setParameter("group", group)
                  .executeUpdate();
              database
                  .createNativeQuery(
                      "update company set grant_version = grant_version + 1 where id = :company")
                  .setParameter("company", customer.company())
                  .executeUpdate();
            });

    assertThat(staff.reaches(user, customer.contract(0))).isFalse();
  }

  @Test
  void leavingAGroupAndDeletingItWithdrawAtOnce() {
    Customer customer = aCustomer().withContract("SMART_PBX").arrived();
    Staff staff = Staff.of(customer);
    String group = staff.addGroup("参照のみ");
    staff.permit(group, Map.of("allServices", "READ"));
    UUID one = staff.hire(group);
    UUID another = staff.hire(group);

    staff.as().delete("/v1/groups/" + group + "/members/" + one).then().statusCode(200);
    assertThat(staff.reaches(one, customer.contract(0))).isFalse();
    assertThat(staff.reaches(another, customer.contract(0))).isTrue();

    staff
        .as()
        .header("If-Match", staff.tag(group))
        .delete("/v1/groups/" + group)
        .then()
        .statusCode(200);
    assertThat(staff.reaches(another, customer.contract(0))).isFalse();
    staff.as().get("/v1/groups/" + group).then().statusCode(404);
  }

  @Test
  void permissionsAreReplacedAsAWhole() {
    Customer customer = aCustomer().withContract("SMART_PBX").withContract("IP_VOICE").arrived();
    Staff staff = Staff.of(customer);
    String group = staff.addGroup("混在");

    staff.permit(
        group,
        Map.of(
            "allServices", "READ",
            "services", Map.of("IP_VOICE", "NONE"),
            "contracts", Map.of(customer.contract(0), "READ_WRITE")));
    staff.permit(group, Map.of("services", Map.of("IP_VOICE", "READ")));

    staff
        .as()
        .get("/v1/groups/" + group)
        .then()
        .body("allServices", equalTo("UNSPECIFIED"))
        .body("services", equalTo(Map.of("IP_VOICE", "READ")))
        .body("contracts", equalTo(Map.of()));
  }

  @Test
  void settingWhatIsSetAlreadyChangesNothing() {
    Staff staff = Staff.of(aCustomer().withContract("SMART_PBX").arrived());
    String group = staff.addGroup("参照のみ");
    long version = staff.permit(group, Map.of("allServices", "READ"));

    assertThat(staff.permit(group, Map.of("allServices", "READ"))).isEqualTo(version);
  }

  @Test
  void theSecondOfTwoEditorsLearnsThatHeIsLate() {
    Staff staff = Staff.of(aCustomer().withContract("SMART_PBX").arrived());
    String group = staff.addGroup("参照のみ");
    String seen = staff.tag(group);
    staff.permit(group, Map.of("allServices", "READ"));

    staff
        .as()
        .header("If-Match", seen)
        .body(Map.of("allServices", "READ_WRITE"))
        .put("/v1/groups/" + group + "/permissions")
        .then()
        .statusCode(412);
    staff
        .as()
        .body(Map.of("allServices", "READ_WRITE"))
        .put("/v1/groups/" + group + "/permissions")
        .then()
        .statusCode(428);
  }

  @ParameterizedTest
  @CsvSource({"PUT, /permissions", "PUT, ''", "DELETE, ''"})
  void theAutomaticGroupCanBeNeitherChangedNorDeleted(String method, String path) {
    Staff staff = Staff.of(aCustomer().withContract("SMART_PBX").arrived());
    Map<String, Object> body = path.isEmpty() ? Map.of("name", "別名") : Map.of();

    staff
        .as()
        .header("If-Match", staff.tag("G0000002"))
        .body(body)
        .request(method, "/v1/groups/G0000002" + path)
        .then()
        .statusCode(409)
        .body("code", equalTo("group-automatic"));
  }

  @Test
  void theAutomaticGroupReachesContractsThatComeLater() {
    Customer customer = aCustomer().withContract("SMART_PBX").arrived();
    Staff staff = Staff.of(customer);
    assertThat(staff.reaches(customer.administrator(), customer.contract(0))).isTrue();
    Customer later = aCustomer().withoutAdministrator().withContract("IP_VOICE");
    Map<String, Object> order = new HashMap<>(later.order());
    order.put("company", customer.order().get("company"));
    Api.operator().body(order).post("/v1/orders").then().statusCode(201);

    assertThat(staff.reaches(customer.administrator(), later.contract(0))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, ''",
    "PUT, ''",
    "DELETE, ''",
    "PUT, /permissions",
    "PUT, /members/00000000-0000-4000-8000-000000000000",
    "DELETE, /members/00000000-0000-4000-8000-000000000000"
  })
  void anotherCompanysGroupIsNotFound(String method, String path) {
    Staff theirs = Staff.of(aCustomer().withContract("SMART_PBX").arrived());
    String group = theirs.addGroup("他社");
    Staff ours = Staff.of(aCustomer().withContract("SMART_PBX").arrived());
    Map<String, Object> body = path.isEmpty() ? Map.of("name", "x") : Map.of();

    ours.as()
        .header("If-Match", "\"1\"")
        .body(body)
        .request(method, "/v1/groups/" + group + path)
        .then()
        .statusCode(404);
  }

  @Test
  void anotherCompanysContractIsAsUnknownAsOneThatDoesNotExist() {
    Customer theirs = aCustomer().withContract("SMART_PBX").arrived();
    Customer customer = aCustomer().withContract("SMART_PBX").arrived();
    Staff staff = Staff.of(customer);
    String group = staff.addGroup("参照のみ");

    staff
        .as()
        .header("If-Match", staff.tag(group))
        .body(
            Map.of(
                "contracts",
                Map.of(
                    theirs.contract(0),
                    "READ",
                    "N000000000",
                    "READ",
                    customer.contract(0),
                    "READ")))
        .put("/v1/groups/" + group + "/permissions")
        .then()
        .statusCode(422)
        .body("errors.code", equalTo(List.of("contract-unknown", "contract-unknown")))
        .body(
            "errors.pointer",
            containsInAnyOrder("/contracts/" + theirs.contract(0), "/contracts/N000000000"));
  }

  @Test
  void anotherCompanysAccountCannotJoin() {
    Customer theirs = aCustomer().withContract("SMART_PBX").arrived();
    Staff staff = Staff.of(aCustomer().withContract("SMART_PBX").arrived());
    String group = staff.addGroup("参照のみ");

    staff
        .as()
        .put("/v1/groups/" + group + "/members/" + theirs.administrator())
        .then()
        .statusCode(404);
  }

  @Test
  void renamingKeepsWhatTheGroupReaches() {
    Customer customer = aCustomer().withContract("SMART_PBX").arrived();
    Staff staff = Staff.of(customer);
    String group = staff.addGroup("旧");
    staff.permit(group, Map.of("allServices", "READ"));
    UUID user = staff.hire(group);

    staff
        .as()
        .header("If-Match", staff.tag(group))
        .body(Map.of("name", "新"))
        .put("/v1/groups/" + group)
        .then()
        .statusCode(200)
        .body("name", equalTo("新"));

    assertThat(staff.reaches(user, customer.contract(0))).isTrue();
  }

  // C6, C7
  @Test
  void theContractListShowsWhatIsReachedWithItsLevelPageByPage() {
    Customer customer =
        aCustomer()
            .withContract("SMART_PBX")
            .withContract("SMART_PBX")
            .withContract("IP_VOICE")
            .withContract("SMART_PBX", Customer.inJapan(90), "まだ先");
    customer.arrived();
    Staff staff = Staff.of(customer);
    String group = staff.addGroup("混在");
    staff.permit(
        group,
        Map.of(
            "services", Map.of("SMART_PBX", "READ"),
            "contracts", Map.of(customer.contract(1), "READ_WRITE")));
    UUID user = staff.hire(group);

    String cursor =
        Api.as(staff.token(user))
            .queryParam("limit", 1)
            .get("/v1/contracts")
            .then()
            .statusCode(200)
            .body("total", equalTo(2))
            .body("items", hasSize(1))
            .extract()
            .path("next");
    Api.as(staff.token(user))
        .queryParam("limit", 1)
        .queryParam("cursor", cursor)
        .get("/v1/contracts")
        .then()
        .body("items", hasSize(1))
        .body("next", equalTo(null));
    Api.as(staff.token(user))
        .get("/v1/contracts")
        .then()
        .body("items.number", containsInAnyOrder(customer.contract(0), customer.contract(1)))
        .body(
            "items.find { it.number == '%s' }.level".formatted(customer.contract(1)),
            equalTo("READ_WRITE"))
        .body(
            "items.find { it.number == '%s' }.level".formatted(customer.contract(0)),
            equalTo("READ"));
    Api.as(customer.administratorToken())
        .get("/v1/contracts")
        .then()
        .body("total", equalTo(3))
        .body("items.number", not(hasItem(customer.contract(3))));
    Api.as(customer.administratorToken())
        .queryParam("q", "拠点0　メモ0")
        .queryParam("service", "SMART_PBX")
        .get("/v1/contracts")
        .then()
        .body("items.number", equalTo(List.of(customer.contract(0))));
  }
}
