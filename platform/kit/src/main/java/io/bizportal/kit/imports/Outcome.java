package io.bizportal.kit.imports;

import io.bizportal.kit.table.Column;
import io.bizportal.kit.table.Comparison;
import io.bizportal.kit.table.Faults;
import io.bizportal.kit.table.FileKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a file comes to: its errors, or what it would change and the first rows of that. */
record Outcome(
    ImportJob.Counts counts,
    List<ImportView.PreviewRow> preview,
    String digest,
    Faults faults,
    boolean renewed) {

  private static final int SHOWN = 200;

  static <S> Outcome of(FileKind<S> kind, Comparison<S> comparison, Faults faults) {
    return new Outcome(
        new ImportJob.Counts(
            comparison.rows(),
            comparison.added().size(),
            comparison.changed().size(),
            comparison.removed().size(),
            comparison.unchanged(),
            faults.count()),
        faults.none() ? new Shown<>(kind, comparison).rows() : List.of(),
        comparison.digest(),
        faults,
        false);
  }

  /** The same, where another had been shown before. */
  Outcome again() {
    return new Outcome(counts, preview, digest, faults, true);
  }

  boolean changesSomething() {
    return counts.added() + counts.changed() + counts.removed() > 0;
  }

  /** The first rows of what would change. */
  private record Shown<S>(FileKind<S> kind, Comparison<S> comparison) {

    List<ImportView.PreviewRow> rows() {
      List<ImportView.PreviewRow> rows = new ArrayList<>();
      comparison.changed().stream()
          .limit(SHOWN)
          .map(
              row ->
                  row(
                      row.cells().line(),
                      row.before().key(),
                      ImportView.Action.CHANGED,
                      row.before().setting(),
                      row.setting()))
          .forEach(rows::add);
      comparison.removed().stream()
          .limit(Math.max(0, SHOWN - rows.size()))
          .map(row -> row(0, row.key(), ImportView.Action.REMOVED, row.setting(), null))
          .forEach(rows::add);
      comparison.added().stream()
          .limit(Math.max(0, SHOWN - rows.size()))
          .map(
              row ->
                  row(row.cells().line(), row.key(), ImportView.Action.ADDED, null, row.setting()))
          .forEach(rows::add);
      return rows;
    }

    private ImportView.PreviewRow row(
        long line, String key, ImportView.Action action, @Nullable S before, @Nullable S after) {
      List<@Nullable String> was = before == null ? List.of() : kind.cells(before, false);
      List<@Nullable String> is = after == null ? List.of() : kind.cells(after, false);
      List<ImportView.PreviewCell> cells = new ArrayList<>();
      for (int i = 0; i < kind.columns().size(); i++) {
        String one = cell(was, i);
        String other = cell(is, i);
        if (!one.equals(other)) {
          Column column = kind.columns().get(i);
          cells.add(
              new ImportView.PreviewCell(column.field(), column.shown(one), column.shown(other)));
        }
      }
      return new ImportView.PreviewRow(line, key, action, cells);
    }

    private static String cell(List<@Nullable String> cells, int i) {
      String cell = i < cells.size() ? cells.get(i) : null;
      return cell == null ? "" : cell;
    }
  }
}
