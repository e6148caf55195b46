package io.bizportal.gateway;

import io.bizportal.kit.problem.ProblemCode;

/** Refusals only a gateway gives. */
public enum GatewayProblem implements ProblemCode {
  PATH_REFUSED(400, "このパスは受け付けられません", "This path is not accepted"),
  UPGRADE_REFUSED(400, "プロトコルの切り替えはできません", "Switching protocols is not possible here"),
  AMBIGUOUS_CREDENTIALS(400, "認証情報が重複しています", "Credentials were sent more than once"),
  BODY_AMBIGUOUS(400, "本文の長さが判断できません", "The length of the body is ambiguous"),
  NETWORK_NOT_ALLOWED(
      403, "御社の設定により、このネットワークからは利用できません", "Your company does not allow access from this network"),
  PORTAL_ACCOUNT_NEEDED(403, "ビジネスポータルのアカウントが必要です", "This needs an account of the business portal"),
  NO_ANSWER_IN_TIME(504, "応答が時間内にありませんでした", "There was no answer in time");

  private final Answer answer;

  GatewayProblem(int status, String japanese, String english) {
    answer = new Answer(status, japanese, english);
  }

  @Override
  public Answer answer() {
    return answer;
  }
}
