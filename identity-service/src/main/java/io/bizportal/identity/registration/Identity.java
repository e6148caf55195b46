package io.bizportal.identity.registration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Somebody's address, full name and telephone number, as they are compared: it must not matter
 * whether they were typed full-width or half-width, with or without spaces and hyphens.
 */
record Identity(String email, String name, String telephone) {

  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

  /** Variant selectors: 葛 in two shapes is one name. */
  private static final Pattern VARIANT =
      Pattern.compile("[\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]");

  private static final Pattern HYPHEN = Pattern.compile("[\\p{Pd}\\x{2212}\\x{30FC}\\x{2500}]");
  private static final Pattern NAME_HYPHEN = Pattern.compile("[\\p{Pd}\\x{2212}]");
  private static final Pattern PUNCTUATION = Pattern.compile("[().]");

  static Identity of(String email, String name, String telephone) {
    return new Identity(
        BLANK.matcher(folded(email)).replaceAll(""),
        // The long-vowel mark stays: ローラ is not ロラ.
        NAME_HYPHEN.matcher(BLANK.matcher(folded(name)).replaceAll("")).replaceAll(""),
        digits(telephone));
  }

  /** Takes the same time whichever field differs. */
  boolean matches(Identity other) {
    boolean sameEmail = same(email, other.email);
    boolean sameName = same(name, other.name);
    boolean sameTelephone = same(telephone, other.telephone);
    return sameEmail && sameName && sameTelephone;
  }

  private static String digits(String telephone) {
    String compact = BLANK.matcher(folded(telephone)).replaceAll("");
    compact = HYPHEN.matcher(compact).replaceAll("");
    compact = PUNCTUATION.matcher(compact).replaceAll("");
    // The number from abroad is the same number.
    return compact.startsWith("+81") ? "0" + compact.substring(3) : compact;
  }

  private static String folded(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return VARIANT.matcher(folded).replaceAll("");
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  /** Keeps personal data out of logs. */
  @Override
  public String toString() {
    return "Identity[]";
  }
}
