package io.bizportal.pbx.dotphone;

import static io.bizportal.pbx.absence.Reaction.FORWARD;
import static io.bizportal.pbx.absence.Reaction.NOTHING;
import static io.bizportal.pbx.absence.Reaction.VOICEMAIL;
import static org.assertj.core.api.Assertions.assertThat;

import io.bizportal.pbx.absence.Reaction;
import io.bizportal.pbx.inventory.ContractOption;
import io.bizportal.pbx.numbering.NumberKind;
import io.bizportal.pbx.rule.Finding;
import io.bizportal.pbx.rule.Findings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

// G3
class OptionRulesTest {

  private static final String OWN = "05012345678";

  private static OptionRules rules(Set<ContractOption> ordered) {
    return new OptionRules(ordered, OWN, Set.of(NumberKind.PREMIUM));
  }

  private static OptionSettings busy(Reaction reaction, @Nullable String destination) {
    return new OptionSettings(destination, null, reaction, null, null, null, null, null);
  }

  private static List<String> found(Set<ContractOption> ordered, OptionSettings given) {
    Findings findings = new Findings();
    rules(ordered).apply(given, findings);
    return findings.all().stream().map(f -> f.pointer() + " " + f.code()).toList();
  }

  @Example
  void whatWasNotOrderedIsRefusedAtItsField() {
    OptionSettings all =
        new OptionSettings("0312345678", FORWARD, VOICEMAIL, null, null, null, true, true);

    assertThat(found(Set.of(), all))
        .containsExactly(
            "/unconditional option-missing",
            "/busy option-missing",
            "/rejectAnonymous option-missing",
            "/clickToDial option-missing");
    assertThat(
            found(
                Set.of(
                    ContractOption.FORWARDING,
                    ContractOption.VOICEMAIL,
                    ContractOption.ANONYMOUS_REJECTION,
                    ContractOption.CLICK_TO_DIAL),
                all))
        .isEmpty();
  }

  @Example
  void aDestinationIsWhatMayBeForwardedTo() {
    Set<ContractOption> forwarding = Set.of(ContractOption.FORWARDING);

    assertThat(found(forwarding, busy(FORWARD, null))).containsExactly("/destination required");
    assertThat(found(forwarding, busy(NOTHING, "0312345678")))
        .containsExactly("/destination not-used");
    assertThat(found(forwarding, busy(FORWARD, "119")))
        .containsExactly("/destination emergency-number");
    assertThat(found(forwarding, busy(FORWARD, "0990123456")))
        .containsExactly("/destination kind-refused");
    assertThat(found(forwarding, busy(FORWARD, "050-1234-5678")))
        .containsExactly("/destination own-number");
    assertThat(found(forwarding, busy(FORWARD, "０９０-1234-5678"))).isEmpty();
  }

  @Example
  void ringSecondsGoWithNoAnswer() {
    Set<ContractOption> voicemail = Set.of(ContractOption.VOICEMAIL);

    assertThat(
            found(
                voicemail, new OptionSettings(null, null, null, null, VOICEMAIL, null, null, null)))
        .containsExactly("/ringSeconds required");
    assertThat(
            found(voicemail, new OptionSettings(null, null, null, null, VOICEMAIL, 31, null, null)))
        .containsExactly("/ringSeconds out-of-range");
    assertThat(found(voicemail, new OptionSettings(null, null, null, null, null, 10, null, null)))
        .containsExactly("/ringSeconds not-used");
  }

  @Provide
  Arbitrary<OptionSettings> settings() {
    Arbitrary<Reaction> reaction = Arbitraries.of(Reaction.class).injectNull(0.3);
    return Combinators.combine(
            Arbitraries.of("", "0312345678", "119", "05012345678", "x").injectNull(0.3),
            reaction,
            reaction,
            reaction,
            reaction,
            Arbitraries.integers().between(0, 40).injectNull(0.4),
            Arbitraries.of(true, false).injectNull(0.3),
            Arbitraries.of(true, false).injectNull(0.3))
        .as(OptionSettings::new);
  }

  /** Either something is found, or what is stored keeps to what was ordered. */
  @Property
  void nothingIsStoredThatWasNotOrdered(
      @ForAll("settings") OptionSettings given, @ForAll Set<ContractOption> ordered) {
    Findings findings = new Findings();
    Optional<OptionRules.Outcome> outcome = rules(ordered).apply(given, findings);

    assertThat(outcome.isEmpty()).isEqualTo(!findings.all().isEmpty());
    assertThat(findings.all()).extracting(Finding::pointer).allMatch(p -> p.startsWith("/"));
    outcome.ifPresent(
        kept -> {
          CallOptions options = kept.options();
          assertThat(options.forwarding().destination() == null).isEqualTo(!given.uses(FORWARD));
          assertThat(given.uses(FORWARD)).isIn(false, ordered.contains(ContractOption.FORWARDING));
          assertThat(given.uses(VOICEMAIL)).isIn(false, ordered.contains(ContractOption.VOICEMAIL));
          assertThat(options.rejectAnonymous())
              .isIn(false, ordered.contains(ContractOption.ANONYMOUS_REJECTION));
          assertThat(options.clickToDial())
              .isIn(false, ordered.contains(ContractOption.CLICK_TO_DIAL));
        });
  }
}
