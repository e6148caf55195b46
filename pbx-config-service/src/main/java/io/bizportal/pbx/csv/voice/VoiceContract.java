package io.bizportal.pbx.csv.voice;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.kit.token.ContractCaller;
import io.bizportal.pbx.access.IpVoiceCaller;
import jakarta.enterprise.context.RequestScoped;

/** One contract of the voice group that the token names, and what the caller may do there. */
@RequestScoped
class VoiceContract {

  private final IpVoiceCaller caller;

  VoiceContract(IpVoiceCaller caller) {
    this.caller = caller;
  }

  /** The caller at a contract; 404 if he can't read it. */
  ContractCaller reading(String contract) {
    return caller
        .get()
        .at(contract)
        .filter(one -> one.actions().contains("read"))
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  /** The same; 403 if he may only read it. */
  ContractCaller writing(String contract) {
    ContractCaller one = reading(contract);
    if (!one.actions().contains("write")) {
      throw new ProblemException(CommonProblem.FORBIDDEN);
    }
    return one;
  }
}
