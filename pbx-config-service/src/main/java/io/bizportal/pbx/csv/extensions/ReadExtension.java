package io.bizportal.pbx.csv.extensions;

import io.bizportal.kit.table.Cells;
import io.bizportal.kit.table.RowFaults;
import io.bizportal.kit.table.Words;
import io.bizportal.pbx.absence.AbsenceBehaviour;
import io.bizportal.pbx.absence.AbsenceRules;
import io.bizportal.pbx.absence.AbsenceSettings;
import io.bizportal.pbx.absence.Reaction;
import io.bizportal.pbx.csv.RowFindings;
import io.bizportal.pbx.extension.AbsenceMode;
import io.bizportal.pbx.extension.CheckedSettings;
import io.bizportal.pbx.extension.ExtensionSettings;
import io.bizportal.pbx.numbering.NumberKind;
import io.bizportal.pbx.rule.Findings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one row by the rules that hold for every extension and every absence behaviour. */
record ReadExtension(
    Set<NumberKind> refusedKinds, Cells cells, @Nullable ExtensionRow existing, RowFaults faults) {

  private static final List<String> ONLY_WITH_FORWARDING =
      List.of(
          "destination",
          "unconditional",
          "busy",
          "unreachable",
          "noAnswer",
          "ringSeconds",
          "voicemailPin");

  @Nullable ExtensionRow read() {
    Findings findings = new Findings();
    CheckedSettings settings =
        CheckedSettings.of(
            new ExtensionSettings(
                cells.text("siteNumber"),
                cells.text("terminalNumber"),
                cells.text("officeLinkNumber"),
                cells.text("memo"),
                choice("terminalKind", ExtensionWords.TERMINALS).orElse(null),
                choice("multipleDevices", ExtensionWords.YES_OR_NO).orElse(false),
                cells.text("outgoingNumber"),
                cells.text("notificationNumber"),
                choice("directedPickup", ExtensionWords.YES_OR_NO).orElse(false),
                cells.text("barringProfile"),
                cells.text("deliveryAddress"),
                cells.text("terminalItem"),
                cells.text("terminalMemo")),
            findings);
    new RowFindings(faults).add(findings.all(), "siteNumber");
    String pin = cells.text("voicemailPin").isEmpty() ? null : cells.text("voicemailPin");
    Optional<AbsenceBehaviour> absence =
        switch (choice("mode", ExtensionWords.MODES).orElse(AbsenceMode.OFF)) {
          case OFF -> off();
          case FORWARDING -> forwarding(settings.number(), pin);
          case SINGLE_NUMBER_REACH -> reach();
        };
    boolean pinSet = existing != null && existing.pinSet();
    return absence
        .filter(read -> faults.none())
        .map(read -> new ExtensionRow(settings, read, pinSet, pin))
        .orElse(null);
  }

  /** It has no columns: one that is there stays as it is. */
  private Optional<AbsenceBehaviour> reach() {
    if (existing != null
        && existing.absence() instanceof AbsenceBehaviour.SingleNumberReach there) {
      mustSayNothing();
      return Optional.of(there);
    }
    faults.add(
        "mode",
        "reach-not-imported",
        "シングルナンバーリーチはCSVでは設定できません",
        "Single number reach can’t be set by CSV");
    return Optional.empty();
  }

  private Optional<AbsenceBehaviour> off() {
    mustSayNothing();
    return Optional.of(new AbsenceBehaviour.Off());
  }

  private void mustSayNothing() {
    for (String field : ONLY_WITH_FORWARDING) {
      boolean nothing =
          ExtensionWords.REACTIONS
              .read(cells.text(field))
              .filter(Reaction.NOTHING::equals)
              .isPresent();
      if (cells.says(field) && !nothing) {
        faults.add(
            field,
            "not-used",
            "「転送・留守番電話」でないときは空欄にしてください",
            "Must be empty unless calls are forwarded or taken by voicemail");
      }
    }
  }

  private Optional<AbsenceBehaviour> forwarding(String number, @Nullable String pin) {
    AbsenceSettings.Forwarding wanted =
        new AbsenceSettings.Forwarding(
            cells.text("destination"),
            choice("unconditional", ExtensionWords.REACTIONS).orElse(null),
            choice("busy", ExtensionWords.REACTIONS).orElse(null),
            choice("unreachable", ExtensionWords.REACTIONS).orElse(null),
            choice("noAnswer", ExtensionWords.REACTIONS).orElse(null),
            ringSeconds(),
            pin);
    Findings findings = new Findings();
    Optional<AbsenceRules.Outcome> outcome =
        new AbsenceRules(refusedKinds, number, existing != null && existing.pinSet())
            .apply(wanted, findings);
    new RowFindings(faults).add(findings.all(), "mode");
    return outcome.map(AbsenceRules.Outcome::behaviour);
  }

  private @Nullable Integer ringSeconds() {
    String text = cells.text("ringSeconds");
    if (text.isEmpty()) {
      return null;
    }
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException e) {
      faults.add("ringSeconds", "not-a-number", "数字で入力してください", "Digits only");
      return null;
    }
  }

  private <V> Optional<V> choice(String field, Words<V> words) {
    return words.read(cells, field, faults);
  }
}
