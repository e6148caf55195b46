package io.bizportal.identity.otp;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Six digits. */
record OneTimePassword(String digits) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

  static OneTimePassword random() {
    return new OneTimePassword("%06d".formatted(RANDOM.nextInt(1_000_000)));
  }

  /** As typed: full-width digits and blanks between them are the same code. */
  static OneTimePassword entered(String typed) {
    String narrow = Normalizer.normalize(typed, Normalizer.Form.NFKC);
    return new OneTimePassword(BLANK.matcher(narrow).replaceAll(""));
  }

  /** Never in a log. */
  @Override
  public String toString() {
    return "OneTimePassword[]";
  }
}
