package io.bizportal.identity.signin;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;

/** For Keycloak's event listener (B1). */
@Path("/internal/v1/sign-in-records")
@RolesAllowed("keycloak-flow")
@RunOnVirtualThread
class SignInResource {

  private final RecordSignIn record;

  SignInResource(RecordSignIn record) {
    this.record = record;
  }

  @POST
  @ResponseStatus(202)
  @Operation(summary = "Keeps a sign-in, a failure or a sign-out; idempotent by eventId")
  @APIResponse(responseCode = "202", description = "Kept, now or before")
  public void record(@NotNull @Valid SignInRecord seen) {
    record.record(seen);
  }
}
