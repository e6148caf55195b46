package io.bizportal.kit.token;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Set;

/**
 * Keeps a contract token to its contract (C8, C9): only paths under {@code /v1/contracts/{its
 * own}}, unsafe methods only with an action that allows them, only while its session runs and its
 * grants are the newest.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 1)
class ContractScope implements ContainerRequestFilter {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> WRITING = Set.of("write", "self");

  private final GrantFreshness grants;
  private final EndedSessions sessions;

  ContractScope(GrantFreshness grants, EndedSessions sessions) {
    this.grants = grants;
    this.sessions = sessions;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (!(request.getSecurityContext().getUserPrincipal() instanceof ContractCaller caller)) {
      return;
    }
    if (!isWithin(request, caller.contract())) {
      throw new ProblemException(CommonProblem.NOT_FOUND);
    }
    if (!sessions.running(caller.session())) {
      throw new ProblemException(CommonProblem.UNAUTHORIZED)
          .withHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }
    if (!grants.accepts(caller.company(), caller.grantVersion())) {
      throw new ProblemException(CommonProblem.STALE_GRANT)
          .withHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }
    if (!SAFE.contains(request.getMethod())
        && caller.actions().stream().noneMatch(WRITING::contains)) {
      throw new ProblemException(CommonProblem.FORBIDDEN);
    }
  }

  /** Both the path as sent and the parameter as matched: they must not be read differently. */
  private static boolean isWithin(ContainerRequestContext request, String contract) {
    // After the empty step before the first slash.
    List<String> steps = List.of(request.getUriInfo().getRequestUri().getRawPath().split("/", -1));
    List<String> named =
        request.getUriInfo().getPathParameters(true).getOrDefault("contract", List.of(contract));
    return steps.size() >= 4
        && steps.get(1).equals("v1")
        && steps.get(2).equals("contracts")
        && steps.get(3).equals(contract)
        && named.equals(List.of(contract));
  }
}
