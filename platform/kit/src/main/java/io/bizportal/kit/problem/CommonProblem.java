package io.bizportal.kit.problem;

/** Problems that every service has. */
public enum CommonProblem implements ProblemCode {
  MALFORMED(400, "リクエストの形式が正しくありません", "The request is malformed"),
  UNAUTHORIZED(401, "ログインが必要です", "Signing in is required"),
  STALE_GRANT(401, "権限が変更されました。もう一度お試しください", "Permissions have changed. Please try again"),
  FORBIDDEN(403, "この操作を行う権限がありません", "You are not allowed to do this"),
  CSRF(403, "画面を読み込み直してからもう一度お試しください", "Please reload the page and try again"),
  NOT_FOUND(404, "見つかりません", "Not found"),
  METHOD_NOT_ALLOWED(405, "この操作はできません", "This method is not allowed here"),
  NOT_ACCEPTABLE(406, "指定された形式では応答できません", "No acceptable representation"),
  CONFLICT(409, "ほかの変更と競合しています", "This conflicts with another change"),
  PRECONDITION_FAILED(412, "ほかの人が先に変更しました", "Somebody else has changed this meanwhile"),
  TOO_LARGE(413, "送信されたデータが大きすぎます", "The content is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "対応していない形式です", "This media type is not supported"),
  VALIDATION(422, "入力内容を確認してください", "Please check what you entered"),
  PRECONDITION_REQUIRED(428, "If-Matchが必要です", "If-Match is required"),
  TOO_MANY_REQUESTS(429, "しばらく待ってからお試しください", "Please wait a moment and try again"),
  INTERNAL(500, "システムエラーが発生しました", "Something went wrong on our side"),
  UNAVAILABLE(503, "ただいま利用できません。しばらくしてからお試しください", "Not available right now. Please try again");

  private final Answer answer;

  CommonProblem(int status, String japanese, String english) {
    answer = new Answer(status, japanese, english);
  }

  @Override
  public Answer answer() {
    return answer;
  }
}
