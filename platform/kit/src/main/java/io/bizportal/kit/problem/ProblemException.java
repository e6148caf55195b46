package io.bizportal.kit.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A refusal, thrown anywhere, answered as a problem. What is added goes to the caller. */
public class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private record Text(String japanese, String english) {}

  private final transient ProblemCode problem;
  private final transient List<FieldProblem> fields = new ArrayList<>();
  private final transient Map<String, Object> extensions = new LinkedHashMap<>();
  private final transient Map<String, String> headers = new LinkedHashMap<>();
  private transient @Nullable Text detail;

  public ProblemException(ProblemCode problem) {
    // A refusal is an answer, not a fault: only our own faults need a trace.
    super(problem.code(), null, false, problem.status() >= 500);
    this.problem = problem;
  }

  /** A sentence on this very occurrence, the same in both languages. */
  public ProblemException withDetail(String sentence) {
    return withDetail(sentence, sentence);
  }

  /** A sentence on this very occurrence. */
  public ProblemException withDetail(String japanese, String english) {
    detail = new Text(japanese, english);
    return this;
  }

  /** What is wrong with one field: JSON pointer, stable code, message in both languages. */
  public ProblemException withField(String pointer, String code, String japanese, String english) {
    fields.add(new FieldProblem(pointer, code, japanese, english));
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

  /** The same refusal of a document in which what was refused stands at {@code pointer}. */
  public ProblemException under(String pointer) {
    ProblemException moved = new ProblemException(problem);
    moved.detail = detail;
    moved.extensions.putAll(extensions);
    moved.headers.putAll(headers);
    fields.forEach(
        field ->
            moved.withField(
                pointer + field.pointer(), field.code(), field.japanese(), field.english()));
    return moved;
  }

  /** The catalogue's entry. */
  public ProblemCode problem() {
    return problem;
  }

  /** The fields that are wrong. */
  public List<FieldProblem> fields() {
    return List.copyOf(fields);
  }

  /** Response headers to send along. */
  public Map<String, String> headers() {
    return Map.copyOf(headers);
  }

  /** Further members of the document. */
  public Map<String, Object> extensions() {
    return new LinkedHashMap<>(extensions);
  }

  /** The detail in the reader's language, if any. */
  public @Nullable String detail(Locale locale) {
    return detail == null ? null : Languages.pick(locale, detail.japanese(), detail.english());
  }
}
