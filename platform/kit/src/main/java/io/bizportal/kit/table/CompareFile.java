package io.bizportal.kit.table;

import io.bizportal.kit.csv.CsvFault;
import io.bizportal.kit.csv.CsvRows;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a file's rows, checks them, and tells what they would change. */
public final class CompareFile<S> {

  private static final int STEP = 500;

  /** All are held while they are compared. */
  private static final int MOST_ROWS = 100_000;

  private final FileKind<S> kind;
  private final boolean replaces;
  private final Faults faults;
  private final Progress progress;
  private final Map<String, Column> columns = new LinkedHashMap<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final MessageDigest digest;

  public CompareFile(FileKind<S> kind, boolean replaces, Faults faults, Progress progress) {
    this.kind = kind;
    this.replaces = replaces;
    this.faults = faults;
    this.progress = progress;
    for (Column column : kind.columns()) {
      places.put(column.field(), columns.size());
      columns.put(column.field(), column);
    }
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }

  /** The comparison, in whose rows nothing is wrong unless {@code faults} tells. */
  public Comparison<S> compare(Connection connection, String contract, String text)
      throws SQLException {
    Map<String, Existing<S>> existing = new LinkedHashMap<>();
    kind.each(connection, contract, one -> existing.put(one.key(), one));
    progress.at(10);
    Comparison<S> comparison = rows(text, existing);
    if (faults.none()) {
      progress.at(80);
      kind.check(connection, contract, comparison, faults);
    }
    return comparison;
  }

  private Comparison<S> rows(String text, Map<String, Existing<S>> existing) {
    Rows rows = new Rows(existing);
    try {
      CsvRows lines = new CsvRows(text);
      Header header = new Header(kind.columns());
      if (!lines.hasNext()) {
        faults.add(0, "", "empty-file", "ファイルが空です", "The file is empty", "");
      } else if (header.read(lines.next(), faults)) {
        int expected = Math.max(1, (int) text.chars().filter(c -> c == '\n').count());
        while (lines.hasNext()) {
          CsvRows.Row row = lines.next();
          if (rows.count == MOST_ROWS) {
            faults.add(
                row.line(),
                "",
                "too-many-rows",
                "一度に取り込めるのは%d行までです".formatted(MOST_ROWS),
                "At most %d rows in one file".formatted(MOST_ROWS),
                "");
            break;
          }
          rows.take(header, row);
          if (rows.count % STEP == 0) {
            progress.at(10, 80, Math.min(rows.count, expected), expected);
          }
        }
        if (rows.count == 0) {
          faults.add(0, "", "no-rows", "見出しの行しかありません", "There is nothing but the header", "");
        }
      }
    } catch (CsvFault.Thrown e) {
      faults.add(e.fault());
    }
    return rows.end();
  }

  /** What the rows come to. */
  private final class Rows {

    private final Map<String, Existing<S>> existing;
    private final Map<String, Long> seen = new HashMap<>();
    private final List<Comparison.Added<S>> added = new ArrayList<>();
    private final List<Comparison.Changed<S>> changed = new ArrayList<>();
    private int unchanged;
    private int count;

    Rows(Map<String, Existing<S>> existing) {
      this.existing = existing;
    }

    void take(Header header, CsvRows.Row row) {
      count++;
      Cells given = new Cells(row.line(), header.places(), row.cells(), places, null);
      RowFaults found = new RowFaults(faults, given, columns);
      if (row.cells().size() != header.width()) {
        faults.add(
            row.line(),
            "",
            "wrong-cell-count",
            "列の数が見出しと違います（見出し%d、この行%d）".formatted(header.width(), row.cells().size()),
            "%d cells, but the header has %d".formatted(row.cells().size(), header.width()),
            "");
        return;
      }
      Optional<String> key = kind.key(given);
      Long before = key.map(known -> seen.putIfAbsent(known, row.line())).orElse(null);
      if (before != null) {
        found.add(
            kind.columns().getFirst().field(),
            "duplicate-in-file",
            "%d行目と同じ番号または名前です".formatted(before),
            "The same as in line %d".formatted(before));
      }
      Existing<S> own = key.map(existing::get).orElse(null);
      compare(own, own == null ? given : over(given, own, header), found, key.orElse(""));
    }

    private void compare(@Nullable Existing<S> own, Cells cells, RowFaults found, String key) {
      S wanted = kind.read(cells, own == null ? null : own.setting(), found);
      if (wanted == null || !found.none()) {
        return;
      }
      if (own == null) {
        added.add(new Comparison.Added<>(cells, key, UUID.randomUUID(), wanted));
        digest('+', key, kind.cells(wanted, true));
      } else if (!own.setting().equals(wanted)) {
        changed.add(new Comparison.Changed<>(cells, own, wanted));
        digest('-', key, kind.cells(own.setting(), true));
        digest('+', key, kind.cells(wanted, true));
      } else {
        unchanged++;
      }
    }

    /** With what is set already where the file has no such column. */
    private Cells over(Cells given, Existing<S> own, Header header) {
      return header.places().size() == columns.size()
          ? given
          : new Cells(
              given.line(), given.places(), given.row(), places, kind.cells(own.setting(), false));
    }

    Comparison<S> end() {
      List<Existing<S>> removed =
          replaces && faults.none()
              ? existing.values().stream().filter(one -> !seen.containsKey(one.key())).toList()
              : List.of();
      removed.forEach(one -> digest('-', one.key(), List.of()));
      return new Comparison<>(
          count,
          added,
          changed,
          removed,
          unchanged,
          existing,
          HexFormat.of().formatHex(digest.digest()));
    }
  }

  private void digest(char action, String key, List<@Nullable String> cells) {
    digest.update((action + key + '\u0000' + cells + '\u0001').getBytes(StandardCharsets.UTF_8));
  }
}
