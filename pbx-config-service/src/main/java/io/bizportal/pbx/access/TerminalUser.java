package io.bizportal.pbx.access;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.kit.request.UuidText;
import io.bizportal.kit.token.ContractCaller;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;

/** A terminal user 端末ユーザ, who has his own extension or login ID and nothing else (D6). */
@RequestScoped
public class TerminalUser {

  /**
   * What is his.
   *
   * @param caller his token, for one contract
   * @param id the extension's, or that of the login ID's options; names are given to others one day
   */
  public record Own(ContractCaller caller, UUID id) {}

  private final CloudPbxCaller extensions;
  private final DotphoneCaller loginIds;

  TerminalUser(CloudPbxCaller extensions, DotphoneCaller loginIds) {
    this.extensions = extensions;
    this.loginIds = loginIds;
  }

  /** His extension of a cloud PBX; 404 for everybody else. */
  public Own extension() {
    return own(extensions.get());
  }

  /** His login ID of Dotphone Office; 404 for everybody else. */
  public Own loginId() {
    return own(loginIds.get());
  }

  private static Own own(ContractCaller caller) {
    return Optional.ofNullable(caller.extension())
        .flatMap(UuidText::read)
        .map(id -> new Own(caller, id))
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }
}
