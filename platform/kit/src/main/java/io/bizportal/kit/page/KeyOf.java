package io.bizportal.kit.page;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that rows are sorted by, and its value in a row; a text that is missing is an empty
 * one.
 *
 * @param <R> a row as it was read
 */
public record KeyOf<R>(SortKey key, Function<R, ? extends @Nullable Object> value) {

  /** As {@link SortKey#text}. */
  public static <R> KeyOf<R> text(String sql, Function<R, @Nullable String> value) {
    return new KeyOf<>(SortKey.text(sql), value);
  }

  /** As {@link SortKey#asItIs}. */
  public static <R> KeyOf<R> asItIs(String sql, Function<R, String> value) {
    return new KeyOf<>(SortKey.asItIs(sql), value);
  }

  Object of(R row) {
    Object found = value.apply(row);
    return found == null ? "" : found;
  }
}
