package io.bizportal.pbx.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bizportal.kit.problem.ProblemException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** E10: what can be asked of a simulation. */
class AskedCallTest {

  private static final Instant NOW = Instant.parse("2026-11-20T03:04:05Z");

  private static AskedCall asked(@Nullable String caller, @Nullable String at) {
    return AskedCall.of(
        new CallQuery("045-123-4567", caller, false, at, List.of("２０２００", " "), List.of("20201")),
        true,
        NOW);
  }

  private static List<String> refused(CallQuery query, boolean shortNumbers) {
    try {
      AskedCall.of(query, shortNumbers, NOW);
      return List.of();
    } catch (ProblemException e) {
      return e.fields().stream().map(field -> field.pointer() + " " + field.code()).toList();
    }
  }

  private static CallQuery from(String caller, boolean withheld) {
    return new CallQuery("0451234567", caller, withheld, null, List.of(), List.of());
  }

  @Test
  void numbersAreReadAsPeopleWriteThem() {
    AskedCall call = asked("090-1234-5678", null);

    assertThat(call.dialed()).isEqualTo("0451234567");
    assertThat(call.callingParty()).isEqualTo(new CallingParty.Number("09012345678"));
    assertThat(call.states())
        .isEqualTo(Map.of("20200", PhoneState.BUSY, "20201", PhoneState.UNREACHABLE));
    assertThat(asked("", null).callingParty()).isEqualTo(new CallingParty.Anybody());
    assertThat(call.at()).isEqualTo(NOW);
  }

  @ParameterizedTest
  @CsvSource({
    "110, /caller emergency-number",
    "1840451234567, /caller special-number",
    "045123, /caller wrong-length",
    "somebody, /caller not-a-number",
  })
  void aCallerHasANumberOfThePlan(String caller, String refusal) {
    assertThat(refused(from(caller, false), true)).containsExactly(refusal);
  }

  @Test
  void peopleCallFromAbroadAndFromExtensions() {
    assertThat(refused(from("+1 212 555 0100", false), false)).isEmpty();
    assertThat(refused(from("20200", false), true)).isEmpty();
    assertThat(refused(from("20200", false), false)).containsExactly("/caller no-area-code");
  }

  @Test
  void whoWithholdsHisNumberHasNone() {
    assertThat(refused(from("0312345678", true), true)).containsExactly("/caller withheld");
    assertThat(AskedCall.of(from("", true), true, NOW).callingParty())
        .isEqualTo(new CallingParty.Withheld());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T03:04:00Z, 2026-11-20T03:04:05Z",
    "2026-11-20T12:05:00+09:00, 2026-11-20T03:05:00Z",
    "2027-11-21T03:04:05Z, 2027-11-21T03:04:05Z",
  })
  void thisMinuteIsNowAndAYearIsAhead(String at, Instant read) {
    assertThat(asked(null, at).at()).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T03:03:59Z, in-the-past",
    "2027-11-21T03:04:06Z, too-far",
    "2026-11-20T12:05:00, not-a-time",
    "+999999999-12-31T23:59:59-18:00, too-far",
    "tomorrow, not-a-time",
  })
  void otherTimesAreNot(String at, String code) {
    assertThatThrownBy(() -> asked(null, at))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.fields().getFirst().code()).isEqualTo(code));
  }

  @Test
  void nobodyNamesThousandsOfTelephones() {
    List<String> many = Collections.nCopies(AskedCall.MOST_PHONES + 1, "20200");

    assertThat(refused(new CallQuery("x", null, false, null, many, List.of("?")), true))
        .containsExactly("/dialed not-a-number", "/busy too-many", "/unreachable not-a-number");
  }
}
