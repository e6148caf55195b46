package io.bizportal.entitlement.grant;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The grant version for services that can't trust what they heard. */
@Path("/internal/v1/companies/{company}/grant-version")
@RolesAllowed("service")
@RunOnVirtualThread
class GrantVersionResource {

  private final GrantLedger ledger;

  GrantVersionResource(GrantLedger ledger) {
    this.ledger = ledger;
  }

  @GET
  @Operation(summary = "A company's grant version as committed")
  public GrantVersionView version(@PathParam("company") String company) {
    long version =
        (company.matches("C\\d{7}") ? ledger.version(company) : OptionalLong.empty())
            .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    return new GrantVersionView(company, version);
  }
}
