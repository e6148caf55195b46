package io.bizportal.pbx.access;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.kit.request.UuidText;
import io.bizportal.kit.token.ContractCaller;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;

/** A terminal user 端末ユーザ, who has his own extension and nothing else (D6). */
@RequestScoped
public class TerminalUser {

  private final CloudPbxCaller caller;

  TerminalUser(CloudPbxCaller caller) {
    this.caller = caller;
  }

  /** His token, for one contract. */
  public ContractCaller get() {
    return caller.get();
  }

  /** The ID of his extension; numbers are given to others one day. */
  public UUID extension() {
    return Optional.ofNullable(get().extension())
        .flatMap(UuidText::read)
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }
}
