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
 * Keeps a contract token to its contract or voice group (C7, C8, C9): only paths under {@code
 * /v1/contracts/{its own}} or {@code /v1/voice-groups/{its own}}, unsafe methods only with an
 * action that allows them, only while its session runs and its grants are the newest. Which of a
 * group's contracts an action is granted on, the resource has to look at.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 1)
class ContractScope implements ContainerRequestFilter {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> WRITING = Set.of("write", "self");

  /** Where a token's own settings are: the step of the path, the parameter, and its value. */
  private record Place(String step, String parameter, String own) {}

  private record Holder(
      Place place, String company, String session, long grantVersion, Set<String> actions) {}

  private final GrantFreshness grants;
  private final EndedSessions sessions;

  ContractScope(GrantFreshness grants, EndedSessions sessions) {
    this.grants = grants;
    this.sessions = sessions;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getSecurityContext().getUserPrincipal() instanceof Caller caller) {
      switch (caller) {
        case ContractCaller one ->
            check(
                request,
                new Holder(
                    new Place("contracts", "contract", one.contract()),
                    one.company(),
                    one.session(),
                    one.grantVersion(),
                    one.actions()));
        case VoiceGroupCaller group ->
            check(
                request,
                new Holder(
                    new Place("voice-groups", "voiceGroup", group.voiceGroup()),
                    group.company(),
                    group.session(),
                    group.grantVersion(),
                    group.actions()));
        case PortalCaller person -> {}
        case ServiceCaller program -> {}
        case LineCaller user -> {
          if (!isWithin(request, new Place("contracts", "contract", user.contract()))) {
            throw new ProblemException(CommonProblem.NOT_FOUND);
          }
        }
      }
    }
  }

  private void check(ContainerRequestContext request, Holder holder) {
    if (!isWithin(request, holder.place)) {
      throw new ProblemException(CommonProblem.NOT_FOUND);
    }
    if (!sessions.running(holder.session)) {
      throw new ProblemException(CommonProblem.UNAUTHORIZED)
          .withHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }
    if (!grants.accepts(holder.company, holder.grantVersion)) {
      throw new ProblemException(CommonProblem.STALE_GRANT)
          .withHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }
    if (!SAFE.contains(request.getMethod())
        && holder.actions.stream().noneMatch(WRITING::contains)) {
      throw new ProblemException(CommonProblem.FORBIDDEN);
    }
  }

  /** Both the path as sent and the parameter as matched: they must not be read differently. */
  private static boolean isWithin(ContainerRequestContext request, Place place) {
    // After the empty step before the first slash.
    List<String> steps = List.of(request.getUriInfo().getRequestUri().getRawPath().split("/", -1));
    List<String> named =
        request
            .getUriInfo()
            .getPathParameters(true)
            .getOrDefault(place.parameter, List.of(place.own));
    return steps.size() >= 4
        && steps.get(1).equals("v1")
        && steps.get(2).equals(place.step)
        && steps.get(3).equals(place.own)
        && named.equals(List.of(place.own));
  }
}
