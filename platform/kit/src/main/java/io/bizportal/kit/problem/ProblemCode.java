package io.bizportal.kit.problem;

import java.util.Locale;

/** One entry of a service's catalogue of problems; implemented by an enum per service. */
public interface ProblemCode {

  /**
   * What an entry says.
   *
   * @param status HTTP status
   * @param japanese one sentence for the reader
   * @param english the same
   */
  record Answer(int status, String japanese, String english) {}

  /** The enum constant's name. */
  String name();

  /** What it says. */
  Answer answer();

  /**
   * Stable, lower case with hyphens; the problem's type is {@code urn:bizportal:problem:<code>}.
   */
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** HTTP status. */
  default int status() {
    return answer().status();
  }

  /** One sentence for the reader; Japanese unless the locale is English. */
  default String title(Locale locale) {
    return Languages.pick(locale, answer().japanese(), answer().english());
  }
}
