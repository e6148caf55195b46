package io.bizportal.pbx.extension;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for in a column {@code search_line}, and how it is looked up by {@code
 * search_grams}.
 */
public final class SearchTerms {

  private static final int MOST = 5;

  /** As function search_grams makes them. */
  private static final int LONGEST_GRAM = 3;

  private SearchTerms() {}

  /** Terms separated by half- or full-width blanks; all must match. */
  public static List<String> of(@Nullable String q) {
    if (q == null) {
      return List.of();
    }
    return Arrays.stream(Extension.searchable(q).strip().split("\\s+"))
        .filter(term -> !term.isEmpty())
        .limit(MOST)
        .toList();
  }

  /** What a row with all terms has among its {@code search_grams}. */
  public static String[] grams(List<String> terms) {
    Set<String> grams = new LinkedHashSet<>();
    for (String term : terms) {
      int[] points = term.codePoints().toArray();
      int size = Math.min(points.length, LONGEST_GRAM);
      for (int i = 0; i + size <= points.length; i++) {
        grams.add(new String(points, i, size));
      }
    }
    return grams.toArray(String[]::new);
  }

  /** The condition that a row has them all, with {@code :term0} and so on, added to others. */
  public static String positions(List<String> terms) {
    return IntStream.range(0, terms.size())
        .mapToObj(i -> " and position(:term" + i + " in search_line) > 0")
        .collect(Collectors.joining());
  }
}
