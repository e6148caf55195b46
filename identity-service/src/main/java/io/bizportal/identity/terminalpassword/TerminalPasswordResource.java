package io.bizportal.identity.terminalpassword;

import io.bizportal.identity.terminal.ContractAccess;
import io.bizportal.kit.token.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** A terminal user's password, for those who may write his contract (D3). */
@Path("/v1/contracts/{contract}/terminal-users/{id}/password")
@RolesAllowed({Roles.SIGNED_IN, Roles.CONTRACT_ADMINISTRATOR})
@RunOnVirtualThread
class TerminalPasswordResource {

  private final ContractAccess access;
  private final SetTerminalPassword set;

  TerminalPasswordResource(ContractAccess access, SetTerminalPassword set) {
    this.access = access;
    this.set = set;
  }

  @PUT
  @Operation(summary = "Sets a new password; one that is made here is shown this once")
  @APIResponse(responseCode = "200", description = "The old one is worthless")
  public RestResponse<PasswordSetView> set(
      @PathParam("contract") String contract,
      @PathParam("id") UUID id,
      @NotNull @Valid NewPassword asked) {
    UUID actor = access.who().account();
    access.writing(actor, contract);
    return RestResponse.ResponseBuilder.ok(set.set(actor, contract, id, asked.password()))
        .header("Cache-Control", "no-store")
        .build();
  }
}
