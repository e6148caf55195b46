package io.bizportal.entitlement.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From which day a contract's settings site is shown (C3). */
public final class SettingsSiteVisibility {

  private static final int DAYS_AHEAD = 3;

  private final BusinessDays days;

  public SettingsSiteVisibility(BusinessDays days) {
    this.days = days;
  }

  /** The first day it is shown; the answer for a terminated contract is for its time before. */
  public LocalDate from(@Nullable LocalDate activationNoticeOn, LocalDate desiredOpeningDate) {
    return activationNoticeOn != null
        ? activationNoticeOn
        : days.before(desiredOpeningDate, DAYS_AHEAD);
  }

  /** Whether it is shown on {@code today}. */
  public boolean isVisible(
      LifeCycleState state,
      @Nullable LocalDate activationNoticeOn,
      LocalDate desiredOpeningDate,
      LocalDate today) {
    return switch (state) {
      case TERMINATED -> false;
      case ORDERED, PROVISIONING, ACTIVE, SUSPENDED ->
          !today.isBefore(from(activationNoticeOn, desiredOpeningDate));
    };
  }
}
