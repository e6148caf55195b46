package io.bizportal.identity;

import io.bizportal.kit.problem.ProblemCode;

/** The problems only this service reports. */
public enum IdentityProblem implements ProblemCode {
  REGISTRATION_CODE_INVALID(
      404,
      "このURLは無効です。有効期限が切れたか、すでに使われた可能性があります",
      "This URL is not valid. It may have expired or have been used"),
  IDENTITY_MISMATCH(
      422, "入力内容が登録されている情報と一致しません", "What you entered does not match what was registered"),
  REGISTRATION_TICKET_INVALID(
      422,
      "本人確認の有効時間が過ぎました。もう一度本人確認を行ってください",
      "The identity check has lapsed. Please go through it again"),
  EMAIL_TAKEN(409, "このメールアドレスはすでに使われています", "This e-mail address is already in use"),
  EMAIL_FIXED(
      409, "登録が済んだ人のユーザーIDは変更できません", "The user ID of somebody who has registered can't change"),
  LAST_ADMINISTRATOR(
      409,
      "御社で最後のポータル管理者のため、この操作はできません。先に別の管理者を登録してください",
      "This is your company's last administrator. Please add another administrator first"),
  ALREADY_REGISTERED(409, "このユーザーはすでに登録を済ませています", "This user has already registered"),
  WOULD_LOCK_YOU_OUT(
      409,
      "この設定では、今お使いのアドレスから利用できなくなります",
      "With this, the address you are using now would be shut out"),
  SECOND_FACTOR_FIXED(409, "二段階認証の方式はすでに決まっています", "The second factor has already been fixed"),
  SKIP_NOT_ALLOWED(409, "二段階認証の省略は許可されていません", "The company remembers no browsers"),
  MFA_MANDATORY(
      409, "二段階認証は必須のため、オフにできません", "The second factor is mandatory and can't be turned off"),
  MASTER_ID_TAKEN(409, "このマスターIDは別のアカウントのものです", "This master ID is another account's"),
  ADMIN_ID_OF_ANOTHER_COMPANY(
      409, "別の会社の管理者IDは連携できません", "An admin ID of another company can't be linked"),
  TOO_MANY_ADMIN_IDS(409, "これ以上の管理者IDは連携できません", "No further admin IDs can be linked"),
  ADDRESS_REGISTERED(409, "メールアドレスはすでに登録されています", "A mail address has been registered already"),
  LOGO_REFUSED(422, "この画像は使えません", "This picture can't be used"),
  OTP_COOLDOWN(
      429,
      "確認コードを送信したばかりです。しばらく待ってから再送してください",
      "A code was sent a moment ago. Please wait before asking for another"),
  OTP_BLOCKED(
      429,
      "確認コードの誤りが続いたため、しばらくの間ログインできません",
      "Too many wrong codes. Signing in is not possible for a while");

  private final Answer answer;

  IdentityProblem(int status, String japanese, String english) {
    answer = new Answer(status, japanese, english);
  }

  @Override
  public Answer answer() {
    return answer;
  }
}
