package io.bizportal.pbx.intent;

import io.bizportal.kit.problem.ProblemException;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a plan was not made: the problem its write would have been answered with.
 *
 * @param code stable, in kebab case
 */
@Schema(
    name = "PlanRefusal",
    requiredProperties = {"code", "ja", "en", "errors"})
public record Refusal(String code, String ja, String en, List<Field> errors) {

  /** What was wrong with one field. */
  @Schema(
      name = "PlanRefusalField",
      requiredProperties = {"pointer", "code", "ja", "en"})
  public record Field(String pointer, String code, String ja, String en) {}

  static Refusal of(ProblemException problem) {
    return new Refusal(
        problem.problem().code(),
        problem.problem().title(Locale.JAPANESE),
        problem.problem().title(Locale.ENGLISH),
        problem.fields().stream()
            .map(
                field ->
                    new Field(field.pointer(), field.code(), field.japanese(), field.english()))
            .toList());
  }
}
