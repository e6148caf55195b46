package io.bizportal.pbx.access;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.kit.token.ContractCaller;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;

/** The caller of a Dotphone Office resource; any other contract's token finds nothing there. */
@RequestScoped
public class DotphoneCaller {

  private final SecurityIdentity identity;

  DotphoneCaller(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** The contract named by the token, which the kit has compared with the path. */
  public ContractCaller get() {
    if (identity.getPrincipal() instanceof ContractCaller caller
        && ServiceSite.DOTPHONE.serves(caller.service())) {
      return caller;
    }
    throw new ProblemException(CommonProblem.NOT_FOUND);
  }
}
