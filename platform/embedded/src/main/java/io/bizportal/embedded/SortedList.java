package io.bizportal.embedded;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A list of a service under test that is read in its orders, part by part. */
public record SortedList(Part part) {

  /** A part of the list as it was answered; one that is refused throws. */
  @FunctionalInterface
  public interface Part {
    Map<String, Object> read(String sort, @Nullable String cursor);
  }

  /** Both ways every row comes exactly once, by this field and then by those that follow. */
  public void isSortedBy(String field, String... ties) {
    List<String> keys = Stream.concat(Stream.of(field), Arrays.stream(ties)).toList();
    List<List<String>> up = read(field).stream().map(row -> values(row, keys)).toList();
    List<List<String>> down = read("-" + field).stream().map(row -> values(row, keys)).toList();
    check(new HashSet<>(up).size() == up.size(), "not every row once by " + field, up);
    for (int i = 1; i < up.size(); i++) {
      check(compare(up.get(i - 1), up.get(i)) < 0, "not in the order of " + field, up);
    }
    check(down.equals(up.reversed()), "not the other way round by -" + field, down);
  }

  /** All rows. */
  @SuppressWarnings("unchecked")
  public List<Map<String, Object>> read(String sort) {
    List<Map<String, Object>> rows = new ArrayList<>();
    @Nullable String next = null;
    int parts = 0;
    int total;
    do {
      Map<String, Object> found = part.read(sort, next);
      rows.addAll((List<Map<String, Object>>) Objects.requireNonNull(found.get("items")));
      next = (String) found.get("next");
      total = ((Number) Objects.requireNonNull(found.get("total"))).intValue();
      parts++;
      check(rows.size() <= total, "more than there are by " + sort, rows);
    } while (next != null);
    check(rows.size() == total, "fewer than there are by " + sort, rows);
    check(parts > 2, "too few parts to see them go on by " + sort, rows);
    return rows;
  }

  private static List<String> values(Map<String, Object> row, List<String> keys) {
    return keys.stream().map(key -> text(key, Objects.toString(row.get(key), ""))).toList();
  }

  /** Instants are told without zeros at their end. */
  private static String text(String key, String value) {
    return key.endsWith("At") ? "%020d".formatted(micros(Instant.parse(value))) : value;
  }

  private static long micros(Instant time) {
    return time.getEpochSecond() * 1_000_000 + time.getNano() / 1_000;
  }

  private static int compare(List<String> one, List<String> other) {
    for (int i = 0; i < one.size(); i++) {
      int by = one.get(i).compareTo(other.get(i));
      if (by != 0) {
        return by;
      }
    }
    return 0;
  }

  private static void check(boolean holds, String otherwise, Object rows) {
    if (!holds) {
      throw new AssertionError(otherwise + ": " + rows);
    }
  }
}
