package io.bizportal.kit.problem;

import java.util.Locale;

/** One entry of a service's catalogue of problems; implemented by an enum per service. */
public interface ProblemCode {

  /**
   * Stable, lower case with hyphens; the problem's type is {@code urn:bizportal:problem:<code>}.
   */
  String code();

  /** HTTP status. */
  int status();

  /** One sentence for the reader; Japanese unless the locale is English. */
  String title(Locale locale);
}
