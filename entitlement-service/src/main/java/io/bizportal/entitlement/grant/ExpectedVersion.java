package io.bizportal.entitlement.grant;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The version an editor saw, as he says it in {@code If-Match}. */
record ExpectedVersion(long version) {

  static ExpectedVersion of(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new ProblemException(CommonProblem.PRECONDITION_REQUIRED);
    }
    String tag = ifMatch.strip();
    if (!tag.matches("\"\\d{1,18}\"")) {
      throw new ProblemException(CommonProblem.PRECONDITION_FAILED);
    }
    return new ExpectedVersion(Long.parseLong(tag, 1, tag.length() - 1, 10));
  }

  static String tag(long version) {
    return "\"" + version + "\"";
  }

  void check(UserGroup group) {
    if (group.version != version) {
      throw new ProblemException(CommonProblem.PRECONDITION_FAILED)
          .withExtension("version", group.version);
    }
  }
}
