package io.bizportal.pbx.linekey;

import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import io.bizportal.pbx.access.CloudPbxCaller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The line keys of all terminals (E7). */
@Path("/v1/contracts/{contract}/line-keys")
@Tag(name = "line keys")
@RunOnVirtualThread
class TerminalKeysResource {

  private final CloudPbxCaller caller;
  private final ListTerminalKeys terminals;

  TerminalKeysResource(CloudPbxCaller caller, ListTerminalKeys terminals) {
    this.caller = caller;
    this.terminals = terminals;
  }

  @GET
  @RolesAllowed("contract-read")
  @Operation(summary = "Terminals that have line keys, by extension number")
  public Page<TerminalKeys> list(
      @PathParam("contract") String contract, @BeanParam PageRequest page) {
    return terminals.list(caller.get().contract(), page);
  }
}
