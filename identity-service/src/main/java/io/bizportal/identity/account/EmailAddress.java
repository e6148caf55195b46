package io.bizportal.identity.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail address in the one form it is stored and compared in: NFKC, lower case, no room for a
 * second header or a second recipient.
 */
public record EmailAddress(String value) {

  private static final int LONGEST = 254;
  private static final int LONGEST_LOCAL = 64;
  private static final Pattern FORM =
      Pattern.compile(
          "[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

  /** The normalised form, whether or not it is an address. */
  public static String normalised(String entered) {
    return Normalizer.normalize(entered, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }

  /** Empty if it is not an address. */
  public static Optional<EmailAddress> parse(String entered) {
    if (entered.length() > LONGEST) {
      return Optional.empty();
    }
    String value = normalised(entered);
    boolean good =
        value.length() <= LONGEST
            && value.indexOf('@') <= LONGEST_LOCAL
            && FORM.matcher(value).matches();
    return good ? Optional.of(new EmailAddress(value)) : Optional.empty();
  }
}
