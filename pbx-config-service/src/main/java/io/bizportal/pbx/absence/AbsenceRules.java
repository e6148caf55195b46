package io.bizportal.pbx.absence;

import io.bizportal.pbx.numbering.EnteredNumber;
import io.bizportal.pbx.numbering.NumberKind;
import io.bizportal.pbx.numbering.NumberPlan;
import io.bizportal.pbx.rule.Findings;
import io.bizportal.pbx.rule.Normalisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules for forwarding, as they hold for one extension.
 *
 * @param refusedKinds kinds of numbers that are not forwarded to
 * @param ownNumber the extension's number
 * @param pinSet whether a voicemail PIN is stored already
 */
record AbsenceRules(Set<NumberKind> refusedKinds, String ownNumber, boolean pinSet) {

  /** Settings that keep the rules. */
  record Outcome(AbsenceBehaviour behaviour, List<Normalisation> normalised) {}

  /** Empty if the rules object; why is in the findings. */
  Optional<Outcome> apply(AbsenceSettings given, Findings findings) {
    return switch (given) {
      case AbsenceSettings.Off() -> Optional.of(new Outcome(new AbsenceBehaviour.Off(), List.of()));
      case AbsenceSettings.Forwarding forwarding -> forwarding(forwarding, findings);
    };
  }

  private Optional<Outcome> forwarding(AbsenceSettings.Forwarding given, Findings findings) {
    List<Normalisation> normalised = new ArrayList<>();
    if (!given.uses(Reaction.FORWARD) && !given.uses(Reaction.VOICEMAIL)) {
      findings.add(
          "",
          "nothing-active",
          "いずれかの条件で転送または留守番電話を選ぶか、オフにしてください",
          "Choose forwarding or voicemail for some case, or turn it off");
    }
    String destination = destination(given, findings, normalised);
    ringSeconds(given, findings);
    pin(given, findings);
    if (!findings.all().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Outcome(
            new AbsenceBehaviour.Forwarding(
                destination,
                orNothing(given.unconditional()),
                orNothing(given.busy()),
                orNothing(given.unreachable()),
                orNothing(given.noAnswer()),
                given.ringSeconds()),
            List.copyOf(normalised)));
  }

  private @Nullable String destination(
      AbsenceSettings.Forwarding given, Findings findings, List<Normalisation> normalised) {
    String pointer = "/destination";
    String asked = given.destination();
    boolean present = asked != null && !asked.isBlank();
    if (present != given.uses(Reaction.FORWARD)) {
      if (present) {
        findings.add(
            pointer,
            "not-used",
            "転送する条件がないため、転送先は指定できません",
            "No case forwards, so there must be no destination");
      } else {
        findings.add(pointer, "required", "転送先を入力してください", "A destination is required");
      }
    }
    if (asked == null || !present) {
      return null;
    }
    Optional<EnteredNumber> entered = EnteredNumber.read(asked);
    if (entered.isEmpty()) {
      findings.add(pointer, "not-a-number", "電話番号を数字で入力してください", "Not a telephone number");
      return null;
    }
    String digits = entered.get().digits();
    switch (NumberPlan.read(digits)) {
      case NumberPlan.Refused(var reason) ->
          findings.add(pointer, reason.code(), reason.ja(), reason.en());
      case NumberPlan.Subscriber(NumberKind kind, String ignored) -> {
        if (refusedKinds.contains(kind)) {
          findings.add(
              pointer,
              "kind-refused",
              "この種類の番号には転送できません",
              "Calls can't be forwarded to this kind of number");
        }
      }
    }
    if (entered.get().changed()) {
      normalised.add(new Normalisation(pointer, asked, digits));
    }
    return digits;
  }

  private static void ringSeconds(AbsenceSettings.Forwarding given, Findings findings) {
    String pointer = "/ringSeconds";
    boolean active = orNothing(given.noAnswer()) != Reaction.NOTHING;
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
        && (seconds < AbsenceBehaviour.Forwarding.SHORTEST_RING
            || seconds > AbsenceBehaviour.Forwarding.LONGEST_RING)) {
      findings.add(pointer, "out-of-range", "呼出秒数は5～30秒です", "Ring seconds go from 5 to 30");
    }
  }

  private void pin(AbsenceSettings.Forwarding given, Findings findings) {
    String pin = given.voicemailPin();
    if (pin == null) {
      if (given.uses(Reaction.VOICEMAIL) && !pinSet) {
        findings.add(
            "/voicemailPin", "required", "留守番電話の暗証番号を入力してください", "A voicemail PIN is required");
      }
      return;
    }
    VoicemailPin.weakness(pin, ownNumber)
        .ifPresent(weak -> findings.add("/voicemailPin", weak.code(), weak.ja(), weak.en()));
  }

  private static Reaction orNothing(@Nullable Reaction reaction) {
    return reaction == null ? Reaction.NOTHING : reaction;
  }
}
