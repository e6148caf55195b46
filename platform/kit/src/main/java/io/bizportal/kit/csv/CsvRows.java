package io.bizportal.kit.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table one after the other (RFC 4180), unguarded; rows of nothing but empty cells
 * are passed by. Reading ends with a {@link CsvFault.Thrown} where quotes don't close or bounds are
 * passed: what follows can't be told apart.
 */
public final class CsvRows implements Iterator<CsvRows.Row> {

  private static final int MOST_COLUMNS = 200;
  private static final int LONGEST_CELL = 20_000;

  /**
   * One row.
   *
   * @param line where it begins, from 1
   */
  public record Row(long line, List<String> cells) {}

  private record Read(Row row, boolean endsQuoted) {}

  private final String text;
  private final CloseableIterator<Read> records;
  private @Nullable Row next;

  public CsvRows(String text) {
    this.text = text;
    this.records =
        CsvReader.builder()
            .skipEmptyLines(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .build(new Cells(), text)
            .iterator();
  }

  @Override
  public boolean hasNext() {
    while (next == null && more()) {
      Read read = records.next();
      if (read.endsQuoted() && !records.hasNext() && !closed(read.row().cells().getLast())) {
        throw new CsvFault(
                read.row().line(), "unclosed-quote", "引用符（\"）が閉じられていません", "A quote is never closed")
            .thrown();
      }
      checkBounds(read.row());
      if (read.row().cells().stream().anyMatch(cell -> !cell.isBlank())) {
        next = unguarded(read.row());
      }
    }
    return next != null;
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Row row = next;
    next = null;
    if (row == null) {
      throw new NoSuchElementException();
    }
    return row;
  }

  private boolean more() {
    try {
      return records.hasNext();
    } catch (CsvParseException e) {
      String where = String.valueOf(e.getMessage()).replaceAll("[^0-9]", "");
      long line = where.isEmpty() ? 1 : Long.parseLong(where);
      throw new CsvFault(
              line,
              "unreadable-row",
              "%d行目から先を読み取れません（引用符と列数を確認してください）".formatted(line),
              "Can't be read from line %d on: look at its quotes and columns".formatted(line))
          .thrown();
    }
  }

  private static void checkBounds(Row row) {
    if (row.cells().size() > MOST_COLUMNS) {
      throw new CsvFault(
              row.line(),
              "too-many-columns",
              "列は%d列までです".formatted(MOST_COLUMNS),
              "At most %d columns".formatted(MOST_COLUMNS))
          .thrown();
    }
    if (row.cells().stream().anyMatch(cell -> cell.length() > LONGEST_CELL)) {
      throw new CsvFault(
              row.line(),
              "cell-too-long",
              "セルは%d文字までです。引用符が閉じられていない可能性があります".formatted(LONGEST_CELL),
              "At most %d characters in a cell; perhaps a quote is not closed"
                  .formatted(LONGEST_CELL))
          .thrown();
    }
  }

  /** The parser takes the file's end for a quote's; the quotes that stand there tell. */
  private boolean closed(String lastCell) {
    int ownQuotes = trailing(lastCell);
    boolean nothingElse = ownQuotes == lastCell.length();
    return trailing(text.stripTrailing()) == 2 * ownQuotes + 1 + (nothingElse ? 1 : 0);
  }

  private static int trailing(String in) {
    int count = 0;
    while (count < in.length() && in.charAt(in.length() - 1 - count) == '"') {
      count++;
    }
    return count;
  }

  private static Row unguarded(Row row) {
    return new Row(row.line(), row.cells().stream().map(CsvGuard::unguarded).toList());
  }

  private static final class Cells extends AbstractBaseCsvCallbackHandler<Read> {

    private List<String> cells = new ArrayList<>();
    private boolean lastQuoted;

    @Override
    protected void handleBegin(long startingLineNumber) {
      cells = new ArrayList<>();
      lastQuoted = false;
    }

    @Override
    protected void handleField(int index, char[] buffer, int from, int length, boolean quoted) {
      if (cells.size() <= MOST_COLUMNS) {
        cells.add(new String(buffer, from, length));
      }
      lastQuoted = quoted;
    }

    @Override
    protected Read buildRecord() {
      return new Read(new Row(getStartingLineNumber(), cells), lastQuoted);
    }
  }
}
