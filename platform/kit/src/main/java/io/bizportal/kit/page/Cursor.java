package io.bizportal.kit.page;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The key of the last row of a page, opaque to clients. It is no secret and not signed: a query
 * must narrow by the caller's rights, never by a cursor.
 */
public final class Cursor {

  private static final int LONGEST = 2_000;

  /** Before each part; can't be inside one, since control characters are refused. */
  private static final String BEFORE = "\u001f";

  private Cursor() {}

  /** A cursor of the given key parts, written by their {@code toString}. */
  public static String of(Object... keyParts) {
    String text =
        Arrays.stream(keyParts).map(part -> BEFORE + part(part)).collect(Collectors.joining());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String part(Object part) {
    String text = part.toString();
    if (hasControl(text)) {
      throw new IllegalArgumentException("a control character can't be in a key");
    }
    return text;
  }

  /** The key parts of a cursor, at least one; a forged or broken one is a problem. */
  public static List<String> parts(String cursor) {
    return parse(cursor, Function.identity());
  }

  /** What {@code reader} makes of the key parts; whatever it throws makes the cursor a bad one. */
  public static <T> T parse(String cursor, Function<List<String>, T> reader) {
    try {
      return reader.apply(decoded(cursor));
    } catch (RuntimeException | CharacterCodingException forged) {
      throw new ProblemException(CommonProblem.VALIDATION)
          .withField("/cursor", "cursor", "続きの指定が正しくありません", "This cursor is not valid");
    }
  }

  private static List<String> decoded(String cursor) throws CharacterCodingException {
    if (cursor.length() > LONGEST) {
      throw new IllegalArgumentException("too long");
    }
    byte[] bytes = Base64.getUrlDecoder().decode(cursor);
    // Strict, unlike new String(bytes, UTF_8), which would let replacement characters through.
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    if (!text.startsWith(BEFORE)) {
      throw new IllegalArgumentException("not made here");
    }
    List<String> parts = List.of(text.substring(1).split(BEFORE, -1));
    if (parts.stream().anyMatch(Cursor::hasControl)) {
      throw new IllegalArgumentException("control character");
    }
    return parts;
  }

  /** PostgreSQL refuses U+0000 in text; no key of ours has any other control character either. */
  private static boolean hasControl(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }
}
