package io.bizportal.notification.delivery;

import io.bizportal.kit.problem.ProblemCode;

/** The problems only this service reports. */
enum NotificationProblem implements ProblemCode {
  MAIL_NOT_RESENDABLE(
      409,
      "このメールは再送できません（送信済み、送信中、または有効期限切れです）",
      "This mail can't be sent again: it is sent, being sent or expired");

  private final Answer answer;

  NotificationProblem(int status, String japanese, String english) {
    answer = new Answer(status, japanese, english);
  }

  @Override
  public Answer answer() {
    return answer;
  }
}
