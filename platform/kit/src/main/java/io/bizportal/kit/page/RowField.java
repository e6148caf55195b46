package io.bizportal.kit.page;

import java.util.List;

/**
 * A field that a list can be sorted by, and that knows a row's keys, so that the list can go on
 * after it.
 *
 * @param <R> a row as it was read
 */
public interface RowField<R> extends SortedPart.Field {

  RowOrder<R> order();

  @Override
  default String fieldName() {
    return order().fieldName();
  }

  @Override
  default List<SortKey> keys() {
    return order().keys().stream().map(KeyOf::key).toList();
  }

  /** The cursor of a row of this part. */
  static <R, F extends Enum<F> & RowField<R>> String cursor(SortedPart<F> part, R row) {
    return part.cursor(
        part.sort().field().order().keys().stream().map(key -> key.of(row)).toArray());
  }
}
