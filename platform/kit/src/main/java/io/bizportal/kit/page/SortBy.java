package io.bizportal.kit.page;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a list is sorted: asked for by a field's name, with a minus before it from last to first.
 *
 * @param <F> the fields a list can be sorted by, the usual one first
 */
public record SortBy<F extends Enum<F> & SortBy.Field>(F field, boolean descending) {

  /** A field by the name that callers know it by. */
  public interface Field {
    String fieldName();
  }

  /**
   * What {@code asked} says; the first field, from first to last, if it says nothing. Any other
   * name is a problem.
   */
  public static <F extends Enum<F> & Field> SortBy<F> of(@Nullable String asked, Class<F> fields) {
    F[] all = fields.getEnumConstants();
    if (asked == null || asked.isEmpty()) {
      return new SortBy<>(all[0], false);
    }
    boolean descending = asked.startsWith("-");
    String name = descending ? asked.substring(1) : asked;
    Optional<F> named =
        Arrays.stream(all).filter(field -> field.fieldName().equals(name)).findFirst();
    return new SortBy<>(
        named.orElseThrow(
            () ->
                new ProblemException(CommonProblem.VALIDATION)
                    .withField(
                        "/sort",
                        "sort",
                        "この項目では並べ替えられません",
                        "A list can’t be sorted by this field")),
        descending);
  }

  /** As it was asked for. */
  public String text() {
    return (descending ? "-" : "") + field.fieldName();
  }

  /** How two keys of the list are compared in SQL: what comes after the other. */
  public String after() {
    return descending ? "<" : ">";
  }

  /** The direction in SQL. */
  public String direction() {
    return descending ? "desc" : "asc";
  }
}
