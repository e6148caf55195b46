package io.bizportal.notification.delivery;

import io.bizportal.kit.problem.ProblemCode;
import java.util.Locale;

/** The problems only this service reports. */
enum NotificationProblem implements ProblemCode {
  MAIL_NOT_RESENDABLE(
      409,
      "このメールは再送できません（送信済み、送信中、または有効期限切れです）",
      "This mail can't be sent again: it is sent, being sent or expired");

  private final int status;
  private final String ja;
  private final String en;

  NotificationProblem(int status, String ja, String en) {
    this.status = status;
    this.ja = ja;
    this.en = en;
  }

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title(Locale locale) {
    return locale.getLanguage().equals("en") ? en : ja;
  }
}
