package io.bizportal.entitlement;

import io.bizportal.kit.problem.ProblemCode;

/** The problems only this service reports. */
public enum EntitlementProblem implements ProblemCode {
  ORDER_DIFFERS(
      409,
      "同じ注文番号で内容の異なる注文をすでに受け付けています",
      "An order of this ID with other content was taken already"),
  COMPANY_DIFFERS(409, "この企業IDは別の名称で登録されています", "This company ID is registered under another name"),
  CONTRACT_TAKEN(409, "この契約番号はすでに使われています", "This contract number is in use already"),
  CONTRACT_STATE(409, "契約の現在の状態ではこの操作はできません", "The contract's state doesn't allow this step"),
  CONTRACT_NEEDED(
      409,
      "この契約を代表または親とする契約が残っています。先にそれらを解約してください",
      "Other contracts need this one as their representative or base; terminate them first"),
  NUMBER_TAKEN(
      409,
      "別の契約で使われている電話番号またはログインIDがあります",
      "A telephone number or login ID is in use with another contract"),
  ADMIN_ID_TAKEN(409, "この管理者IDはすでに使われています", "This admin ID is in use already"),
  GROUP_AUTOMATIC(
      409, "自動で作成されたグループは変更も削除もできません", "The automatic group can be neither changed nor deleted"),
  GROUP_NAME_TAKEN(409, "同じ名前のグループがすでにあります", "There is a group of this name already"),
  GRANT_CHANGE_NOT_NEWEST(
      409,
      "この変更は元に戻せません。その後に別の変更がありました",
      "This can't be undone: something newer was changed since");

  private final Answer answer;

  EntitlementProblem(int status, String japanese, String english) {
    answer = new Answer(status, japanese, english);
  }

  @Override
  public Answer answer() {
    return answer;
  }
}
