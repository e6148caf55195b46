package io.bizportal.identity.password;

import java.util.Locale;

/** What can be wrong with a password; codes are stable. */
public enum PasswordFault {
  TOO_SHORT("パスワードが短すぎます", "The password is too short"),
  TOO_LONG("パスワードが長すぎます", "The password is too long"),
  UNSUPPORTED_CHARACTER("半角の英数字と記号だけを使ってください", "Use unaccented letters, digits and symbols only"),
  NO_DIGIT("数字を1文字以上含めてください", "Include at least one digit"),
  NO_UPPER_CASE("英大文字を1文字以上含めてください", "Include at least one upper-case letter"),
  NO_LOWER_CASE("英小文字を1文字以上含めてください", "Include at least one lower-case letter"),
  IS_USER_ID("ユーザーIDと同じパスワードは使えません", "The password must not be the user ID"),
  COMMON("推測されやすいパスワードです", "This password is easy to guess");

  private final String ja;
  private final String en;

  PasswordFault(String ja, String en) {
    this.ja = ja;
    this.en = en;
  }

  /** For programs. */
  public String code() {
    return "password-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String ja() {
    return ja;
  }

  public String en() {
    return en;
  }
}
