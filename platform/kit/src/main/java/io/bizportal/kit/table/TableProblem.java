package io.bizportal.kit.table;

import io.bizportal.kit.problem.ProblemCode;

/** What services with tables report besides their own problems. */
public enum TableProblem implements ProblemCode {
  NOT_IN_THIS_ENCODING(
      409,
      "Shift_JISで表せない文字が含まれています。UTF-8を選んでください",
      "Some characters can't be written in Shift_JIS: choose UTF-8"),
  SAME_FILE_UNDER_WAY(
      409, "同じファイルの取込がまだ終わっていません", "An import of the same file is not finished yet"),
  TOO_MANY_IMPORTS(409, "終わっていない取込が多すぎます", "Too many imports are not finished yet"),
  IMPORT_NOT_READY(409, "この取込は適用できる状態ではありません", "This import can't be applied as it is"),
  IMPORT_SETTLED(409, "この取込はすでに終わっています", "This import is over already"),
  IMPORT_PERMISSION_WITHDRAWN(
      403,
      "取り込んだ利用者の権限がなくなったため中止しました。何も変更されていません",
      "Stopped: whoever uploaded it may no longer change this contract. Nothing was changed"),
  IMPORT_FAILED(
      500, "システムエラーのため中止しました。何も変更されていません", "Stopped by an error on our side. Nothing was changed"),
  IMPORT_EXPIRED(409, "適用されないまま期限が過ぎました", "Nobody applied it in time");

  private final Answer answer;

  TableProblem(int status, String japanese, String english) {
    answer = new Answer(status, japanese, english);
  }

  @Override
  public Answer answer() {
    return answer;
  }
}
