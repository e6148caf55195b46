package io.bizportal.kit.table;

import io.bizportal.kit.csv.CsvEncoding;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A table as an answer, to be kept as a file. */
public final class TableAnswer {

  private TableAnswer() {}

  /** As a file of this name; a table that fails is cut off, so that nobody takes it for whole. */
  public static RestResponse<StreamingOutput> of(String name, StreamingOutput table) {
    return RestResponse.ResponseBuilder.<StreamingOutput>ok(new WholeOrCutOff(table))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** The encoding that a caller names; 422 for one that tables aren't read or written in. */
  public static CsvEncoding encoding(String label) {
    return CsvEncoding.of(label)
        .orElseThrow(
            () ->
                new ProblemException(CommonProblem.VALIDATION)
                    .withField(
                        "/encoding",
                        "unknown-encoding",
                        "utf-8かwindows-31jを指定してください",
                        "Must be utf-8 or windows-31j"));
  }

  /** As the address says, for links; else as the reader's client does; else Japanese. */
  public static boolean isEnglish(@Nullable String told, HttpHeaders headers) {
    if (told != null) {
      return told.equals("en");
    }
    return headers.getAcceptableLanguages().stream()
        .map(language -> language.getLanguage())
        .filter(language -> language.equals("ja") || language.equals("en"))
        .findFirst()
        .map(language -> language.equals("en"))
        .orElse(false);
  }
}
