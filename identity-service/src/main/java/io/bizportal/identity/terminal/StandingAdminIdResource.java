package io.bizportal.identity.terminal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** For services that act later for who signed in with an admin ID alone (C11). */
@Path("/internal/v1/contracts/{contract}/admin-ids/{id}")
@RolesAllowed("service")
@RunOnVirtualThread
class StandingAdminIdResource {

  /** Whether somebody still runs the contract by this admin ID. */
  record AdminIdState(UUID id, boolean stands) {}

  private final StandingAdminIds adminIds;

  StandingAdminIdResource(StandingAdminIds adminIds) {
    this.adminIds = adminIds;
  }

  @GET
  @Operation(summary = "Whether an admin ID is that of a contract now")
  public AdminIdState state(
      @PathParam("contract") @Size(max = 20) String contract, @PathParam("id") UUID id) {
    return new AdminIdState(id, adminIds.runs(id, contract));
  }
}
