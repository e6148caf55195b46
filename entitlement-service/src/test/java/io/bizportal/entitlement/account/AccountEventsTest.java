package io.bizportal.entitlement.account;

import static io.bizportal.entitlement.Customer.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bizportal.entitlement.Customer;
import io.bizportal.entitlement.EventTap;
import io.bizportal.entitlement.ServiceTest;
import io.bizportal.entitlement.Staff;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// C9
@ServiceTest
class AccountEventsTest {

  private Customer customer;
  private Staff staff;
  private String group;

  @BeforeEach
  void aCompanyWithAGroup() {
    customer = aCustomer().withContract("SMART_PBX").arrived();
    staff = Staff.of(customer);
    group = staff.addGroup("参照のみ");
    staff.permit(group, Map.of("allServices", "READ"));
  }

  @Test
  void aNewAccountIsInTheGroupsItWasCreatedInto() {
    UUID user = staff.hire(group);

    assertThat(staff.reaches(user, customer.contract(0))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"DISABLED", "DELETED"})
  void anAccountThatIsDisabledOrDeletedReachesNothing(String status) {
    UUID user = staff.hire(group);
    long before = staff.grantVersion();

    staff.accountChanged(user, status, 2, List.of());

    await().atMost(Duration.ofSeconds(15)).until(() -> staff.grantVersion() == before + 1);
    assertThat(staff.reaches(user, customer.contract(0))).isFalse();
    try (EventTap tap = new EventTap("grant-changed")) {
      EventTap.Event event =
          tap.one(
              EventTap.keyed(customer.company())
                  .and(e -> e.data().path("grantVersion").asLong() == before + 1));
      assertThat(event.valid("grant-changed").data().path("cause").asText()).isEqualTo("ACCOUNT");
      assertThat(event.data().path("account").asText()).isEqualTo(user.toString());
    }
  }

  @Test
  void anAccountThatIsEnabledAgainReachesWhatItsGroupsSay() {
    UUID user = staff.hire(group);
    staff.accountChanged(user, "DISABLED", 2, List.of());
    await().until(() -> !staff.reaches(user, customer.contract(0)));

    staff.accountChanged(user, "ACTIVE", 3, List.of());

    await().atMost(Duration.ofSeconds(15)).until(() -> staff.reaches(user, customer.contract(0)));
  }

  @Test
  void oldAndRepeatedNewsChangeNothing() {
    UUID user = staff.hire(group);
    UUID event = UUID.randomUUID();
    staff.accountChanged(event, user, "DISABLED", 5, List.of());
    await().until(() -> !staff.reaches(user, customer.contract(0)));
    long version = staff.grantVersion();

    staff.accountChanged(event, user, "DISABLED", 5, List.of());
    staff.accountChanged(user, "ACTIVE", 4, List.of());
    // Then the next of the same key has been heard, and so have they
    UUID next = staff.hire(group);

    assertThat(staff.reaches(next, customer.contract(0))).isTrue();
    await().during(Duration.ofSeconds(1)).until(() -> staff.grantVersion() == version + 1);
    assertThat(staff.reaches(user, customer.contract(0))).isFalse();
  }

  @Test
  void newsThatCannotBeReadIsPassedBy() {
    staff.accountChanged(UUID.randomUUID(), "SOMETHING_NEW", 1, List.of());

    assertThat(staff.reaches(staff.hire(group), customer.contract(0))).isTrue();
  }

  @Test
  void anAccountNobodyToldAboutReachesNothing() {
    assertThat(staff.reaches(UUID.randomUUID(), customer.contract(0))).isFalse();
  }
}
