package io.bizportal.entitlement.link;

import static io.bizportal.entitlement.Customer.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.bizportal.entitlement.Api;
import io.bizportal.entitlement.Customer;
import io.bizportal.entitlement.ServiceTest;
import io.bizportal.entitlement.Staff;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** C11: linking an admin ID grants its base contract. */
@ServiceTest
class AdminIdLinkTest {

  private Customer customer;
  private Staff staff;
  private String base;

  @BeforeEach
  void aBaseContractWithOneUnderIt() {
    customer = aCustomer().withContract("DOTPHONE_OFFICE").withContract("DOTPHONE_OFFICE");
    base = customer.contract(0);
    customer.with(1, "baseContract", Map.of("number", base, "adminId", "admin-" + base)).arrived();
    staff = Staff.of(customer);
  }

  // C9
  @Test
  void itIsReadAndWrittenFromTheLinkOnAndNotAnyMoreWithoutIt() {
    UUID user = staff.hire();
    assertThat(staff.reaches(user, base)).isFalse();

    staff.linked(user, 2, base);
    await().atMost(Duration.ofSeconds(15)).until(() -> staff.reaches(user, base));
    Api.exchange(staff.token(user), base)
        .post("/oauth/token")
        .then()
        .body("scope", equalTo("read write"));

    staff.linked(user, 3);
    await().atMost(Duration.ofSeconds(15)).until(() -> !staff.reaches(user, base));
  }

  @Test
  void whatStandsUnderTheSameBaseIsNotIncluded() {
    UUID user = staff.hire();

    staff.linked(user, 2, base);

    await().atMost(Duration.ofSeconds(15)).until(() -> staff.reaches(user, base));
    assertThat(staff.reaches(user, customer.contract(1))).isFalse();
  }

  // C5
  @Test
  void itCountsMoreThanAGroupThatSaysNone() {
    String excluding = staff.addGroup("除外");
    staff.permit(excluding, Map.of("contracts", Map.of(base, "NONE")));
    UUID user = staff.hire(excluding);

    staff.linked(user, 2, base);

    await().atMost(Duration.ofSeconds(15)).until(() -> staff.reaches(user, base));
  }

  @Test
  void anotherCompanysContractIsNotGrantedByIt() {
    Customer other = aCustomer().withContract("DOTPHONE_OFFICE").arrived();
    UUID user = staff.hire();

    staff.linked(user, 2, base, other.contract(0));

    await().atMost(Duration.ofSeconds(15)).until(() -> staff.reaches(user, base));
    assertThat(staff.reaches(user, other.contract(0))).isFalse();
  }

  @Test
  void aTerminatedContractIsNotGrantedByItAnyMore() {
    Customer later = customer.later().withContract("DOTPHONE_OFFICE");
    later.place().then().statusCode(201);
    later.activate(0);
    UUID user = staff.hire();
    staff.linked(user, 2, later.contract(0));
    await().atMost(Duration.ofSeconds(15)).until(() -> staff.reaches(user, later.contract(0)));

    Api.operator()
        .post("/v1/contracts/" + later.contract(0) + "/termination")
        .then()
        .statusCode(200);

    assertThat(staff.reaches(user, later.contract(0))).isFalse();
  }
}
