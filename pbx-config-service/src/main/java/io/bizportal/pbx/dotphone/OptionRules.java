package io.bizportal.pbx.dotphone;

import static io.bizportal.pbx.absence.Reaction.FORWARD;
import static io.bizportal.pbx.absence.Reaction.NOTHING;
import static io.bizportal.pbx.absence.Reaction.VOICEMAIL;
import static io.bizportal.pbx.inventory.ContractOption.ANONYMOUS_REJECTION;
import static io.bizportal.pbx.inventory.ContractOption.CLICK_TO_DIAL;
import static io.bizportal.pbx.inventory.ContractOption.FORWARDING;

import io.bizportal.pbx.absence.AbsenceBehaviour.Forwarding;
import io.bizportal.pbx.absence.DestinationRule;
import io.bizportal.pbx.absence.Reaction;
import io.bizportal.pbx.inventory.ContractOption;
import io.bizportal.pbx.numbering.NumberKind;
import io.bizportal.pbx.rule.Findings;
import io.bizportal.pbx.rule.Normalisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules for the options of one login ID.
 *
 * @param ordered what the contract has
 * @param ownNumber the login ID's 050 number
 * @param refusedKinds kinds of numbers that are not forwarded to
 */
record OptionRules(Set<ContractOption> ordered, String ownNumber, Set<NumberKind> refusedKinds) {

  /** Settings that keep the rules. */
  record Outcome(CallOptions options, List<Normalisation> normalised) {}

  /** Empty if the rules object; why is in the findings. */
  Optional<Outcome> apply(OptionSettings given, Findings findings) {
    List<Normalisation> normalised = new ArrayList<>();
    reactions(given, findings);
    String destination = destination(given, findings, normalised);
    ringSeconds(given, findings);
    ordered("/rejectAnonymous", ANONYMOUS_REJECTION, isTrue(given.rejectAnonymous()), findings);
    ordered("/clickToDial", CLICK_TO_DIAL, isTrue(given.clickToDial()), findings);
    if (!findings.all().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Outcome(
            new CallOptions(
                new Forwarding(
                    destination,
                    orNothing(given.unconditional()),
                    orNothing(given.busy()),
                    orNothing(given.unreachable()),
                    orNothing(given.noAnswer()),
                    given.ringSeconds()),
                isTrue(given.rejectAnonymous()),
                isTrue(given.clickToDial())),
            List.copyOf(normalised)));
  }

  private void reactions(OptionSettings given, Findings findings) {
    reaction("/unconditional", given.unconditional(), findings);
    reaction("/busy", given.busy(), findings);
    reaction("/unreachable", given.unreachable(), findings);
    reaction("/noAnswer", given.noAnswer(), findings);
  }

  private void reaction(String pointer, @Nullable Reaction reaction, Findings findings) {
    ordered(pointer, FORWARDING, reaction == FORWARD, findings);
    ordered(pointer, ContractOption.VOICEMAIL, reaction == VOICEMAIL, findings);
  }

  private void ordered(String pointer, ContractOption option, boolean used, Findings findings) {
    if (used && !ordered.contains(option)) {
      findings.add(
          pointer, "option-missing", "ご契約にないオプションです", "The contract doesn't have this option");
    }
  }

  private @Nullable String destination(
      OptionSettings given, Findings findings, List<Normalisation> normalised) {
    String pointer = "/destination";
    String asked = given.destination();
    boolean present = asked != null && !asked.isBlank();
    if (present && !given.uses(FORWARD)) {
      findings.add(
          pointer,
          "not-used",
          "転送する条件がないため、転送先は指定できません",
          "No case forwards, so there must be no destination");
    } else if (!present && given.uses(FORWARD)) {
      findings.add(pointer, "required", "転送先を入力してください", "A destination is required");
    }
    if (asked == null || !present) {
      return null;
    }
    String digits =
        new DestinationRule(refusedKinds, false).read(pointer, asked, findings, normalised);
    if (ownNumber.equals(digits)) {
      findings.add(pointer, "own-number", "自分の電話番号には転送できません", "That is this line's own number");
    }
    return digits;
  }

  private static void ringSeconds(OptionSettings given, Findings findings) {
    String pointer = "/ringSeconds";
    boolean active = orNothing(given.noAnswer()) != NOTHING;
    Integer seconds = given.ringSeconds();
    if (active && seconds == null) {
      findings.add(pointer, "required", "呼出秒数を入力してください", "Ring seconds are required");
    } else if (!active && seconds != null) {
      findings.add(
          pointer,
          "not-used",
          "無応答時の動作がないため、呼出秒数は指定できません",
          "No-answer does nothing, so there must be no ring seconds");
    } else if (seconds != null
        && (seconds < Forwarding.SHORTEST_RING || seconds > Forwarding.LONGEST_RING)) {
      findings.add(pointer, "out-of-range", "呼出秒数は5～30秒です", "Ring seconds go from 5 to 30");
    }
  }

  private static Reaction orNothing(@Nullable Reaction reaction) {
    return reaction == null ? NOTHING : reaction;
  }

  private static boolean isTrue(@Nullable Boolean on) {
    return Boolean.TRUE.equals(on);
  }
}
