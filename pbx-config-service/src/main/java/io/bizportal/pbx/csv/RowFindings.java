package io.bizportal.pbx.csv;

import io.bizportal.kit.table.RowFaults;
import io.bizportal.pbx.numbering.EnteredNumber;
import io.bizportal.pbx.numbering.NumberPlan;
import io.bizportal.pbx.rule.Finding;
import java.util.List;
import java.util.regex.Pattern;

/** Tells a row what rules found, and recognises what spreadsheets make of numbers. */
public record RowFindings(RowFaults faults) {

  /** What a spreadsheet makes of a long number. */
  private static final Pattern MANGLED = Pattern.compile("[0-9](\\.[0-9]+)?[eE]\\+[0-9]{1,2}");

  /** Findings of the whole are told at {@code whole}. */
  public void add(List<Finding> findings, String whole) {
    for (Finding found : findings) {
      String field = found.pointer().isEmpty() ? whole : found.pointer().split("/", -1)[1];
      if (!faults.isDigits(field) || !toldMore(field)) {
        faults.add(field, found.code(), found.ja(), found.en());
      }
    }
  }

  private boolean toldMore(String field) {
    String text = faults.text(field);
    if (MANGLED.matcher(text).matches()) {
      faults.add(
          field,
          "number-mangled",
          "表計算ソフトによって番号が指数表記に変わっています。列を文字列にしてください",
          "A spreadsheet has turned the number into a power of ten: make the column text");
      return true;
    }
    boolean lost =
        EnteredNumber.read("0" + text)
            .filter(number -> !text.startsWith("0"))
            .map(number -> NumberPlan.read(number.digits()))
            .filter(NumberPlan.Subscriber.class::isInstance)
            .isPresent();
    if (lost) {
      faults.add(
          field,
          "leading-zero-lost",
          "先頭の0が失われています（0" + text + "）。列を文字列にしてください",
          "The leading zero is lost (0" + text + "): make the column text");
    }
    return lost;
  }
}
