package io.bizportal.kit.token;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;

/** The caller of the current request, as the kind an endpoint expects. */
@RequestScoped
public class CallerProvider {

  private final SecurityIdentity identity;

  CallerProvider(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** The person signed in to the portal; anybody else is forbidden. */
  public PortalCaller portal() {
    return expected(PortalCaller.class);
  }

  /** The program; anybody else is forbidden. */
  public ServiceCaller service() {
    return expected(ServiceCaller.class);
  }

  /** The one working on a contract; anybody else is forbidden. */
  public ContractCaller contract() {
    return expected(ContractCaller.class);
  }

  private <T extends Caller> T expected(Class<T> kind) {
    if (kind.isInstance(identity.getPrincipal())) {
      return kind.cast(identity.getPrincipal());
    }
    throw new ProblemException(CommonProblem.FORBIDDEN);
  }
}
