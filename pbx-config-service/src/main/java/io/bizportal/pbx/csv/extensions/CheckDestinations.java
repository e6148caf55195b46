package io.bizportal.pbx.csv.extensions;

import io.bizportal.kit.table.Comparison;
import io.bizportal.kit.table.Existing;
import io.bizportal.kit.table.Faults;
import io.bizportal.pbx.numbering.DialString;
import io.bizportal.pbx.routing.InsideDestinations;
import io.bizportal.pbx.rule.Finding;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Finds fault with forwarding to numbers inside the contract that no extension and no group would
 * have.
 *
 * @param known the numbers that they would have
 */
record CheckDestinations(Set<String> known) {

  /** {@code touched}: extensions that are among {@code wanted} or would be removed. */
  void check(
      Comparison<ExtensionRow> comparison,
      List<CheckExtensions.Wanted> wanted,
      Set<UUID> touched,
      Faults faults) {
    Finding unknown = InsideDestinations.unknown("/destination");
    for (CheckExtensions.Wanted one : wanted) {
      loose(one.row())
          .forEach(
              digits ->
                  faults.add(
                      one.cells().line(),
                      "destination",
                      unknown.code(),
                      unknown.ja(),
                      unknown.en(),
                      digits));
    }
    for (Existing<ExtensionRow> one : comparison.existing().values()) {
      if (!touched.contains(one.id())) {
        loose(one.setting()).forEach(digits -> inUse(digits, one.key(), faults));
      }
    }
  }

  private static void inUse(String digits, String by, Faults faults) {
    faults.add(
        0,
        "terminalNumber",
        "in-use",
        "番号「%s」は内線「%s」の転送先のため、削除も変更もできません".formatted(digits, by),
        "Number “%s” can't go: extension “%s” forwards there".formatted(digits, by),
        digits);
  }

  private Stream<String> loose(ExtensionRow row) {
    return row.absence().destinations().stream()
        .filter(DialString::isValid)
        .filter(digits -> !known.contains(digits));
  }
}
