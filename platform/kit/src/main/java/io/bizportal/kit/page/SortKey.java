package io.bizportal.kit.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;

/**
 * Something that rows are sorted by.
 *
 * @param sql an expression of ours, never null, as an index has it
 */
public record SortKey(String sql, Kind kind) {

  /** What the values of a key are. */
  public enum Kind {
    TEXT(text -> text),
    FLAG(
        text ->
            switch (text) {
              case "true" -> true;
              case "false" -> false;
              default -> throw new IllegalArgumentException("no flag");
            }),
    COUNT(Integer::valueOf),
    DAY(LocalDate::parse),
    TIME(Instant::parse),
    ID(UUID::fromString);

    private final Function<String, Object> reader;

    Kind(Function<String, Object> reader) {
      this.reader = reader;
    }
  }

  /** A text that may be missing, then sorted as an empty one; by code points. */
  public static SortKey text(String sql) {
    return new SortKey("coalesce(" + sql + ", '') collate \"C\"", Kind.TEXT);
  }

  /** A text that is never missing, in the order that its column has. */
  public static SortKey asItIs(String sql) {
    return new SortKey(sql, Kind.TEXT);
  }

  /** What a cursor holds of it; throws whatever comes at what is no such value. */
  Object read(String part) {
    return kind.reader.apply(part);
  }
}
