package io.bizportal.kit.page;

import java.util.List;
import java.util.stream.Stream;

/**
 * An order of a list by keys whose values in a row are known.
 *
 * @param fieldName what callers know it by
 * @param keys ending with what no two rows have in common
 * @param <R> a row as it was read
 */
public record RowOrder<R>(String fieldName, List<KeyOf<R>> keys) {

  @SafeVarargs
  public static <R> RowOrder<R> of(String fieldName, KeyOf<R>... keys) {
    return new RowOrder<>(fieldName, List.of(keys));
  }

  /** The same with ties sorted by this. */
  public RowOrder<R> then(KeyOf<R> tie) {
    return new RowOrder<>(fieldName, Stream.concat(keys.stream(), Stream.of(tie)).toList());
  }
}
