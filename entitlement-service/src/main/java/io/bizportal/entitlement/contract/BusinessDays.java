package io.bizportal.entitlement.contract;

import com.opengamma.strata.basics.ReferenceData;
import com.opengamma.strata.basics.date.HolidayCalendar;
import com.opengamma.strata.basics.date.HolidayCalendarIds;
import java.time.LocalDate;
import java.time.MonthDay;

/**
 * Japanese business days (C3): not Saturday, Sunday, a public holiday with its substitutes, or 29
 * December to 3 January.
 */
public final class BusinessDays {

  private static final MonthDay YEAR_END = MonthDay.of(12, 29);
  private static final MonthDay NEW_YEAR = MonthDay.of(1, 3);

  private final HolidayCalendar tokyo;

  /** The calendar in force, whose public holidays are known from 1950 to 2099. */
  public BusinessDays() {
    this.tokyo = HolidayCalendarIds.JPTO.resolve(ReferenceData.standard());
  }

  /** Whether {@code day} is a business day. */
  public boolean isBusinessDay(LocalDate day) {
    MonthDay date = MonthDay.from(day);
    return date.isBefore(YEAR_END) && date.isAfter(NEW_YEAR) && tokyo.isBusinessDay(day);
  }

  /** The {@code count}-th business day before {@code day}; {@code day} itself isn't counted. */
  public LocalDate before(LocalDate day, int count) {
    LocalDate at = day;
    for (int left = count; left > 0; ) {
      at = at.minusDays(1);
      if (isBusinessDay(at)) {
        left--;
      }
    }
    return at;
  }
}
