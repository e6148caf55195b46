package io.bizportal.gateway;

import io.bizportal.kit.problem.ProblemCode;
import java.util.Locale;

/** Refusals only a gateway gives. */
public enum GatewayProblem implements ProblemCode {
  PATH_REFUSED(400, "このパスは受け付けられません", "This path is not accepted"),
  UPGRADE_REFUSED(400, "プロトコルの切り替えはできません", "Switching protocols is not possible here"),
  AMBIGUOUS_CREDENTIALS(400, "認証情報が重複しています", "Credentials were sent more than once"),
  BODY_AMBIGUOUS(400, "本文の長さが判断できません", "The length of the body is ambiguous"),
  NETWORK_NOT_ALLOWED(
      403, "御社の設定により、このネットワークからは利用できません", "Your company does not allow access from this network"),
  NO_ANSWER_IN_TIME(504, "応答が時間内にありませんでした", "There was no answer in time");

  private final int status;
  private final String japanese;
  private final String english;

  GatewayProblem(int status, String japanese, String english) {
    this.status = status;
    this.japanese = japanese;
    this.english = english;
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
    return locale.getLanguage().equals("en") ? english : japanese;
  }
}
