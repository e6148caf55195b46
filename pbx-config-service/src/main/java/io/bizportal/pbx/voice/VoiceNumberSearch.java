package io.bizportal.pbx.voice;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * What numbers are searched by (G1); none given finds all. Neither width nor case matters; a
 * {@code @BeanParam}.
 */
record VoiceNumberSearch(
    @QueryParam("siteId") @Parameter(description = "part of the site ID") @Nullable String siteId,
    @QueryParam("contract") @Parameter(description = "part of the contract number")
        @Nullable String contract,
    @QueryParam("number") @Parameter(description = "part of the number; hyphens don't count")
        @Nullable String number) {

  private static final int LONGEST = 64;
  private static final Pattern SEPARATORS =
      Pattern.compile("[-\\u2010-\\u2015\\u2212\\u30FC\\s()]");

  String siteIdPattern() {
    return pattern("/siteId", plain("/siteId", siteId));
  }

  String contractPattern() {
    return pattern("/contract", plain("/contract", contract));
  }

  String numberPattern() {
    return pattern("/number", SEPARATORS.matcher(plain("/number", number)).replaceAll(""));
  }

  private static String plain(String pointer, @Nullable String given) {
    if (given == null) {
      return "";
    }
    if (given.length() > LONGEST) {
      throw new ProblemException(CommonProblem.VALIDATION)
          .withField(pointer, "too-long", "64文字以内で入力してください", "At most 64 characters");
    }
    return Normalizer.normalize(given, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
  }

  private static String pattern(String pointer, String part) {
    if (part.chars().anyMatch(Character::isISOControl)) {
      throw new ProblemException(CommonProblem.VALIDATION)
          .withField(
              pointer, "control-character", "使用できない文字が含まれています", "Contains a control character");
    }
    return "%" + part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }
}
