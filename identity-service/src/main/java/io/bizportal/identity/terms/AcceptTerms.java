package io.bizportal.identity.terms;

import io.bizportal.identity.account.Accounts;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;

/** For the page inside Keycloak that shows the terms (A6). */
@Path("/internal/v1/terms-acceptances")
@RolesAllowed("keycloak-flow")
@RunOnVirtualThread
class AcceptTerms {

  private final Accounts accounts;
  private final TermsAcceptances acceptances;

  AcceptTerms(Accounts accounts, TermsAcceptances acceptances) {
    this.accounts = accounts;
    this.acceptances = acceptances;
  }

  /** Who accepts what. */
  record Acceptance(@NotNull UUID account, @Min(1) int version) {}

  @POST
  @ResponseStatus(204)
  @Transactional
  @Operation(summary = "Keeps that somebody accepted a version of the terms; may be repeated")
  public void accept(@NotNull @Valid Acceptance acceptance) {
    if (accounts.living(acceptance.account()).isEmpty()) {
      throw new ProblemException(CommonProblem.NOT_FOUND);
    }
    acceptances.accept(acceptance.account(), acceptance.version());
  }
}
