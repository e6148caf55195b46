package io.bizportal.keycloak.mailotp;

import java.text.Normalizer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The six digits as typed: full-width forms, blanks and hyphens are how people copy them from a
 * mail.
 */
final class OtpDigits {

  private OtpDigits() {}

  static Optional<String> of(@Nullable String typed) {
    if (typed == null || typed.length() > 64) {
      return Optional.empty();
    }
    String plain =
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
            .replaceAll("[\\s\\u2010-\\u2015\\u2212\\u30fc-]", "");
    return plain.matches("[0-9]{6}") ? Optional.of(plain) : Optional.empty();
  }
}
