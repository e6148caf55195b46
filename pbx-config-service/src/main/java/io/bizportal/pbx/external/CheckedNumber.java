package io.bizportal.pbx.external;

import io.bizportal.pbx.numbering.EnteredNumber;
import io.bizportal.pbx.numbering.NumberKind;
import io.bizportal.pbx.numbering.NumberPlan;
import io.bizportal.pbx.rule.Findings;
import io.bizportal.pbx.rule.Normalisation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Settings that keep the rules which need no look at other settings, as they will be stored. */
public record CheckedNumber(
    String digits,
    ExternalNumberKind kind,
    @Nullable UUID extension,
    @Nullable UUID incomingGroup,
    String memo,
    List<Normalisation> normalised) {

  private static final int LONGEST_MEMO = 200;

  /** Kinds of numbers that a cloud PBX takes calls on. */
  private static final Set<NumberKind> TAKEN =
      Set.of(NumberKind.GEOGRAPHIC, NumberKind.IP_PHONE, NumberKind.FREE_PHONE);

  /** What {@code given} comes to; it may be stored only if nothing was found. */
  public static CheckedNumber of(ExternalNumberSettings given, Findings findings) {
    Optional<EnteredNumber> entered = entered(given.digits(), findings);
    if (given.kind() == null) {
      findings.add("/kind", "required", "選択してください", "Required");
    }
    if (given.extension() != null && given.incomingGroup() != null) {
      findings.add(
          "/incomingGroup",
          "two-targets",
          "内線とグループの両方は指定できません",
          "Either an extension or a group, not both");
    }
    return new CheckedNumber(
        entered.map(EnteredNumber::digits).orElse(""),
        given.kind() == null ? ExternalNumberKind.INDIVIDUAL : given.kind(),
        given.extension(),
        given.incomingGroup(),
        findings.text("/memo", given.memo(), LONGEST_MEMO),
        entered
            .filter(EnteredNumber::changed)
            .map(number -> new Normalisation("/digits", number.given(), number.digits()))
            .stream()
            .toList());
  }

  /** Whether calls to a number of an IP Voice contract can be taken here. */
  static boolean canBeTaken(String digits) {
    return NumberPlan.read(digits) instanceof NumberPlan.Subscriber(NumberKind kind, String ignored)
        && TAKEN.contains(kind);
  }

  /** One that rings nothing yet. */
  static CheckedNumber takenOver(String digits) {
    return new CheckedNumber(digits, ExternalNumberKind.INDIVIDUAL, null, null, "", List.of());
  }

  private static Optional<EnteredNumber> entered(@Nullable String given, Findings findings) {
    if (given == null || given.isBlank()) {
      findings.add("/digits", "required", "入力してください", "Required");
      return Optional.empty();
    }
    Optional<EnteredNumber> entered = EnteredNumber.read(given);
    if (entered.isEmpty()) {
      findings.add("/digits", "not-a-number", "電話番号を数字で入力してください", "Not a telephone number");
      return entered;
    }
    switch (NumberPlan.read(entered.get().digits())) {
      case NumberPlan.Refused(var reason) ->
          findings.add("/digits", reason.code(), reason.ja(), reason.en());
      case NumberPlan.Subscriber(NumberKind kind, String ignored) -> {
        if (!TAKEN.contains(kind)) {
          findings.add(
              "/digits",
              "kind-refused",
              "0AB～J番号、050番号、着信課金番号のいずれかを入力してください",
              "Only geographic, 050 and toll-free numbers take calls here");
        }
      }
    }
    return entered;
  }
}
