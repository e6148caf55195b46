package io.bizportal.kit.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

/** What a body that Jackson refused means to the one who sent it. */
public final class JsonFaults {

  private JsonFaults() {}

  /** Whether reading failed; writing failures are our own. */
  static boolean comesFromInput(JsonProcessingException e) {
    return e.getProcessor() instanceof JsonParser;
  }

  /** The refusal to answer with, naming where the fault stands. */
  public static ProblemException refusal(JsonProcessingException e) {
    if (!(e instanceof JsonMappingException mapping)
        || e.getCause() instanceof StreamReadException) {
      return new ProblemException(CommonProblem.MALFORMED)
          .withDetail("JSON として読み取れません", "The body is not valid JSON");
    }
    ProblemException refusal = new ProblemException(CommonProblem.VALIDATION);
    String pointer = pointer(mapping);
    return e instanceof UnrecognizedPropertyException
        ? refusal.withField(pointer, "unknown-property", "この項目は存在しません", "There is no such property")
        : refusal.withField(
            pointer, "invalid-value", "値の形式が正しくありません", "The value has the wrong form");
  }

  private static String pointer(JsonMappingException e) {
    StringBuilder pointer = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      pointer.append('/');
      pointer.append(
          step.getFieldName() == null
              ? String.valueOf(step.getIndex())
              : Violations.escape(step.getFieldName()));
    }
    return pointer.toString();
  }
}
