package io.bizportal.identity.account;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Master IDs of the old portal, taken over by the operator. */
@Path("/internal/v1/master-ids/{masterId}")
@RolesAllowed("operator")
@RunOnVirtualThread
class MasterIdResource {

  /** Whose it is, by his user ID. */
  record Holder(@NotNull @Size(max = 254) String userId) {}

  private final KeepMasterId keep;

  MasterIdResource(KeepMasterId keep) {
    this.keep = keep;
  }

  @PUT
  @Operation(summary = "Lets an account sign in with its master ID as well")
  @APIResponse(responseCode = "409", description = "It is another account's")
  public void keep(
      @PathParam("masterId") @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{2,63}") String masterId,
      @NotNull @Valid Holder holder) {
    keep.keep(masterId, holder.userId());
  }
}
