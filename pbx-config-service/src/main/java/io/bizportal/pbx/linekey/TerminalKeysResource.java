package io.bizportal.pbx.linekey;

import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import io.bizportal.pbx.access.CloudPbxCaller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The line keys of all terminals (E5, E7). */
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
  @Operation(
      summary =
          "Terminals that have line keys, by extension number; q searches numbers, memos and labels")
  public Page<TerminalKeys> list(
      @PathParam("contract") String contract,
      @QueryParam("q") @Nullable String q,
      @Parameter(description = "only terminals with a key of this kind")
          @QueryParam("kind")
          @Pattern(regexp = LineKeyKind.ANY)
          @Nullable String kind,
      @Parameter(description = "number (as without); with a minus before it from last to first")
          @QueryParam("sort")
          @Nullable String sort,
      @BeanParam PageRequest page) {
    return terminals.list(caller.get().contract(), ListTerminalKeys.Sought.of(q, kind), sort, page);
  }
}
