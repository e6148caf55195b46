package io.bizportal.kit.csv;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows as they come, in constant memory, with CRLF: UTF-8 with a byte order mark, as Excel
 * wants it, or Windows-31J.
 */
public final class CsvWriter implements Closeable {

  private static final char MARK = '\ufeff';

  private final Writer out;

  /** Begins with the mark; the stream is closed with this. */
  public CsvWriter(OutputStream out) throws IOException {
    this(out, CsvEncoding.UTF_8);
  }

  /** The same in an encoding of choice; what can't be written in it must not be given. */
  public CsvWriter(OutputStream out, CsvEncoding encoding) throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(out, encoding.charset()));
    if (encoding == CsvEncoding.UTF_8) {
      this.out.write(MARK);
    }
  }

  /** One row; null is an empty cell. */
  public void row(@Nullable String... cells) throws IOException {
    row(Arrays.asList(cells));
  }

  /** One row; null is an empty cell. */
  public void row(List<@Nullable String> cells) throws IOException {
    List<@Nullable String> guarded = new ArrayList<>(cells.size());
    for (String cell : cells) {
      guarded.add(cell == null ? null : CsvGuard.guarded(cell));
    }
    guardedRow(guarded);
  }

  /** One row of cells that are guarded already. */
  public void guardedRow(List<@Nullable String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      String cell = cells.get(i);
      out.write(cell == null ? "" : quoted(cell));
    }
    out.write("\r\n");
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
