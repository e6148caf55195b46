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
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes tables row by row, however many there are. */
@ApplicationScoped
class WriteFile {

  private static final int NAMED = 5;

  private final DataSource database;

  WriteFile(DataSource database) {
    this.database = database;
  }

  /** 409 naming the first rows that can't be written so: half a table would be worse. */
  @Transactional
  void mustFit(FileKind<?> kind, String contract, CsvEncoding encoding) {
    if (encoding == CsvEncoding.UTF_8) {
      return;
    }
    List<String> unfit = new ArrayList<>();
    each(
        kind,
        contract,
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

  /** All of a contract's, as its readers may see them. */
  @Transactional
  void all(
      FileKind<?> kind, String contract, CsvEncoding encoding, boolean english, OutputStream to)
      throws IOException {
    try (CsvWriter out = new CsvWriter(to, encoding)) {
      Rows rows = new Rows(kind.columns(), out);
      rows.header(english);
      write(kind, contract, english, rows);
    }
  }

  /** The columns, and a row as an example. */
  void template(FileKind<?> kind, CsvEncoding encoding, boolean english, OutputStream to)
      throws IOException {
    try (CsvWriter out = new CsvWriter(to, encoding)) {
      Rows rows = new Rows(kind.columns(), out);
      rows.header(english);
      List<@Nullable String> example = new ArrayList<>();
      kind.columns().forEach(column -> example.add(column.example()));
      rows.row(example);
    }
  }

  private <S> void write(FileKind<S> kind, String contract, boolean english, Rows rows) {
    read(kind, contract, one -> rows.row(kind.cells(one.setting(), english)));
  }

  private interface Taker {
    void take(String key, List<@Nullable String> cells);
  }

  private <S> void each(FileKind<S> kind, String contract, Taker taker) {
    read(kind, contract, one -> taker.take(one.key(), kind.cells(one.setting(), false)));
  }

  private <S> void read(FileKind<S> kind, String contract, Consumer<Existing<S>> taker) {
    try (Connection connection = database.getConnection()) {
      kind.each(connection, contract, taker);
    } catch (SQLException e) {
      throw new IllegalStateException("settings can't be read", e);
    }
  }

  private record Rows(List<Column> columns, CsvWriter out) {

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
