package io.bizportal.entitlement.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

// C3
class SettingsSiteVisibilityTest {

  private static final LocalDate OPENING = LocalDate.of(2026, 11, 25);
  private static final LocalDate THREE_BUSINESS_DAYS_BEFORE = LocalDate.of(2026, 11, 19);

  private final SettingsSiteVisibility visibility = new SettingsSiteVisibility(new BusinessDays());

  @Test
  void withoutANoticeItAppearsThreeBusinessDaysBeforeTheDesiredOpening() {
    assertThat(provisioned(THREE_BUSINESS_DAYS_BEFORE.minusDays(1))).isFalse();
    assertThat(provisioned(THREE_BUSINESS_DAYS_BEFORE)).isTrue();
    assertThat(provisioned(OPENING.plusYears(1))).isTrue();
  }

  @Test
  void aNoticeShowsItFromItsDayOnHoweverFarTheOpeningIs() {
    LocalDate notice = OPENING.minusMonths(2);

    assertThat(active(notice, notice.minusDays(1))).isFalse();
    assertThat(active(notice, notice)).isTrue();
  }

  @Test
  void aNoticeThatCameLateIsTheOneThatCounts() {
    LocalDate notice = OPENING.plusDays(10);

    assertThat(active(notice, OPENING)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = LifeCycleState.class,
      names = {"ORDERED", "PROVISIONING", "ACTIVE", "SUSPENDED"})
  void everyStateButTheLastShowsIt(LifeCycleState state) {
    assertThat(visibility.isVisible(state, null, OPENING, OPENING)).isTrue();
  }

  @Test
  void aTerminatedContractIsNotShown() {
    assertThat(visibility.isVisible(LifeCycleState.TERMINATED, OPENING, OPENING, OPENING))
        .isFalse();
  }

  private boolean provisioned(LocalDate today) {
    return visibility.isVisible(LifeCycleState.PROVISIONING, null, OPENING, today);
  }

  private boolean active(LocalDate notice, LocalDate today) {
    return visibility.isVisible(LifeCycleState.ACTIVE, notice, OPENING, today);
  }
}
