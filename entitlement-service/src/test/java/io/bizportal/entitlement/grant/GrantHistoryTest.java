package io.bizportal.entitlement.grant;

import static io.bizportal.entitlement.Customer.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.bizportal.entitlement.Customer;
import io.bizportal.entitlement.ServiceTest;
import io.bizportal.entitlement.Staff;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

// C4, C12
@ServiceTest
class GrantHistoryTest {

  private Customer customer;
  private Staff staff;
  private String group;
  private UUID user;

  @BeforeEach
  void aGroupOfOneReader() {
    customer = aCustomer().withContract("SMART_PBX").withContract("IP_VOICE").arrived();
    staff = Staff.of(customer);
    group = staff.addGroup("参照のみ");
    staff.permit(group, Map.of("allServices", "READ"));
    user = staff.hire(group);
  }

  @Test
  void aPreviewTellsWhoGainsAndLosesAndChangesNothing() {
    long version = staff.grantVersion();

    staff
        .as()
        .header("If-Match", staff.tag(group))
        .body(
            Map.of(
                "contracts",
                Map.of(customer.contract(0), "NONE", customer.contract(1), "READ_WRITE")))
        .post("/v1/groups/" + group + "/permissions/preview")
        .then()
        .statusCode(200)
        .body("accountsGaining", equalTo(1))
        .body("accountsLosing", equalTo(1))
        .body("effects", hasSize(2))
        .body("effects[0].accounts", contains(user.toString()))
        .body("effects[0].before", equalTo("READ"))
        .body("effects.find { it.after == 'NONE' }.contracts", contains(customer.contract(0)))
        .body(
            "effects.find { it.after == 'READ_WRITE' }.contracts", contains(customer.contract(1)));

    assertThat(staff.grantVersion()).isEqualTo(version);
    assertThat(staff.reaches(user, customer.contract(0))).isTrue();
  }

  @Test
  void aPreviewOfADeletionNamesThoseWhoLose() {
    UUID covered = staff.hire(group, "G0000002");

    staff
        .as()
        .header("If-Match", staff.tag(group))
        .post("/v1/groups/" + group + "/deletion-preview")
        .then()
        .statusCode(200)
        .body("accountsLosing", equalTo(1))
        .body("effects.accounts.flatten()", contains(user.toString()));

    assertThat(staff.reaches(user, customer.contract(0))).isTrue();
    assertThat(staff.reaches(covered, customer.contract(0))).isTrue();
  }

  @Test
  void theHistoryHasBeforeAndAfterAndWho() {
    long version = staff.permit(group, Map.of("services", Map.of("IP_VOICE", "READ_WRITE")));

    staff
        .as()
        .queryParam("group", group)
        .get("/v1/grant-changes")
        .then()
        .statusCode(200)
        .body("total", equalTo(2))
        .body("items[0].grantVersion", equalTo((int) version))
        .body("items[0].groupName", equalTo("参照のみ"))
        .body("items[0].changedBy", equalTo(customer.administrator().toString()))
        .body("items[0].undoable", equalTo(true))
        .body("items[1].undoable", equalTo(false));
    staff
        .as()
        .get("/v1/grant-changes/" + version)
        .then()
        .statusCode(200)
        .body("before.allServices", equalTo("READ"))
        .body("after.allServices", equalTo("UNSPECIFIED"))
        .body("after.services.IP_VOICE", equalTo("READ_WRITE"))
        .body("effects", hasSize(2));
  }

  @Test
  void anUndoneChangeOfPermissionsIsAsBeforeAndItselfUndoable() {
    long withdrawn = staff.permit(group, Map.of());
    assertThat(staff.reaches(user, customer.contract(0))).isFalse();

    long undone = undo(withdrawn);

    assertThat(staff.reaches(user, customer.contract(0))).isTrue();
    staff
        .as()
        .get("/v1/grant-changes/" + undone)
        .then()
        .body("change.undoes", equalTo((int) withdrawn))
        .body("change.undoable", equalTo(true));
    undo(undone);
    assertThat(staff.reaches(user, customer.contract(0))).isFalse();
  }

  @Test
  void anUndoneLeavingIsAJoining() {
    long left =
        staff
            .as()
            .delete("/v1/groups/" + group + "/members/" + user)
            .then()
            .extract()
            .jsonPath()
            .getLong("grantVersion");

    undo(left);

    assertThat(staff.reaches(user, customer.contract(0))).isTrue();
    staff.as().get("/v1/groups/" + group).then().body("members", contains(user.toString()));
  }

  @Test
  void anUndoneDeletionBringsTheGroupBackWithItsPeopleAndPermissions() {
    long deleted =
        staff
            .as()
            .header("If-Match", staff.tag(group))
            .delete("/v1/groups/" + group)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getLong("grantVersion");
    assertThat(staff.reaches(user, customer.contract(0))).isFalse();

    undo(deleted);

    assertThat(staff.reaches(user, customer.contract(0))).isTrue();
    staff
        .as()
        .get("/v1/groups/" + group)
        .then()
        .statusCode(200)
        .body("name", equalTo("参照のみ"))
        .body("allServices", equalTo("READ"))
        .body("members", contains(user.toString()));
  }

  @Test
  void onlyTheNewestChangeOfAGroupCanBeUndone() {
    long first = staff.permit(group, Map.of("allServices", "READ_WRITE"));
    staff.permit(group, Map.of("allServices", "NONE"));

    staff
        .as()
        .post("/v1/grant-changes/" + first + "/undo")
        .then()
        .statusCode(409)
        .body("code", equalTo("grant-change-not-newest"));
    assertThat(staff.reaches(user, customer.contract(0))).isFalse();
  }

  @Test
  void anotherCompanysHistoryDoesNotExist() {
    long version = staff.permit(group, Map.of());
    Staff stranger = Staff.of(aCustomer().withContract("SMART_PBX").arrived());

    stranger.as().get("/v1/grant-changes/999999").then().statusCode(404);
    stranger.as().post("/v1/grant-changes/999999/undo").then().statusCode(404);
    stranger
        .as()
        .queryParam("group", group)
        .get("/v1/grant-changes")
        .then()
        .statusCode(200)
        .body("items", empty())
        .body("next", nullValue());
    assertThat(staff.grantVersion()).isEqualTo(version);
  }

  // E11
  @Test
  void theSecondOfTwoEditorsIsToldWhatTheFirstChanged() {
    String opened = staff.tag(group);
    long first = staff.permit(group, Map.of("allServices", "READ_WRITE"));

    staff
        .as()
        .header("If-Match", opened)
        .body(Map.of("allServices", "NONE"))
        .put("/v1/groups/" + group + "/permissions")
        .then()
        .statusCode(412)
        .body("current.allServices", equalTo("READ_WRITE"))
        .body("changes.grantVersion", equalTo(List.of((int) first)))
        .body("changes[0].changedBy", equalTo(customer.administrator().toString()));
    assertThat(staff.reaches(user, customer.contract(0))).isTrue();
  }

  private long undo(long version) {
    return staff
        .as()
        .post("/v1/grant-changes/" + version + "/undo")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getLong("grantVersion");
  }
}
