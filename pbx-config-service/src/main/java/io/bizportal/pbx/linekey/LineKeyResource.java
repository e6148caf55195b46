package io.bizportal.pbx.linekey;

import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.pbx.access.CloudPbxCaller;
import io.bizportal.pbx.change.Writes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The line keys of an extension (E5). */
@Path("/v1/contracts/{contract}/extensions/{id}/line-keys")
@Tag(name = "line keys")
@RunOnVirtualThread
class LineKeyResource {

  private final CloudPbxCaller caller;
  private final Writes writes;
  private final SetLineKeys keys;

  LineKeyResource(CloudPbxCaller caller, Writes writes, SetLineKeys keys) {
    this.caller = caller;
    this.writes = writes;
    this.keys = keys;
  }

  @GET
  @RolesAllowed("contract-read")
  @Operation(summary = "What the line keys of the extension's terminal do")
  public RestResponse<LineKeysView> read(
      @PathParam("contract") String contract, @PathParam("id") UUID id) {
    return tagged(keys.read(caller.get().contract(), id));
  }

  @PUT
  @RolesAllowed("contract-write")
  @Operation(summary = "Sets all line keys; those not named do nothing")
  public RestResponse<LineKeysView> set(
      @PathParam("contract") String contract,
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull LineKeySettings settings) {
    ExpectedVersion expected = ExpectedVersion.of(ifMatch);
    return tagged(writes.now(caller.get(), locked -> keys.set(locked, id, expected, settings)));
  }

  private static RestResponse<LineKeysView> tagged(LineKeysView view) {
    return ExpectedVersion.tagged(view, view.version());
  }
}
