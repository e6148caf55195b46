package io.bizportal.kit.page;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for; a {@code @BeanParam}.
 *
 * @param limit 1 to 200 items, 50 unless told
 * @param cursor {@link Page#next} of the part before; null for the first
 */
public record PageRequest(
    @QueryParam("limit") @DefaultValue("50") int limit,
    @QueryParam("cursor") @Nullable String cursor) {

  private static final int MOST = 200;

  public PageRequest {
    if (limit < 1 || limit > MOST) {
      throw new ProblemException(CommonProblem.VALIDATION)
          .withField("/limit", "range", "1から200の数を指定してください", "Must be between 1 and 200");
    }
    if (cursor != null && cursor.isEmpty()) {
      cursor = null;
    }
  }
}
