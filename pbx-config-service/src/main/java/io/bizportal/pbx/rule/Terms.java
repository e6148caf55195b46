package io.bizportal.pbx.rule;

import java.text.Normalizer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Search terms, separated by half- or full-width blanks, as patterns for {@code ilike}. */
public record Terms(String[] patterns) {

  private static final int MOST = 5;

  /** All must match; more than five are left aside. */
  public static Terms of(@Nullable String typed) {
    if (typed == null) {
      return new Terms(new String[0]);
    }
    return new Terms(
        Arrays.stream(Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().split("\\s+"))
            .map(term -> term.replaceAll("\\p{Cc}", ""))
            .filter(term -> !term.isEmpty())
            .limit(MOST)
            .map(Terms::pattern)
            .toArray(String[]::new));
  }

  private static String pattern(String term) {
    return "%" + term.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }

  @Override
  public String[] patterns() {
    return patterns.clone();
  }
}
