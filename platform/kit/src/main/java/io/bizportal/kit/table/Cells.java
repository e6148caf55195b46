package io.bizportal.kit.table;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row by the names of its columns. Where the file lacks a column, what is set already stands.
 *
 * @param line where the row begins
 * @param places of the columns that the file has
 * @param base what is set already, by the places in {@code all}
 */
public record Cells(
    long line,
    Map<String, Integer> places,
    List<String> row,
    Map<String, Integer> all,
    @Nullable List<@Nullable String> base) {

  /** A cell without blanks around it; empty if there is none. */
  public String text(String field) {
    Integer place = places.get(field);
    if (place != null) {
      // Spreadsheets end lines within a cell as they end rows.
      return place < row.size()
          ? row.get(place).strip().replace("\r\n", "\n").replace('\r', '\n')
          : "";
    }
    Integer known = all.get(field);
    String kept = base == null || known == null ? null : base.get(known);
    return kept == null ? "" : kept;
  }

  /** Whether the file says something of it. */
  public boolean says(String field) {
    return places.containsKey(field) && !text(field).isEmpty();
  }
}
