package io.bizportal.entitlement.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

// C3
class BusinessDaysTest {

  private final BusinessDays days = new BusinessDays();

  /** The holidays the Cabinet Office publishes that fall on Monday to Friday, checked by hand. */
  record Year(int year, String holidays) {

    Set<LocalDate> closed() {
      return Stream.concat(
              Stream.of(holidays.split(" ")).map(day -> LocalDate.parse(year + "-" + day)),
              Stream.of("01-01", "01-02", "01-03", "12-29", "12-30", "12-31")
                  .map(day -> LocalDate.parse(year + "-" + day)))
          .filter(BusinessDaysTest::isWeekday)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  static List<Year> years() {
    return List.of(
        new Year(
            2024, "01-08 02-12 02-23 03-20 04-29 05-03 05-06 07-15 08-12 09-16 09-23 10-14 11-04"),
        new Year(
            2025,
            "01-13 02-11 02-24 03-20 04-29 05-05 05-06 07-21 08-11 09-15 09-23 10-13 11-03 11-24"),
        new Year(
            2026,
            "01-12 02-11 02-23 03-20 04-29 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12"
                + " 11-03 11-23"),
        new Year(
            2027,
            "01-11 02-11 02-23 03-22 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23 10-11 11-03"
                + " 11-23"),
        new Year(
            2028,
            "01-10 02-11 02-23 03-20 05-03 05-04 05-05 07-17 08-11 09-18 09-22 10-09 11-03"
                + " 11-23"));
  }

  @ParameterizedTest
  @MethodSource("years")
  void theWeekdaysThatAreClosedAreTheOnesOfTheTable(Year year) {
    Set<LocalDate> closed =
        LocalDate.of(year.year(), 1, 1)
            .datesUntil(LocalDate.of(year.year() + 1, 1, 1))
            .filter(BusinessDaysTest::isWeekday)
            .filter(day -> !days.isBusinessDay(day))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(closed).isEqualTo(year.closed());
  }

  @ParameterizedTest
  @CsvSource({
    // an ordinary week: Friday back to Tuesday
    "2026-11-20, 2026-11-17",
    // over a weekend
    "2026-11-17, 2026-11-12",
    // over Monday, 23 November, a holiday
    "2026-11-25, 2026-11-19",
    // over the days between two holidays in September, which are one too
    "2026-09-24, 2026-09-16",
    // over Golden Week with its substitute holiday
    "2026-05-07, 2026-04-28",
    // over the year's end: 5 January back to 25 December
    "2026-01-05, 2025-12-24",
    "2026-01-06, 2025-12-25",
  })
  void theThirdBusinessDayBefore(LocalDate day, LocalDate third) {
    assertThat(days.before(day, 3)).isEqualTo(third);
  }

  @Property
  void between_there_are_exactly_the_days_counted(
      @ForAll @DateRange(min = "2024-01-01", max = "2028-12-31") LocalDate day,
      @ForAll @IntRange(min = 1, max = 15) int count) {
    LocalDate before = days.before(day, count);

    assertThat(days.isBusinessDay(before)).isTrue();
    assertThat(before.datesUntil(day).filter(days::isBusinessDay).count()).isEqualTo(count);
  }

  @Property
  void weekends_and_the_turn_of_the_year_are_never_business_days(
      @ForAll @DateRange(min = "2024-01-01", max = "2040-12-31") LocalDate day) {
    MonthDay date = MonthDay.from(day);
    boolean turnOfTheYear = date.isAfter(MonthDay.of(12, 28)) || date.isBefore(MonthDay.of(1, 4));

    assertThat(days.isBusinessDay(day) && (turnOfTheYear || !isWeekday(day))).isFalse();
  }

  private static boolean isWeekday(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }
}
