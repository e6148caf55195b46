package io.bizportal.kit.page;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** A place in a list: the key of the last item shown, opaque to those who page. */
public final class Cursor {

  private static final String BETWEEN = "\u0000";
  private static final int LONGEST = 1_024;

  private Cursor() {}

  /** The place after the item with this key; the parts' texts may hold anything but NUL. */
  public static String of(Object... keyParts) {
    String joined =
        Arrays.stream(keyParts).map(Object::toString).collect(Collectors.joining(BETWEEN));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(joined.getBytes(StandardCharsets.UTF_8));
  }

  /** The key's parts; a text that {@link #of} did not make is a validation problem. */
  public static List<String> parts(String cursor) {
    try {
      if (cursor.isEmpty() || cursor.length() > LONGEST) {
        throw invalid();
      }
      byte[] bytes = Base64.getUrlDecoder().decode(cursor);
      String joined = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return List.of(joined.split(BETWEEN, -1));
    } catch (IllegalArgumentException | CharacterCodingException e) {
      throw invalid();
    }
  }

  private static ProblemException invalid() {
    return new ProblemException(CommonProblem.VALIDATION)
        .withField("/cursor", "cursor", "続きの指定が正しくありません", "This cursor is not valid");
  }
}
