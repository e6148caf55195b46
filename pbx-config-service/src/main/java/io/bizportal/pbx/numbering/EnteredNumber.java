package io.bizportal.pbx.numbering;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number as somebody typed it, reduced to digits.
 *
 * @param given as typed
 * @param digits what is stored and dialled
 */
public record EnteredNumber(String given, String digits) {

  /** After NFKC: the hyphens and dashes people use, blanks, and brackets around an area code. */
  private static final Pattern SEPARATORS =
      Pattern.compile("[-\\u2010-\\u2015\\u2212\\u30FC\\s()]");

  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,32}");

  /** Empty if anything but digits is left once the usual separators are gone. */
  public static Optional<EnteredNumber> read(String given) {
    String plain =
        SEPARATORS.matcher(Normalizer.normalize(given, Normalizer.Form.NFKC)).replaceAll("");
    if (plain.startsWith("+81")) {
      // The trunk zero is written by some (+81 (0)3…) and left out by most.
      plain = "0" + (plain.startsWith("+810") ? plain.substring(4) : plain.substring(3));
    } else if (plain.startsWith("+")) {
      plain = "010" + plain.substring(1);
    }
    return DIGITS.matcher(plain).matches()
        ? Optional.of(new EnteredNumber(given, plain))
        : Optional.empty();
  }

  /** Whether what is stored differs from what was typed. */
  public boolean changed() {
    return !given.equals(digits);
  }
}
