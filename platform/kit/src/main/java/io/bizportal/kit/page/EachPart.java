package io.bizportal.kit.page;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A whole list that is read part by part; no more than one part is kept.
 *
 * @param first read already, so that what is wrong with the request has come to light
 */
public record EachPart<T>(Function<PageRequest, Page<T>> list, Page<T> first) {

  private static final String MOST = "200";

  /** Reads the first part of {@code list}, which throws what it throws. */
  public static <T> EachPart<T> of(Function<PageRequest, Page<T>> list) {
    return new EachPart<>(list, list.apply(new PageRequest(MOST, null)));
  }

  /** Hands over every item in the list's order. */
  public void read(Consumer<T> reader) {
    first.items().forEach(reader);
    @Nullable String next = first.next();
    while (next != null) {
      Page<T> part = list.apply(new PageRequest(MOST, next));
      part.items().forEach(reader);
      next = part.next();
    }
  }
}
