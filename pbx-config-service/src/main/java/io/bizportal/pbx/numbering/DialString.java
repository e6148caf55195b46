package io.bizportal.pbx.numbering;

import java.util.regex.Pattern;

/** A number inside a contract: three to eight digits, not starting with 0 or 1. */
public record DialString(String digits) {

  private static final Pattern FORM = Pattern.compile("[2-9][0-9]{2,7}");

  public DialString {
    if (!isValid(digits)) {
      throw new IllegalArgumentException("not a dial string");
    }
  }

  public static boolean isValid(String digits) {
    return FORM.matcher(digits).matches();
  }
}
