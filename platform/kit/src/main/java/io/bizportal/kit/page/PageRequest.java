package io.bizportal.kit.page;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for; a {@code @BeanParam}.
 *
 * @param asked 1 to 200 items, 50 unless told; as text, since the framework would answer 404 to
 *     what is no number
 * @param cursor {@link Page#next} of the part before; null for the first
 */
public record PageRequest(
    @QueryParam("limit")
        @DefaultValue("50")
        @Parameter(
            schema =
                @Schema(
                    type = SchemaType.INTEGER,
                    format = "int32",
                    minimum = "1",
                    maximum = "200",
                    defaultValue = "50"))
        String asked,
    @QueryParam("cursor") @Nullable String cursor) {

  private static final int MOST = 200;

  public PageRequest {
    if (!asked.matches("[0-9]{1,3}") || isOutside(Integer.parseInt(asked))) {
      throw new ProblemException(CommonProblem.VALIDATION)
          .withField("/limit", "range", "1から200の数を指定してください", "Must be between 1 and 200");
    }
    if (cursor != null && cursor.isEmpty()) {
      cursor = null;
    }
  }

  private static boolean isOutside(int limit) {
    return limit < 1 || limit > MOST;
  }

  /** How many items at most. */
  public int limit() {
    return Integer.parseInt(asked);
  }

  /** For a list sorted by one text: what the part comes after, empty for the first. */
  public String after() {
    return cursor == null ? "" : Cursor.parts(cursor).getFirst();
  }

  /**
   * The part that was asked for.
   *
   * @param found from where it begins, and one row more than {@link #limit} if there is one
   * @param shown what callers see of a row
   * @param key cursor of a row
   * @param total how many there are in all
   */
  public <R, T> Page<T> page(
      List<R> found, Function<R, T> shown, Function<R, String> key, long total) {
    return page(found, shown, key, Total.exactly(total));
  }

  /** The same of a list that may not have been counted to its end. */
  public <R, T> Page<T> page(
      List<R> found, Function<R, T> shown, Function<R, String> key, Total total) {
    boolean more = found.size() > limit();
    List<R> rows = more ? found.subList(0, limit()) : found;
    return new Page<>(
        rows.stream().map(shown).toList(),
        more ? key.apply(rows.getLast()) : null,
        total.count(),
        total.isLowerBound());
  }
}
