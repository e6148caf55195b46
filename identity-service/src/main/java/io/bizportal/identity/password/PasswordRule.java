package io.bizportal.identity.password;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Which passwords may be chosen.
 *
 * @param known whether everybody knows a password, asked in lower case
 */
public record PasswordRule(int minLength, int maxLength, Predicate<String> known) {

  private static final Pattern ENDS = Pattern.compile("^[^a-z]+|[^a-z]+$");

  /** At least what the portal promises its users, however it is configured. */
  public PasswordRule {
    if (minLength < 6 || maxLength < minLength) {
      throw new IllegalArgumentException("password length " + minLength + " to " + maxLength);
    }
  }

  /**
   * All that is wrong; nothing if it may be used.
   *
   * @param userId whose password it would be
   * @param words company and product words, which with a number behind them are no secret
   */
  public Set<PasswordFault> faults(String password, String userId, Set<String> words) {
    EnumSet<PasswordFault> faults = EnumSet.noneOf(PasswordFault.class);
    int length = password.codePointCount(0, password.length());
    if (length < minLength) {
      faults.add(PasswordFault.TOO_SHORT);
    }
    if (length > maxLength) {
      faults.add(PasswordFault.TOO_LONG);
    }
    if (password.chars().anyMatch(c -> c < ' ' || c > '~')) {
      faults.add(PasswordFault.UNSUPPORTED_CHARACTER);
    }
    if (password.chars().noneMatch(c -> c >= '0' && c <= '9')) {
      faults.add(PasswordFault.NO_DIGIT);
    }
    if (password.chars().noneMatch(c -> c >= 'A' && c <= 'Z')) {
      faults.add(PasswordFault.NO_UPPER_CASE);
    }
    if (password.chars().noneMatch(c -> c >= 'a' && c <= 'z')) {
      faults.add(PasswordFault.NO_LOWER_CASE);
    }
    String folded = folded(password);
    if (folded.equals(folded(userId))) {
      faults.add(PasswordFault.IS_USER_ID);
    }
    if (known.test(folded) || isDressedUp(folded, userId, words)) {
      faults.add(PasswordFault.COMMON);
    }
    return faults;
  }

  /** A well-known word between digits and signs. */
  private static boolean isDressedUp(String folded, String userId, Set<String> words) {
    String core = ENDS.matcher(folded).replaceAll("");
    if (core.length() < 3) {
      return false;
    }
    String local = folded(userId.split("@", -1)[0]);
    return core.equals(ENDS.matcher(local).replaceAll(""))
        || words.stream().map(PasswordRule::folded).anyMatch(core::equals);
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
