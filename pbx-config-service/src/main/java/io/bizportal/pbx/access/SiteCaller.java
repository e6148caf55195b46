package io.bizportal.pbx.access;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.kit.token.ContractCaller;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.EnumSet;
import java.util.Set;

/** The caller of what every settings site has, such as its history of changes. */
@RequestScoped
public class SiteCaller {

  /** Those entered for one contract. */
  private static final Set<ServiceSite> SITES =
      EnumSet.of(ServiceSite.CLOUD_PBX, ServiceSite.DOTPHONE);

  private final SecurityIdentity identity;

  SiteCaller(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** The contract named by the token, which the kit has compared with the path. */
  public ContractCaller get() {
    if (identity.getPrincipal() instanceof ContractCaller caller
        && ServiceSite.of(caller.service()).filter(SITES::contains).isPresent()) {
      return caller;
    }
    throw new ProblemException(CommonProblem.NOT_FOUND);
  }
}
