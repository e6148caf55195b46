package io.bizportal.pbx.extension;

import io.bizportal.pbx.numbering.DialString;
import io.bizportal.pbx.numbering.EnteredNumber;
import io.bizportal.pbx.numbering.NumberPlan;
import io.bizportal.pbx.rule.Findings;
import io.bizportal.pbx.rule.Normalisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Settings that keep the rules which need no look at other settings, as they will be stored. */
public record CheckedSettings(
    String siteNumber,
    String terminalNumber,
    @Nullable String officeLinkNumber,
    String memo,
    @Nullable TerminalKind terminalKind,
    boolean multipleDevices,
    @Nullable String outgoingNumber,
    @Nullable String notificationNumber,
    boolean directedPickup,
    @Nullable String barringProfile,
    @Nullable String deliveryAddress,
    @Nullable String terminalItem,
    @Nullable String terminalMemo,
    List<Normalisation> normalised) {

  /** The line that searches look at. */
  public String searchLine() {
    return Extension.searchLine(this);
  }

  private static final int LONGEST_SITE = 4;
  private static final int LONGEST_TERMINAL = 4;
  private static final int LONGEST_MEMO = 200;
  private static final int LONGEST_NAME = 60;

  /** What others dial. */
  public String number() {
    return siteNumber + terminalNumber;
  }

  /** What {@code given} comes to; it may be stored only if nothing was found. */
  public static CheckedSettings of(ExtensionSettings given, Findings findings) {
    Check check = new Check(findings);
    String site = check.part("/siteNumber", given.siteNumber(), LONGEST_SITE);
    String terminal = check.part("/terminalNumber", given.terminalNumber(), LONGEST_TERMINAL);
    if (!site.isEmpty() && !terminal.isEmpty()) {
      check.dialString("/siteNumber", site + terminal);
    }
    return new CheckedSettings(
        site,
        terminal,
        check.officeLink(given.officeLinkNumber(), site + terminal),
        findings.text("/memo", given.memo(), LONGEST_MEMO),
        given.terminalKind(),
        Boolean.TRUE.equals(given.multipleDevices()),
        check.subscriber("/outgoingNumber", given.outgoingNumber()),
        check.subscriber("/notificationNumber", given.notificationNumber()),
        Boolean.TRUE.equals(given.directedPickup()),
        check.optional("/barringProfile", given.barringProfile(), LONGEST_NAME),
        check.optional("/deliveryAddress", given.deliveryAddress(), LONGEST_MEMO),
        check.optional("/terminalItem", given.terminalItem(), LONGEST_NAME),
        check.optional("/terminalMemo", given.terminalMemo(), LONGEST_MEMO),
        List.copyOf(check.normalised));
  }

  /** One pass over the fields, collecting what was found and what was brought into form. */
  private static final class Check {

    private final Findings findings;
    private final List<Normalisation> normalised = new ArrayList<>();

    Check(Findings findings) {
      this.findings = findings;
    }

    String part(String pointer, @Nullable String given, int longest) {
      if (given == null || given.isBlank()) {
        findings.add(pointer, "required", "入力してください", "Required");
        return "";
      }
      String digits = digits(pointer, given);
      if (digits.length() > longest) {
        findings.add(
            pointer, "too-long", longest + "桁以内で入力してください", "At most " + longest + " digits");
      }
      return digits;
    }

    void dialString(String pointer, String digits) {
      if (digits.startsWith("0") || digits.startsWith("1")) {
        findings.add(
            pointer,
            "reserved-prefix",
            "0または1から始まる番号は外線・緊急通報用のため使えません",
            "Numbers starting with 0 or 1 are reserved for outside lines and emergency calls");
      } else if (!DialString.isValid(digits)) {
        findings.add(pointer, "wrong-length", "番号は3～8桁で入力してください", "Three to eight digits");
      }
    }

    @Nullable String officeLink(@Nullable String given, String ownNumber) {
      if (given == null || given.isBlank()) {
        return null;
      }
      String digits = digits("/officeLinkNumber", given);
      if (!digits.isEmpty()) {
        dialString("/officeLinkNumber", digits);
        if (digits.equals(ownNumber)) {
          findings.add(
              "/officeLinkNumber",
              "same-as-number",
              "内線番号と同じ番号は使えません",
              "Must differ from the extension's own number");
        }
      }
      return digits;
    }

    @Nullable String subscriber(String pointer, @Nullable String given) {
      if (given == null || given.isBlank()) {
        return null;
      }
      String digits = digits(pointer, given);
      if (!digits.isEmpty() && NumberPlan.read(digits) instanceof NumberPlan.Refused(var reason)) {
        findings.add(pointer, reason.code(), reason.ja(), reason.en());
      }
      return digits;
    }

    @Nullable String optional(String pointer, @Nullable String given, int longest) {
      String text = findings.text(pointer, given, longest);
      return text.isEmpty() ? null : text;
    }

    private String digits(String pointer, String given) {
      Optional<EnteredNumber> entered = EnteredNumber.read(given);
      if (entered.isEmpty()) {
        findings.add(pointer, "not-a-number", "数字で入力してください", "Digits only");
        return "";
      }
      EnteredNumber number = entered.get();
      if (number.changed()) {
        normalised.add(new Normalisation(pointer, given, number.digits()));
      }
      return number.digits();
    }
  }
}
