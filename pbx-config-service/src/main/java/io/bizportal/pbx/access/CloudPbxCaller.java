package io.bizportal.pbx.access;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.kit.token.ContractCaller;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;

/** The caller of a cloud PBX resource; a token for another kind of contract finds nothing there. */
@RequestScoped
public class CloudPbxCaller {

  private final SecurityIdentity identity;

  CloudPbxCaller(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** The contract named by the token, which the kit has compared with the path. */
  public ContractCaller get() {
    if (identity.getPrincipal() instanceof ContractCaller caller
        && ServiceSite.CLOUD_PBX.serves(caller.service())) {
      return caller;
    }
    throw new ProblemException(CommonProblem.NOT_FOUND);
  }
}
