package io.bizportal.identity.account;

import io.bizportal.identity.IdentityProblem;
import io.bizportal.identity.account.AccountAltered.Aspect;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;

/** For the page inside Keycloak on which somebody chooses who has no factor fixed (A4). */
@Path("/internal/v1/accounts/{account}/second-factor")
@RolesAllowed("keycloak-flow")
@RunOnVirtualThread
class ChooseSecondFactor {

  private final Accounts accounts;
  private final Event<AccountAltered> altered;
  private final Clock clock;

  ChooseSecondFactor(Accounts accounts, Event<AccountAltered> altered, Clock clock) {
    this.accounts = accounts;
    this.altered = altered;
    this.clock = clock;
  }

  /** What was chosen. */
  record Choice(@NotNull SecondFactor secondFactor) {}

  @PUT
  @ResponseStatus(204)
  @Transactional
  @Operation(summary = "Fixes the second factor of somebody who has none; may be repeated")
  @APIResponse(responseCode = "204", description = "Fixed, now or before")
  @APIResponse(responseCode = "409", description = "Another one is fixed")
  public void choose(@PathParam("account") UUID id, @NotNull @Valid Choice choice) {
    Account account =
        accounts
            .livingForUpdate(id)
            .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    if (account.secondFactor == null) {
      account.secondFactor = choice.secondFactor();
      account.updatedAt = clock.instant();
      // Not SECOND_FACTOR: that would end the very session this choice is part of.
      altered.fire(new AccountAltered(account, Set.of(Aspect.DETAILS)));
    } else if (account.secondFactor != choice.secondFactor()) {
      throw new ProblemException(IdentityProblem.SECOND_FACTOR_FIXED);
    }
  }
}
