package io.bizportal.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

// I2
class ProblemDocumentTest {

  @Test
  void namesEachFieldInTheReadersLanguage() {
    ProblemException refusal =
        new ProblemException(CommonProblem.VALIDATION)
            .withField("/name", "required", "入力してください", "Required");

    Map<String, Object> japanese = ProblemDocument.of(refusal, Locale.JAPANESE, "/v1/things");
    Map<String, Object> english = ProblemDocument.of(refusal, Locale.ENGLISH, "/v1/things");

    assertThat(japanese)
        .containsEntry("type", "urn:bizportal:problem:validation")
        .containsEntry("status", 422)
        .containsEntry("code", "validation")
        .containsEntry("instance", "/v1/things")
        .containsEntry(
            "errors",
            List.of(Map.of("pointer", "/name", "code", "required", "message", "入力してください")));
    assertThat(english).containsEntry("title", "Please check what you entered");
  }

  @Test
  void anExtensionDoesNotDisplaceAStandardMember() {
    ProblemException refusal =
        new ProblemException(CommonProblem.CONFLICT)
            .withExtension("status", 200)
            .withExtension("version", 7);

    assertThat(ProblemDocument.of(refusal, Locale.ENGLISH, "/"))
        .containsEntry("status", 409)
        .containsEntry("version", 7);
  }

  @ParameterizedTest
  @EnumSource(CommonProblem.class)
  void everyProblemHasBothLanguages(CommonProblem problem) {
    assertThat(problem.title(Locale.JAPANESE)).isNotBlank();
    assertThat(problem.title(Locale.ENGLISH))
        .isNotBlank()
        .isNotEqualTo(problem.title(Locale.JAPANESE));
    assertThat(problem.code()).matches("[a-z]+(-[a-z]+)*");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "-|ja",
        "ja|ja",
        "en|en",
        "en-GB,en;q=0.9|en",
        "ja;q=0.5,en;q=0.9|en",
        "fr|ja",
        "*|ja",
        ";;;q=x|ja",
        "fr,en;q=0.1|en"
      })
  void japaneseUnlessEnglishIsPreferred(String header, String language) {
    assertThat(Languages.accepted(header).getLanguage()).isEqualTo(language);
  }
}
