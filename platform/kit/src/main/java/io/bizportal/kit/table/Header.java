package io.bizportal.kit.table;

import io.bizportal.kit.csv.CsvRows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file's first row: which column stands where. */
final class Header {

  private final List<Column> columns;
  private final Map<String, Integer> places = new HashMap<>();
  private int width;

  Header(List<Column> columns) {
    this.columns = columns;
  }

  /** Whether the rows below can be read. */
  boolean read(CsvRows.Row row, Faults faults) {
    width = row.cells().size();
    if (width == 1 && row.cells().getFirst().matches("(?s).*[\\t;].*")) {
      faults.add(
          row.line(),
          "",
          "wrong-delimiter",
          "列の区切りがカンマではありません（タブまたはセミコロン）",
          "Columns are separated by tabs or semicolons, not by commas",
          row.cells().getFirst());
      return false;
    }
    int before = faults.count();
    for (int i = 0; i < width; i++) {
      place(row, i, faults);
    }
    for (Column column : columns) {
      if (column.required() && !places.containsKey(column.field())) {
        faults.add(
            row.line(),
            column.field(),
            "column-missing",
            "「" + column.ja() + "」の列がありません",
            "There is no column “" + column.en() + "”",
            "");
      }
    }
    return faults.count() == before;
  }

  private void place(CsvRows.Row row, int i, Faults faults) {
    String name = row.cells().get(i);
    if (Column.ERRORS.contains(name.strip())) {
      // A table that came back with its errors, corrected.
      return;
    }
    Optional<Column> column = columns.stream().filter(one -> one.isCalled(name)).findFirst();
    if (column.isEmpty()) {
      faults.add(
          row.line(),
          "",
          "column-unknown",
          (i + 1) + "列目の見出しが正しくありません",
          "There is no column of this name (column " + (i + 1) + ")",
          name);
    } else if (places.putIfAbsent(column.get().field(), i) != null) {
      faults.add(
          row.line(),
          column.get().field(),
          "column-twice",
          "同じ列が2回あります",
          "This column is there twice",
          name);
    }
  }

  Map<String, Integer> places() {
    return places;
  }

  int width() {
    return width;
  }
}
