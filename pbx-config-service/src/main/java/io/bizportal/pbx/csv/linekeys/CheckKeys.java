package io.bizportal.pbx.csv.linekeys;

import io.bizportal.kit.table.Cells;
import io.bizportal.kit.table.Comparison;
import io.bizportal.kit.table.Faults;
import io.bizportal.pbx.csv.NamesOf;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds fault with keys that name what the contract hasn't. */
final class CheckKeys {

  private record Wanted(Cells cells, KeyRow row) {}

  private CheckKeys() {}

  static void check(NamesOf names, Comparison<KeyRow> comparison, Faults faults)
      throws SQLException {
    List<Wanted> wanted = new ArrayList<>();
    comparison.changed().forEach(row -> wanted.add(new Wanted(row.cells(), row.setting())));
    comparison.added().forEach(row -> wanted.add(new Wanted(row.cells(), row.setting())));
    Map<String, UUID> extensions = names.extensions();
    Map<String, UUID> externalNumbers = names.externalNumbers();
    for (Wanted one : wanted) {
      extension(one, "number", one.row().number(), extensions, faults);
      extension(one, "extension", one.row().extension(), extensions, faults);
      String line = one.row().externalNumber();
      if (line != null && !externalNumbers.containsKey(line)) {
        faults.add(
            one.cells().line(),
            "externalNumber",
            "number-unknown",
            "この外線番号は見つかりません",
            "There is no such external number",
            line);
      }
    }
  }

  private static void extension(
      Wanted one, String field, @Nullable String number, Map<String, UUID> known, Faults faults) {
    if (number != null && !known.containsKey(number)) {
      faults.add(
          one.cells().line(),
          field,
          "extension-unknown",
          "この内線は見つかりません",
          "There is no such extension",
          number);
    }
  }
}
