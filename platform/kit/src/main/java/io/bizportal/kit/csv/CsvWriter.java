package io.bizportal.kit.csv;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows as they come, in constant memory: UTF-8 with a byte order mark, as Excel wants it,
 * and CRLF.
 */
public final class CsvWriter implements Closeable {

  private static final char MARK = '\ufeff';
  private static final String RUN_BY_SPREADSHEETS = "=+-@\t\r";

  private final Writer out;

  /** Begins with the mark; the stream is closed with this. */
  public CsvWriter(OutputStream out) throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.out.write(MARK);
  }

  /** One row; null is an empty cell. */
  public void row(@Nullable String... cells) throws IOException {
    row(Arrays.asList(cells));
  }

  /** One row; null is an empty cell. */
  public void row(List<@Nullable String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      String cell = cells.get(i);
      out.write(cell == null ? "" : quoted(guarded(cell)));
    }
    out.write("\r\n");
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  /** A cell that a spreadsheet would take for a formula gets an apostrophe before it. */
  static String guarded(String cell) {
    return !cell.isEmpty() && RUN_BY_SPREADSHEETS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
