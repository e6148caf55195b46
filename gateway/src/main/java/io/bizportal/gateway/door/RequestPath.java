package io.bizportal.gateway.door;

import java.util.Optional;

/**
 * A request target that every parser on the way reads alike. Refused are: anything but origin form,
 * empty and dot segments, semicolons, backslashes, control characters, a raw byte outside the URI
 * alphabet, and percent-encodings of any of these, of a slash or of a percent sign.
 */
record RequestPath(String path, String query) {

  private static final String PLAIN = "-_~!$&'()*+,=:@";

  /** The target if it is unambiguous. */
  static Optional<RequestPath> parse(String target) {
    int question = target.indexOf('?');
    String path = question < 0 ? target : target.substring(0, question);
    String query = question < 0 ? "" : target.substring(question);
    return plainPath(path) && plainQuery(query)
        ? Optional.of(new RequestPath(path, query))
        : Optional.empty();
  }

  private static boolean plainPath(String path) {
    if (path.isEmpty() || path.charAt(0) != '/') {
      return false;
    }
    int segment = 1;
    for (int i = 1; i <= path.length(); i++) {
      if (i == path.length() || path.charAt(i) == '/') {
        boolean last = i == path.length();
        if (!plainSegment(path.substring(segment, i), last)) {
          return false;
        }
        segment = i + 1;
      }
    }
    return true;
  }

  private static boolean plainSegment(String segment, boolean last) {
    if (segment.isEmpty()) {
      return last;
    }
    if (segment.equals(".") || segment.equals("..")) {
      return false;
    }
    for (int i = 0; i < segment.length(); i++) {
      char c = segment.charAt(i);
      if (c == '%') {
        if (!plainEncoding(segment, i)) {
          return false;
        }
        i += 2;
      } else if (!letterOrDigit(c) && c != '.' && PLAIN.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean plainEncoding(String text, int at) {
    if (at + 2 >= text.length()) {
      return false;
    }
    int high = Character.digit(text.charAt(at + 1), 16);
    int low = Character.digit(text.charAt(at + 2), 16);
    if (high < 0 || low < 0) {
      return false;
    }
    int octet = high * 16 + low;
    return octet > 0x20 && octet != 0x7f && "/\\.;%?#".indexOf(octet) < 0;
  }

  private static boolean plainQuery(String query) {
    return query.chars().allMatch(c -> c > 0x20 && c < 0x7f && c != '#' && c != '\\');
  }

  private static boolean letterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
