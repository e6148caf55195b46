package io.bizportal.entitlement;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Search terms, separated by half- or full-width spaces, as patterns for {@code ilike}. */
public record Keywords(List<String> patterns) {

  private static final Pattern SPACES = Pattern.compile("[\\s\\u3000\\p{Cc}]+");
  private static final int MOST = 10;

  /** The terms of what somebody typed; at most ten count. */
  public static Keywords of(@Nullable String typed) {
    return new Keywords(
        typed == null
            ? List.of()
            : Stream.of(SPACES.split(typed))
                .filter(term -> !term.isEmpty())
                .limit(MOST)
                .map(Keywords::pattern)
                .toList());
  }

  private static String pattern(String term) {
    return "%" + term.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }
}
