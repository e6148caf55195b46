package io.bizportal.entitlement.grant;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import java.util.Locale;
import java.util.regex.Pattern;

/** A group's key: its ID is unique within its company. */
public record GroupId(String company, String id) {

  static final String AUTOMATIC = "G0000002";
  private static final Pattern ID = Pattern.compile("G\\d{7}");

  /** The key of a group that was asked for by its ID. */
  static GroupId asked(String company, String id) {
    if (!ID.matcher(id).matches()) {
      throw new ProblemException(CommonProblem.NOT_FOUND);
    }
    return new GroupId(company, id);
  }

  static GroupId automatic(String company) {
    return new GroupId(company, AUTOMATIC);
  }

  static GroupId numbered(String company, int number) {
    return new GroupId(company, String.format(Locale.ROOT, "G%07d", number));
  }
}
