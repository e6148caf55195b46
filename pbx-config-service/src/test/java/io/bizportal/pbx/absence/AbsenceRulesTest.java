package io.bizportal.pbx.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.bizportal.pbx.absence.AbsenceSettings.Forwarding;
import io.bizportal.pbx.absence.AbsenceSettings.SingleNumberReach;
import io.bizportal.pbx.numbering.NumberKind;
import io.bizportal.pbx.rule.Finding;
import io.bizportal.pbx.rule.Findings;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.WithNull;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** E2, E8: the rules of absence behaviour. */
class AbsenceRulesTest {

  private static final Set<NumberKind> REFUSED = Set.of(NumberKind.M2M, NumberKind.PREMIUM);

  private static Optional<AbsenceRules.Outcome> apply(AbsenceSettings given, Findings findings) {
    return new AbsenceRules(REFUSED, "20200", false).apply(given, findings);
  }

  private static Forwarding onNoAnswer(@Nullable String destination, @Nullable Integer seconds) {
    return new Forwarding(destination, null, null, null, Reaction.FORWARD, seconds, null);
  }

  @Test
  void noAnswerAfterFifteenSecondsIsKept() {
    Findings findings = new Findings();

    AbsenceRules.Outcome outcome = apply(onNoAnswer("03-1234-5678", 15), findings).orElseThrow();

    assertThat(outcome.behaviour())
        .isEqualTo(
            new AbsenceBehaviour.Forwarding(
                "0312345678",
                Reaction.NOTHING,
                Reaction.NOTHING,
                Reaction.NOTHING,
                Reaction.FORWARD,
                15));
    assertThat(outcome.normalised()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "0312345678,4,/ringSeconds,out-of-range",
        "0312345678,31,/ringSeconds,out-of-range",
        "0312345678,-,/ringSeconds,required",
        "-,15,/destination,required",
        "110,15,/destination,emergency-number",
        "１１９,15,/destination,emergency-number",
        "184118,15,/destination,emergency-number",
        "171,15,/destination,special-number",
        "+12125550100,15,/destination,international-number",
        "0033123456789,15,/destination,carrier-prefix",
        "0990123456,15,/destination,kind-refused",
        "031234567,15,/destination,wrong-length",
        "abc,15,/destination,not-a-number"
      })
  void eachBrokenRuleIsNamedAtItsField(
      @Nullable String destination, @Nullable Integer seconds, String pointer, String code) {
    Findings findings = new Findings();

    assertThat(apply(onNoAnswer(destination, seconds), findings)).isEmpty();
    assertThat(findings.all())
        .extracting(Finding::pointer, Finding::code)
        .containsExactly(tuple(pointer, code));
  }

  @Test
  void singleNumberReachTakesTwoNumbersAndThenVoicemail() {
    Findings findings = new Findings();

    AbsenceRules.Outcome outcome =
        apply(
                new SingleNumberReach(List.of("090-1234-5678", "0312345678"), true, 20, "4071"),
                findings)
            .orElseThrow();

    assertThat(outcome.behaviour())
        .isEqualTo(
            new AbsenceBehaviour.SingleNumberReach(List.of("09012345678", "0312345678"), 20));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-,-,false,-,/numbers/0,required",
        "119,-,false,-,/numbers/0,emergency-number",
        "0312345678,110,false,-,/numbers/1,emergency-number",
        "0312345678,0033123456789,false,-,/numbers/1,carrier-prefix",
        "0312345678,+12125550100,false,-,/numbers/1,international-number",
        "0312345678,0990123456,false,-,/numbers/1,kind-refused",
        "0312345678,03-1234-5678,false,-,/numbers/1,number-twice",
        "0312345678,-,false,20,/ringSeconds,not-used",
        "0312345678,-,true,-,/ringSeconds,required",
        "0312345678,-,true,31,/ringSeconds,out-of-range"
      })
  void eachBrokenRuleOfSingleNumberReachIsNamedAtItsField(
      @Nullable String first,
      @Nullable String second,
      boolean voicemail,
      @Nullable Integer seconds,
      String pointer,
      String code) {
    Findings findings = new Findings();
    List<@Nullable String> numbers = Stream.of(first, second).filter(Objects::nonNull).toList();

    assertThat(
            apply(
                new SingleNumberReach(numbers, voicemail, seconds, voicemail ? "4071" : null),
                findings))
        .isEmpty();
    assertThat(findings.all())
        .extracting(Finding::pointer, Finding::code)
        .containsExactly(tuple(pointer, code));
  }

  @Test
  void threeNumbersAreTooManyAndVoicemailWantsAPin() {
    Findings findings = new Findings();

    apply(
        new SingleNumberReach(List.of("0312345678", "0312345679", "0312345670"), true, 20, null),
        findings);

    assertThat(findings.all())
        .extracting(Finding::pointer)
        .containsExactly("/numbers", "/voicemailPin");
  }

  @Test
  void allBrokenRulesAreToldAtOnce() {
    Findings findings = new Findings();

    apply(
        new Forwarding(null, Reaction.FORWARD, Reaction.VOICEMAIL, null, null, 15, "1234"),
        findings);

    assertThat(findings.all())
        .extracting(Finding::pointer)
        .containsExactlyInAnyOrder("/destination", "/ringSeconds", "/voicemailPin");
  }

  @Property
  void eitherFindingsOrABehaviourThatKeepsTheRules(
      @ForAll @WithNull Reaction unconditional,
      @ForAll @WithNull Reaction busy,
      @ForAll @WithNull Reaction unreachable,
      @ForAll @WithNull Reaction noAnswer,
      @ForAll @WithNull @IntRange(min = -1, max = 40) Integer seconds,
      @ForAll boolean withDestination,
      @ForAll boolean withPin) {
    Findings findings = new Findings();

    Optional<AbsenceRules.Outcome> outcome =
        apply(
            new Forwarding(
                withDestination ? "09012345678" : null,
                unconditional,
                busy,
                unreachable,
                noAnswer,
                seconds,
                withPin ? "4071" : null),
            findings);

    assertThat(outcome.isPresent()).isEqualTo(findings.all().isEmpty());
  }

  // E8: which carriers reach 060 is not for a number plan to say
  @Test
  void whether060IsForwardedToIsAPolicy() {
    AbsenceSettings.Forwarding settings =
        new AbsenceSettings.Forwarding(
            "06012345678", Reaction.FORWARD, null, null, null, null, null);

    Findings allowed = new Findings();
    new AbsenceRules(REFUSED, "20200", false).apply(settings, allowed);
    Findings refused = new Findings();
    new AbsenceRules(Set.of(NumberKind.MOBILE_060), "20200", false).apply(settings, refused);

    assertThat(allowed.all()).isEmpty();
    assertThat(refused.all()).extracting(Finding::code).containsExactly("kind-refused");
  }
}
