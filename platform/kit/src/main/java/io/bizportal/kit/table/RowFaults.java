package io.bizportal.kit.table;

import java.util.Map;

/** What is wrong with one row, told by its columns. */
public final class RowFaults {

  private final Faults faults;
  private final Cells cells;
  private final Map<String, Column> columns;
  private boolean any;

  public RowFaults(Faults faults, Cells cells, Map<String, Column> columns) {
    this.faults = faults;
    this.cells = cells;
    this.columns = columns;
  }

  public void add(String field, String code, String ja, String en) {
    any = true;
    Column column = columns.get(field);
    String text = cells.text(field);
    faults.add(cells.line(), field, code, ja, en, column == null ? text : column.shown(text));
  }

  /** What the row has in a column. */
  public String text(String field) {
    return cells.text(field);
  }

  /** Whether a column holds numbers whose leading zero counts. */
  public boolean isDigits(String field) {
    Column column = columns.get(field);
    return column != null && column.form() == Column.Form.DIGITS;
  }

  public boolean none() {
    return !any;
  }
}
