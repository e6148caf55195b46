package io.bizportal.pbx;

import io.bizportal.kit.problem.ProblemCode;
import java.util.Locale;

/** The problems only this service reports. */
public enum PbxProblem implements ProblemCode {
  NUMBER_TAKEN(409, "この番号は同じ契約の中ですでに使われています", "This number is already in use in this contract"),
  LIMIT_REACHED(409, "この契約で登録できる件数の上限に達しています", "This contract's limit is reached");

  private final int status;
  private final String ja;
  private final String en;

  PbxProblem(int status, String ja, String en) {
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
