package io.bizportal.kit.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Japanese or English: Japanese unless the reader prefers English. */
public final class Languages {

  private static final List<Locale> KNOWN = List.of(Locale.JAPANESE, Locale.ENGLISH);

  private Languages() {}

  /** The language an {@code Accept-Language} header asks for. */
  public static Locale accepted(@Nullable String header) {
    if (header == null) {
      return Locale.JAPANESE;
    }
    try {
      Locale found = Locale.lookup(Locale.LanguageRange.parse(header), KNOWN);
      return found == null ? Locale.JAPANESE : found;
    } catch (IllegalArgumentException notAHeader) {
      return Locale.JAPANESE;
    }
  }

  /** The text in the reader's language. */
  public static String pick(Locale locale, String japanese, String english) {
    return locale.getLanguage().equals("en") ? english : japanese;
  }
}
