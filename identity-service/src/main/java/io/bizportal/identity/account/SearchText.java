package io.bizportal.identity.account;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What keywords are compared with: width, case and kana width don't matter. */
public record SearchText(String value) {

  private static final Pattern SPACES = Pattern.compile("[\\s\\u3000]+");
  private static final int MOST_TERMS = 10;

  static SearchText of(String... parts) {
    return new SearchText(folded(String.join(" ", parts)));
  }

  /**
   * Terms separated by half- or full-width spaces, as patterns for LIKE with {@code !} as escape.
   */
  static List<String> patterns(String keywords) {
    return terms(keywords).stream().map(term -> "%" + escaped(term) + "%").toList();
  }

  /** Terms separated by half- or full-width spaces, as they are compared. */
  public static List<String> terms(String keywords) {
    return Arrays.stream(SPACES.split(folded(keywords), -1))
        .filter(term -> !term.isEmpty())
        .limit(MOST_TERMS)
        .toList();
  }

  /** A term that LIKE, with {@code !} as escape, takes as it is. */
  public static String escaped(String term) {
    return term.replaceAll("([!%_])", "!$1");
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
