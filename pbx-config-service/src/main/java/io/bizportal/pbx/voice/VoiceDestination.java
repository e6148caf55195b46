package io.bizportal.pbx.voice;

import io.bizportal.pbx.inventory.ContractOption;
import io.bizportal.pbx.numbering.NumberKind;
import io.bizportal.pbx.numbering.NumberPlan;
import io.bizportal.pbx.numbering.NumberPlan.Refusal;
import java.util.Optional;
import java.util.Set;

/** What digits calls can be forwarded to. */
final class VoiceDestination {

  private static final int LONGEST = 32;
  private static final int LONGEST_OF_MEMBERS_NET = 28;

  private VoiceDestination() {}

  /** Why digits are no destination. */
  record Fault(String code, String ja, String en) {}

  /** What is wrong with digits, if anything is. */
  static Optional<Fault> fault(
      String digits, Set<ContractOption> options, Set<NumberKind> refusedKinds) {
    int longest = options.contains(ContractOption.MEMBERS_NET) ? LONGEST_OF_MEMBERS_NET : LONGEST;
    if (digits.length() > longest) {
      return Optional.of(
          new Fault("too-long", longest + "桁以内で入力してください", "At most %d digits".formatted(longest)));
    }
    return switch (NumberPlan.read(digits)) {
      // A number of the company's own voice network.
      case NumberPlan.Refused(Refusal reason) when reason == Refusal.NO_AREA_CODE ->
          Optional.empty();
      case NumberPlan.Refused(Refusal reason) ->
          Optional.of(new Fault(reason.code(), reason.ja(), reason.en()));
      case NumberPlan.Subscriber(NumberKind kind, String ignored)
          when refusedKinds.contains(kind) ->
          Optional.of(
              new Fault(
                  "kind-refused",
                  "この種類の番号には転送できません",
                  "Calls can’t be forwarded to this kind of number"));
      case NumberPlan.Subscriber subscriber -> Optional.empty();
    };
  }
}
