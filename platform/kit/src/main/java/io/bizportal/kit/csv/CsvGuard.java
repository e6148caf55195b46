package io.bizportal.kit.csv;

/**
 * Keeps spreadsheets from running a cell, or from taking the zero off its beginning: an apostrophe
 * before it. Reading takes one apostrophe off, so that every cell comes back as it was.
 */
public final class CsvGuard {

  /** The full-width ones are run by spreadsheets set to Japanese. */
  private static final String RUN_BY_SPREADSHEETS = "=+-@\t\r\n＝＋－＠";

  private static final char GUARD = '\'';

  private CsvGuard() {}

  /** A cell as it is written. */
  public static String guarded(String cell) {
    boolean risky =
        !cell.isEmpty()
            && (RUN_BY_SPREADSHEETS.indexOf(cell.charAt(0)) >= 0 || cell.charAt(0) == GUARD);
    return risky ? GUARD + cell : cell;
  }

  /** A cell of digits whose first is a zero that must stay. */
  public static String guardedDigits(String cell) {
    return cell.startsWith("0") ? GUARD + cell : cell;
  }

  /** A cell as it was before it was written; other cells are left alone. */
  public static String unguarded(String cell) {
    return !cell.isEmpty() && cell.charAt(0) == GUARD ? cell.substring(1) : cell;
  }
}
