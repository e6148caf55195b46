package io.bizportal.pbx.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.bizportal.pbx.inventory.ContractOption;
import io.bizportal.pbx.numbering.NumberKind;
import io.bizportal.pbx.rule.Finding;
import io.bizportal.pbx.rule.Findings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.WithNull;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** G2: what can be set for a number. */
class VoiceForwardingRulesTest {

  private static final String OWN = "0521234567";
  private static final Set<NumberKind> REFUSED = Set.of(NumberKind.M2M, NumberKind.PREMIUM);

  private static Optional<VoiceForwardingRules.Outcome> apply(
      Set<ContractOption> options, VoiceForwardingSettings given, Findings findings) {
    return new VoiceForwardingRules(options, OWN, REFUSED).apply(given, findings);
  }

  private static List<Finding> refused(Set<ContractOption> options, VoiceForwardingSettings given) {
    Findings findings = new Findings();
    assertThat(apply(options, given, findings)).isEmpty();
    return findings.all();
  }

  private static VoiceForwardingSettings everyCallTo(@Nullable String... destinations) {
    return new VoiceForwardingSettings(
        true,
        true,
        null,
        null,
        null,
        null,
        VoiceTarget.FORWARD,
        new ArrayList<>(Arrays.asList(destinations)),
        1);
  }

  @Test
  void theEffectiveDestinationIsKeptInItsPlace() {
    Findings findings = new Findings();
    VoiceForwardingSettings given =
        new VoiceForwardingSettings(
            true,
            null,
            true,
            true,
            null,
            null,
            null,
            Arrays.asList("", null, "０３ー１２３４-5678", "8-600-1234", " "),
            3);

    VoiceForwardingRules.Outcome outcome = apply(Set.of(), given, findings).orElseThrow();

    assertThat(outcome.forwarding())
        .isEqualTo(
            new VoiceForwarding(
                true,
                false,
                true,
                true,
                false,
                30,
                VoiceTarget.FORWARD,
                List.of("", "", "0312345678", "86001234"),
                3));
    assertThat(outcome.normalised()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "110,emergency-number",
    "186119,emergency-number",
    "104,special-number",
    "010441234567,international-number",
    "+441234567,international-number",
    "0077312345678,carrier-prefix",
    "0990123456,kind-refused",
    "02012345678,kind-refused",
    "03123456,wrong-length",
    "0300123456,unassigned-number",
    "0521234567,own-number",
    "abc,not-a-number",
    "123456789012345678901234567890123,not-a-number"
  })
  void noCallGoesWhereNoCallMayGo(String destination, String code) {
    assertThat(refused(Set.of(), everyCallTo(destination)))
        .extracting(Finding::pointer, Finding::code)
        .containsExactly(tuple("/destinations/0", code));
  }

  @Test
  void numbersOfTheOwnNetworkHaveThirtyTwoDigitsAndTwentyEightUnderMembersNet() {
    String longest = "8".repeat(32);
    Findings findings = new Findings();

    assertThat(apply(Set.of(), everyCallTo(longest), findings)).isPresent();
    assertThat(
            apply(Set.of(ContractOption.MEMBERS_NET), everyCallTo(longest.substring(4)), findings))
        .isPresent();
    assertThat(refused(Set.of(ContractOption.MEMBERS_NET), everyCallTo(longest.substring(3))))
        .extracting(Finding::code)
        .containsExactly("too-long");
  }

  @Test
  void voicemailNeedsAMessageBoxAndNoDestination() {
    VoiceForwardingSettings toVoicemail =
        new VoiceForwardingSettings(
            true, true, null, null, null, null, VoiceTarget.VOICEMAIL, null, null);

    assertThat(apply(Set.of(ContractOption.MESSAGE_BOX), toVoicemail, new Findings())).isPresent();
    assertThat(refused(Set.of(), toVoicemail))
        .extracting(Finding::pointer, Finding::code)
        .containsExactly(tuple("/target", "message-box-missing"));
  }

  @Test
  void aMobileOfficeForwardsAllCallsOrNone() {
    VoiceForwardingSettings given =
        new VoiceForwardingSettings(
            true, true, true, true, true, 10, null, List.of("0312345678"), 1);

    assertThat(refused(Set.of(ContractOption.MOBILE_OFFICE), given))
        .extracting(Finding::pointer)
        .containsExactly("/busy", "/noAnswer", "/unreachable");
  }

  @Test
  void everythingThatIsWrongIsTold() {
    VoiceForwardingSettings given =
        new VoiceForwardingSettings(
            true, null, null, null, null, 4, null, List.of("0312345678", "03-1234-5678", "110"), 4);

    assertThat(refused(Set.of(), given))
        .extracting(Finding::pointer, Finding::code)
        .containsExactlyInAnyOrder(
            tuple("/destinations/1", "destination-twice"),
            tuple("/destinations/2", "emergency-number"),
            tuple("/unconditional", "nothing-active"),
            tuple("/ringSeconds", "out-of-range"),
            tuple("/destinations/3", "required"));
  }

  @Test
  void switchedOffTheListStays() {
    VoiceForwardingSettings given =
        new VoiceForwardingSettings(
            false, null, null, null, null, null, null, List.of("0312345678"), null);

    VoiceForwarding kept = apply(Set.of(), given, new Findings()).orElseThrow().forwarding();

    assertThat(kept.enabled()).isFalse();
    assertThat(kept.destinations()).containsExactly("0312345678");
  }

  @Property
  void whatIsKeptHasOneDestinationThatIsInItsList(
      @ForAll boolean enabled,
      @ForAll boolean unconditional,
      @ForAll boolean busy,
      @ForAll @WithNull VoiceTarget target,
      @ForAll @IntRange(min = -1, max = 7) @WithNull Integer effective,
      @ForAll @IntRange(min = 0, max = 40) @WithNull Integer seconds,
      @ForAll @Size(max = 7) List<@NumericChars @StringLength(max = 34) String> destinations,
      @ForAll Set<ContractOption> options) {
    Findings findings = new Findings();
    VoiceForwardingSettings given =
        new VoiceForwardingSettings(
            enabled, unconditional, busy, null, null, seconds, target, destinations, effective);

    Optional<VoiceForwardingRules.Outcome> outcome = apply(options, given, findings);

    assertThat(outcome.isPresent()).isEqualTo(findings.all().isEmpty());
    outcome.ifPresent(
        kept -> {
          VoiceForwarding forwarding = kept.forwarding();
          assertThat(forwarding.destinations()).hasSizeLessThanOrEqualTo(5);
          assertThat(forwarding.destinations().stream().filter(d -> !d.isEmpty()))
              .doesNotHaveDuplicates()
              .allSatisfy(
                  digits -> assertThat(VoiceDestination.fault(digits, options, REFUSED)).isEmpty());
          assertThat(forwarding.ringSeconds()).isBetween(5, 30);
          if (forwarding.enabled()) {
            assertThat(forwarding.unconditional() || forwarding.busy()).isTrue();
            if (forwarding.target() == VoiceTarget.FORWARD) {
              assertThat(forwarding.destinations().get(forwarding.effective() - 1)).isNotEmpty();
            } else {
              assertThat(options).contains(ContractOption.MESSAGE_BOX);
            }
          }
        });
  }

  @Property
  void noDestinationBeginsLikeAnEmergencyOrSpecialNumber(
      @ForAll @NumericChars @StringLength(min = 1, max = 31) String rest) {
    assertThat(VoiceDestination.fault("1" + rest, Set.of(), REFUSED)).isPresent();
    assertThat(VoiceDestination.fault("00" + rest, Set.of(), REFUSED)).isPresent();
  }
}
