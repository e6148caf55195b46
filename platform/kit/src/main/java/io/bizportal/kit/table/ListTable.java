package io.bizportal.kit.table;

import io.bizportal.kit.csv.CsvWriter;
import io.bizportal.kit.page.EachPart;
import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A list as a table for spreadsheets, to be read and not to be imported. */
public record ListTable<T>(List<Column<T>> columns) {

  /** What stands in a row's cell; null and an empty text are an empty cell. */
  @FunctionalInterface
  public interface Cell<T> {
    @Nullable String of(T row, boolean english);
  }

  /** A column with its names in both languages. */
  public record Column<T>(String ja, String en, Cell<T> cell) {}

  /** A column that says the same in every language. */
  public static <T> Column<T> column(String ja, String en, Function<T, @Nullable String> cell) {
    return new Column<>(ja, en, (row, english) -> cell.apply(row));
  }

  /** A column of values that have words. */
  public static <T, V> Column<T> column(
      String ja, String en, Words<V> words, Function<T, @Nullable V> value) {
    return new Column<>(
        ja,
        en,
        (row, english) -> {
          V found = value.apply(row);
          return found == null ? null : words.write(found, english);
        });
  }

  /**
   * The whole list as a file of this name, read part by part while it is sent; what is wrong with
   * the request is thrown before.
   */
  public RestResponse<StreamingOutput> answer(
      String name,
      @Nullable String language,
      HttpHeaders headers,
      Function<PageRequest, Page<T>> list) {
    boolean english = TableAnswer.isEnglish(language, headers);
    EachPart<T> parts = EachPart.of(list);
    return TableAnswer.of(name, stream -> write(new CsvWriter(stream), english, parts));
  }

  private void write(CsvWriter writer, boolean english, EachPart<T> parts) throws IOException {
    try (writer) {
      List<@Nullable String> names = new ArrayList<>();
      columns.forEach(one -> names.add(english ? one.en() : one.ja()));
      writer.row(names);
      parts.read(row -> line(writer, english, row));
    }
  }

  private void line(CsvWriter writer, boolean english, T row) {
    List<@Nullable String> cells = new ArrayList<>();
    columns.forEach(one -> cells.add(one.cell().of(row, english)));
    try {
      writer.row(cells);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
