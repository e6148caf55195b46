package io.bizportal.pbx;

import io.bizportal.kit.problem.ProblemCode;

/** The problems only this service reports. */
public enum PbxProblem implements ProblemCode {
  NUMBER_TAKEN(409, "この番号は同じ契約の中ですでに使われています", "This number is already in use in this contract"),
  EXTERNAL_NUMBER_TAKEN(409, "この外線番号はすでに登録されています", "This external number is registered already"),
  LIMIT_REACHED(409, "この契約で登録できる件数の上限に達しています", "This contract's limit is reached"),
  IN_USE(409, "ほかの設定で使われているため削除できません", "Other settings use this, so it can't be removed"),
  NAME_IN_USE(
      409,
      "ほかの設定がこの名前または番号で参照しているため変更できません",
      "Other settings refer to this name or number, so it can't be changed"),
  UNDO_CONFLICT(
      409, "この後に行われた変更が失われるため、元に戻せません", "Newer changes would be lost, so this can't be undone"),
  NOTHING_TO_UNDO(409, "設定はすでに元の内容です", "The settings are as they were already"),
  PLAN_SETTLED(409, "この予約はすでに実行または取り消されています", "This plan was made, refused or cancelled already"),
  PERMISSION_WITHDRAWN(
      403, "予約した利用者の権限がなくなっていました", "Who planned it was no longer allowed to change this contract"),
  RANGE_NOT_SATISFIABLE(416, "この範囲のデータはありません", "There is no such part of it"),
  FILE_MISSING(409, "音のファイルがないため、登録できません", "Without its file, hold music can't be added"),
  FILE_FORGOTTEN(
      409, "音のファイルの保存期間が過ぎたため、元に戻せません", "Its file is no longer kept, so it can't be brought back");

  private final Answer answer;

  PbxProblem(int status, String japanese, String english) {
    answer = new Answer(status, japanese, english);
  }

  @Override
  public Answer answer() {
    return answer;
  }
}
