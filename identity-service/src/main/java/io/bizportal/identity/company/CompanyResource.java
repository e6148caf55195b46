package io.bizportal.identity.company;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** For the service that takes orders (A1). */
@Path("/internal/v1/companies")
@RolesAllowed("service")
@RunOnVirtualThread
class CompanyResource {

  private final RegisterCompany register;

  CompanyResource(RegisterCompany register) {
    this.register = register;
  }

  @POST
  @Operation(summary = "Registers a company and invites its first administrator; idempotent")
  @APIResponse(responseCode = "201", description = "Registered now")
  @APIResponse(responseCode = "200", description = "Was registered before")
  public RestResponse<CompanyView> register(@NotNull @Valid CompanyRegistration asked) {
    RegisterCompany.Outcome outcome = register.register(asked);
    return RestResponse.status(
        outcome.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK, outcome.view());
  }
}
