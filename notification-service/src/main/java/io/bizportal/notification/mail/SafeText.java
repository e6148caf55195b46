package io.bizportal.notification.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** Makes values from outside harmless before they meet a header or a template. */
final class SafeText {

  /**
   * Control characters and everything that breaks a line, also the invisible characters that turn
   * the direction of writing and so can disguise a link.
   */
  private static final Pattern BREAKING =
      Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]+");

  private static final int LONGEST = 200;

  private SafeText() {}

  /** One line of at most 200 characters. */
  static String line(String raw) {
    String line = BREAKING.matcher(raw).replaceAll(" ").strip();
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }

  /** A web address that can stand in {@code href}: no other scheme gets through. */
  static String link(String raw) throws UnreadableMail {
    try {
      URI uri = new URI(raw);
      if (("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
          && uri.getHost() != null) {
        return uri.toASCIIString();
      }
    } catch (URISyntaxException e) {
      // Told below without the text: a link may carry a registration code.
    }
    throw new UnreadableMail("malformed-link");
  }
}
