package io.bizportal.kit.page;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for: terms separated by half- or full-width blanks, all of which must occur.
 * Neither case nor width matters. For lists short enough to be read through; longer ones have an
 * index and a search of their own.
 */
public record Keywords(List<String> patterns) {

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000\\p{Cc}]+");
  private static final int MOST = 10;

  /** The terms of what was typed; at most ten count. */
  public static Keywords of(@Nullable String typed) {
    return new Keywords(
        typed == null
            ? List.of()
            : Stream.of(BLANKS.split(Normalizer.normalize(typed, Normalizer.Form.NFKC)))
                .filter(term -> !term.isEmpty())
                .limit(MOST)
                .map(Keywords::pattern)
                .toList());
  }

  /**
   * The condition that {@code text}, an SQL expression of ours, has them all. Its parameter {@code
   * :patterns} is {@link #parameter}.
   */
  public static String in(String text) {
    return " not exists (select 1 from unnest(cast(:patterns as text[])) as k (pattern)"
        + " where normalize("
        + text
        + ", NFKC) not ilike k.pattern) ";
  }

  /** What {@code :patterns} is set to. */
  public String[] parameter() {
    return patterns.toArray(String[]::new);
  }

  private static String pattern(String term) {
    return "%" + term.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }
}
