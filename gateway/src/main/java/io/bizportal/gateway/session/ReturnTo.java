package io.bizportal.gateway.session;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go after signing in: a place inside the portal and nowhere else. */
final class ReturnTo {

  private static final Pattern LOCAL =
      Pattern.compile("/(?![/\\\\])[A-Za-z0-9._~!$&'()*+,;=:@%/?-]{0,1000}");
  private static final Pattern NOT_A_PAGE = Pattern.compile("/(?:session|auth|api|q)(?:[/?].*)?");

  private ReturnTo() {}

  static String safe(@Nullable String asked) {
    return asked != null && LOCAL.matcher(asked).matches() && !NOT_A_PAGE.matcher(asked).matches()
        ? asked
        : "/";
  }
}
