package io.bizportal.pbx;

import io.bizportal.kit.problem.ProblemCode;

/** The problems only this service reports. */
public enum PbxProblem implements ProblemCode {
  NUMBER_TAKEN(409, "この番号は同じ契約の中ですでに使われています", "This number is already in use in this contract"),
  EXTERNAL_NUMBER_TAKEN(409, "この外線番号はすでに登録されています", "This external number is registered already"),
  LIMIT_REACHED(409, "この契約で登録できる件数の上限に達しています", "This contract's limit is reached"),
  IN_USE(409, "ほかの設定で使われているため削除できません", "Other settings use this, so it can't be removed");

  private final Answer answer;

  PbxProblem(int status, String japanese, String english) {
    answer = new Answer(status, japanese, english);
  }

  @Override
  public Answer answer() {
    return answer;
  }
}
