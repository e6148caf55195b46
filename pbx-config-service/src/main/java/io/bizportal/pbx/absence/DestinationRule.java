package io.bizportal.pbx.absence;

import io.bizportal.pbx.numbering.DialString;
import io.bizportal.pbx.numbering.EnteredNumber;
import io.bizportal.pbx.numbering.NumberKind;
import io.bizportal.pbx.numbering.NumberPlan;
import io.bizportal.pbx.rule.Findings;
import io.bizportal.pbx.rule.Normalisation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers calls may go on to: a subscriber's, of a kind that is not refused.
 *
 * @param refusedKinds kinds of numbers that are not forwarded to
 * @param inside whether numbers inside the contract are good as well, as far as their form goes
 */
public record DestinationRule(Set<NumberKind> refusedKinds, boolean inside) {

  /** The digits to store; null if it isn't a number at all. What is wrong is in the findings. */
  public @Nullable String read(
      String pointer, String asked, Findings findings, List<Normalisation> normalised) {
    Optional<EnteredNumber> entered = EnteredNumber.read(asked);
    if (entered.isEmpty()) {
      findings.add(pointer, "not-a-number", "電話番号を数字で入力してください", "Not a telephone number");
      return null;
    }
    String digits = entered.get().digits();
    if (!inside || !DialString.isValid(digits)) {
      outside(pointer, digits, findings);
    }
    if (entered.get().changed()) {
      normalised.add(new Normalisation(pointer, asked, digits));
    }
    return digits;
  }

  private void outside(String pointer, String digits, Findings findings) {
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
  }
}
