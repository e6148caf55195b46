package io.bizportal.pbx.absence;

import io.bizportal.pbx.numbering.NumberKind;
import io.bizportal.pbx.rule.Findings;
import io.bizportal.pbx.rule.Normalisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules for forwarding and single number reach, as they hold for one extension.
 *
 * @param refusedKinds kinds of numbers that are not forwarded to
 * @param ownNumber the extension's number
 * @param pinSet whether a voicemail PIN is stored already
 */
public record AbsenceRules(Set<NumberKind> refusedKinds, String ownNumber, boolean pinSet) {

  /** Settings that keep the rules. */
  public record Outcome(AbsenceBehaviour behaviour, List<Normalisation> normalised) {}

  /** Empty if the rules object; why is in the findings. */
  public Optional<Outcome> apply(AbsenceSettings given, Findings findings) {
    return switch (given) {
      case AbsenceSettings.Off() -> Optional.of(new Outcome(new AbsenceBehaviour.Off(), List.of()));
      case AbsenceSettings.Forwarding forwarding -> forwarding(forwarding, findings);
      case AbsenceSettings.SingleNumberReach reach -> reach(reach, findings);
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
    ringSeconds(
        given.ringSeconds(),
        orNothing(given.noAnswer()) != Reaction.NOTHING,
        "無応答時の動作がないため、呼出秒数は指定できません",
        "No-answer does nothing, so there must be no ring seconds",
        findings);
    pin(given.voicemailPin(), given.uses(Reaction.VOICEMAIL), findings);
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
    return number(pointer, asked, findings, normalised);
  }

  private Optional<Outcome> reach(AbsenceSettings.SingleNumberReach given, Findings findings) {
    List<Normalisation> normalised = new ArrayList<>();
    List<String> numbers = numbers(given, findings, normalised);
    ringSeconds(
        given.ringSeconds(),
        given.endsInVoicemail(),
        "留守番電話につながないため、呼出秒数は指定できません",
        "Voicemail doesn't follow, so there must be no ring seconds",
        findings);
    pin(given.voicemailPin(), given.endsInVoicemail(), findings);
    return findings.all().isEmpty()
        ? Optional.of(
            new Outcome(
                new AbsenceBehaviour.SingleNumberReach(numbers, given.ringSeconds()),
                List.copyOf(normalised)))
        : Optional.empty();
  }

  private List<String> numbers(
      AbsenceSettings.SingleNumberReach given, Findings findings, List<Normalisation> normalised) {
    List<@Nullable String> asked = given.numbers() == null ? List.of() : given.numbers();
    int most = AbsenceBehaviour.SingleNumberReach.MOST_NUMBERS;
    if (asked.isEmpty()) {
      findings.add("/numbers/0", "required", "電話番号を入力してください", "A number is required");
    }
    if (asked.size() > most) {
      findings.add(
          "/numbers", "too-many", "電話番号は" + most + "件までです", "At most " + most + " numbers");
      return List.of();
    }
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      String pointer = "/numbers/" + i;
      String one = asked.get(i);
      if (one == null || one.isBlank()) {
        findings.add(pointer, "required", "電話番号を入力してください", "A number is required");
        continue;
      }
      String digits = number(pointer, one, findings, normalised);
      if (digits != null && numbers.contains(digits)) {
        findings.add(pointer, "number-twice", "同じ番号が2回指定されています", "This number is named twice");
      } else if (digits != null) {
        numbers.add(digits);
      }
    }
    return numbers;
  }

  /** Outside or inside; whether there is such a number inside shows when it is written. */
  private @Nullable String number(
      String pointer, String asked, Findings findings, List<Normalisation> normalised) {
    String digits =
        new DestinationRule(refusedKinds, true).read(pointer, asked, findings, normalised);
    if (ownNumber.equals(digits)) {
      findings.add(
          pointer, "own-number", "この内線自身には転送できません", "An extension can't forward to itself");
    }
    return digits;
  }

  private static void ringSeconds(
      @Nullable Integer seconds,
      boolean active,
      String notUsedJa,
      String notUsedEn,
      Findings into) {
    String pointer = "/ringSeconds";
    if (active && seconds == null) {
      into.add(pointer, "required", "呼出秒数を入力してください", "Ring seconds are required");
    } else if (!active && seconds != null) {
      into.add(pointer, "not-used", notUsedJa, notUsedEn);
    } else if (seconds != null
        && (seconds < AbsenceBehaviour.SHORTEST_RING || seconds > AbsenceBehaviour.LONGEST_RING)) {
      into.add(pointer, "out-of-range", "呼出秒数は5～30秒です", "Ring seconds go from 5 to 30");
    }
  }

  private void pin(@Nullable String pin, boolean voicemail, Findings findings) {
    if (pin == null) {
      if (voicemail && !pinSet) {
        findings.add(
            "/voicemailPin", "required", "留守番電話の暗証番号を入力してください", "A voicemail PIN is required");
      }
      return;
    }
    VoicemailPin.weakness(pin, ownNumber).ifPresent(weak -> weakPin(weak, findings));
  }

  /**
   * Finds fault with a PIN of which only the hash is known, if it is the extension's number; slow
   * by design.
   */
  public static void keptPin(String hash, String ownNumber, Findings findings) {
    if (VoicemailPin.hasForm(ownNumber) && VoicemailPin.verifies(ownNumber, hash)) {
      weakPin(VoicemailPin.Weakness.OWN_NUMBER, findings);
    }
  }

  private static void weakPin(VoicemailPin.Weakness weak, Findings findings) {
    findings.add("/voicemailPin", weak.code(), weak.ja(), weak.en());
  }

  private static Reaction orNothing(@Nullable Reaction reaction) {
    return reaction == null ? Reaction.NOTHING : reaction;
  }
}
