package io.bizportal.kit.table;

import io.bizportal.kit.csv.CsvEncoding;
import io.bizportal.kit.csv.CsvGuard;
import io.bizportal.kit.csv.CsvWriter;
import io.bizportal.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes tables row by row, however many there are. */
@ApplicationScoped
class WriteFile {

  private static final int NAMED = 5;

  private final DataSource database;

  /**
   * What is written of a contract's settings.
   *
   * @param only which, in this order; null: all in the order of their keys
   */
  record Rows<S>(FileKind<S> kind, String contract, @Nullable List<UUID> only) {

    private void each(Connection connection, Consumer<Existing<S>> taker) throws SQLException {
      if (only == null) {
        kind.each(connection, contract, taker);
      } else {
        kind.each(connection, contract, only, taker);
      }
    }
  }

  WriteFile(DataSource database) {
    this.database = database;
  }

  /** 409 naming the first rows that can't be written so: half a table would be worse. */
  @Transactional
  void mustFit(Rows<?> rows, CsvEncoding encoding) {
    if (encoding == CsvEncoding.UTF_8) {
      return;
    }
    List<String> unfit = new ArrayList<>();
    each(
        rows,
        (key, cells) -> {
          if (unfit.size() < NAMED
              && cells.stream().filter(Objects::nonNull).anyMatch(c -> !encoding.canWrite(c))) {
            unfit.add(key);
          }
        });
    if (!unfit.isEmpty()) {
      throw new ProblemException(TableProblem.NOT_IN_THIS_ENCODING)
          .withDetail(String.join(", ", unfit));
    }
  }

  /** All of them, as the contract's readers may see them. */
  @Transactional
  void all(Rows<?> rows, CsvEncoding encoding, boolean english, OutputStream to)
      throws IOException {
    try (CsvWriter out = new CsvWriter(to, encoding)) {
      Lines lines = new Lines(rows.kind().columns(), out);
      lines.header(english);
      write(rows, english, lines);
    }
  }

  /** The columns, and a row as an example. */
  void template(FileKind<?> kind, CsvEncoding encoding, boolean english, OutputStream to)
      throws IOException {
    try (CsvWriter out = new CsvWriter(to, encoding)) {
      Lines lines = new Lines(kind.columns(), out);
      lines.header(english);
      List<@Nullable String> example = new ArrayList<>();
      kind.columns().forEach(column -> example.add(column.example()));
      lines.row(example);
    }
  }

  private <S> void write(Rows<S> rows, boolean english, Lines lines) {
    read(rows, one -> lines.row(rows.kind().cells(one.setting(), english)));
  }

  private interface Taker {
    void take(String key, List<@Nullable String> cells);
  }

  private <S> void each(Rows<S> rows, Taker taker) {
    read(rows, one -> taker.take(one.key(), rows.kind().cells(one.setting(), false)));
  }

  private <S> void read(Rows<S> rows, Consumer<Existing<S>> taker) {
    try (Connection connection = database.getConnection()) {
      rows.each(connection, taker);
    } catch (SQLException e) {
      throw new IllegalStateException("settings can't be read", e);
    }
  }

  private record Lines(List<Column> columns, CsvWriter out) {

    void header(boolean english) throws IOException {
      out.row(columns.stream().map(column -> column.name(english)).toArray(String[]::new));
    }

    void row(List<@Nullable String> cells) {
      List<@Nullable String> guarded = new ArrayList<>(cells.size());
      for (int i = 0; i < cells.size(); i++) {
        String cell = cells.get(i);
        boolean digits = columns.get(i).form() == Column.Form.DIGITS;
        guarded.add(
            cell == null
                ? null
                : digits
                    ? CsvGuard.guardedDigits(cell)
                    : CsvGuard.guarded(columns.get(i).shown(cell)));
      }
      try {
        out.guardedRow(guarded);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
