package io.bizportal.kit.table;

import org.jspecify.annotations.Nullable;

/**
 * How a list is narrowed and sorted, as its own endpoint is asked; what is null isn't asked for.
 *
 * @param q what rows are searched for
 * @param kind the only kind that is shown, where a list has several
 * @param sort its order
 */
public record ListFilter(@Nullable String q, @Nullable String kind, @Nullable String sort) {

  /** The whole list in its own order. */
  public static final ListFilter NONE = new ListFilter(null, null, null);

  public ListFilter {
    q = q == null || q.isBlank() ? null : q;
    kind = kind == null || kind.isEmpty() ? null : kind;
    sort = sort == null || sort.isEmpty() ? null : sort;
  }

  /** Whether fewer rows may be shown than there are. */
  boolean narrows() {
    return q != null || kind != null;
  }
}
