package io.bizportal.kit.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem. What is added goes to the caller: nothing of the inside. */
public class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ProblemCode code;
  private final transient List<FieldProblem> fields = new ArrayList<>();
  private final transient Map<String, String> headers = new LinkedHashMap<>();
  private final transient Map<String, Object> extensions = new LinkedHashMap<>();
  private transient @Nullable Text detail;

  record Text(String japanese, String english) {}

  public ProblemException(ProblemCode code) {
    super(code.code(), null, false, false);
    this.code = code;
  }

  /** A sentence on this very occurrence. */
  public ProblemException withDetail(String japanese, String english) {
    detail = new Text(japanese, english);
    return this;
  }

  /** What is wrong with one field: JSON pointer, stable code, message in both languages. */
  public ProblemException withField(String pointer, String fieldCode, String ja, String en) {
    fields.add(new FieldProblem(pointer, fieldCode, ja, en));
    return this;
  }

  /** A response header, such as {@code Retry-After}. */
  public ProblemException withHeader(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** A further member of the problem document. */
  public ProblemException withExtension(String name, Object value) {
    extensions.put(name, value);
    return this;
  }

  public ProblemCode problem() {
    return code;
  }

  @Nullable Text detail() {
    return detail;
  }

  List<FieldProblem> fields() {
    return fields;
  }

  Map<String, String> headers() {
    return headers;
  }

  Map<String, Object> extensions() {
    return extensions;
  }
}
