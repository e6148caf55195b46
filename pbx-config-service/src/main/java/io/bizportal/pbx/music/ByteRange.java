package io.bizportal.pbx.music;

import io.bizportal.kit.problem.ProblemException;
import io.bizportal.pbx.PbxProblem;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A part of a file, as {@code Range} asks for it (RFC 9110, 14). */
record ByteRange(int from, int length) {

  private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,9})-(\\d{0,9})");

  /**
   * What is to be sent of a file; empty for all of it. Several parts at once, and what is no range
   * of bytes, count as not asked; a part beyond the end is refused with 416.
   */
  static Optional<ByteRange> of(@Nullable String header, int size) {
    Matcher asked = ONE.matcher(header == null ? "" : header.strip());
    if (!asked.matches() || (asked.group(1).isEmpty() && asked.group(2).isEmpty())) {
      return Optional.empty();
    }
    int from;
    int to = size - 1;
    if (asked.group(1).isEmpty()) {
      int last = Integer.parseInt(asked.group(2));
      from = last == 0 ? size : Math.max(0, size - last);
    } else {
      from = Integer.parseInt(asked.group(1));
      if (!asked.group(2).isEmpty()) {
        int until = Integer.parseInt(asked.group(2));
        if (until < from) {
          return Optional.empty();
        }
        to = Math.min(to, until);
      }
    }
    if (from >= size) {
      throw new ProblemException(PbxProblem.RANGE_NOT_SATISFIABLE)
          .withHeader("Content-Range", "bytes */" + size);
    }
    return Optional.of(new ByteRange(from, to - from + 1));
  }

  String contentRange(int size) {
    return "bytes " + from + "-" + (from + length - 1) + "/" + size;
  }
}
