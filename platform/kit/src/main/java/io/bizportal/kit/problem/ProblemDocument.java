package io.bizportal.kit.problem;

import io.bizportal.kit.request.RequestId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A problem as RFC 9457 writes it. */
public final class ProblemDocument {

  /** Its media type. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private ProblemDocument() {}

  /** The members of the document for one reader; {@code instance} is the request's path. */
  public static Map<String, Object> of(ProblemException refusal, Locale locale, String instance) {
    ProblemCode problem = refusal.problem();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("type", "urn:bizportal:problem:" + problem.code());
    document.put("title", problem.title(locale));
    document.put("status", problem.status());
    document.put("code", problem.code());
    document.put("instance", instance);
    String detail = refusal.detail(locale);
    if (detail != null) {
      document.put("detail", detail);
    }
    if (!refusal.fields().isEmpty()) {
      document.put("errors", refusal.fields().stream().map(f -> field(f, locale)).toList());
    }
    String requestId = RequestId.current();
    if (requestId != null) {
      document.put("requestId", requestId);
    }
    // What a service adds does not displace what the standard defines.
    refusal.extensions().forEach(document::putIfAbsent);
    return document;
  }

  private static Map<String, String> field(FieldProblem field, Locale locale) {
    return Map.of(
        "pointer", field.pointer(),
        "code", field.code(),
        "message", Languages.pick(locale, field.japanese(), field.english()));
  }
}
