package io.bizportal.kit.bulk;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** Parts of what is too many to be held, or named in a statement, at once. */
public final class Chunks {

  /** Elements of a part; the last one may have fewer. */
  public static final int SIZE = 1_000;

  private Chunks() {}

  /** All of it, in its order; nothing for nothing. */
  public static <T> List<List<T>> of(Collection<T> all) {
    List<T> elements = List.copyOf(all);
    return IntStream.iterate(0, from -> from < elements.size(), from -> from + SIZE)
        .mapToObj(from -> elements.subList(from, Math.min(elements.size(), from + SIZE)))
        .toList();
  }
}
