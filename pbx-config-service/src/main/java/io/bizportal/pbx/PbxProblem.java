package io.bizportal.pbx;

import io.bizportal.kit.problem.ProblemCode;

/** The problems only this service reports. */
public enum PbxProblem implements ProblemCode {
  NUMBER_TAKEN(409, "この番号は同じ契約の中ですでに使われています", "This number is already in use in this contract"),
  LIMIT_REACHED(409, "この契約で登録できる件数の上限に達しています", "This contract's limit is reached");

  private final Answer answer;

  PbxProblem(int status, String japanese, String english) {
    answer = new Answer(status, japanese, english);
  }

  @Override
  public Answer answer() {
    return answer;
  }
}
