package io.bizportal.pbx.defaults;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What holds for the whole contract (E5). */
@Path("/v1/contracts/{contract}/defaults")
@Tag(name = "defaults")
@RunOnVirtualThread
class DefaultsResource {

  private final CloudPbxCaller caller;
  private final Writes writes;
  private final SetDefaults defaults;

  DefaultsResource(CloudPbxCaller caller, Writes writes, SetDefaults defaults) {
    this.caller = caller;
    this.writes = writes;
    this.defaults = defaults;
  }

  @GET
  @RolesAllowed("contract-read")
  @Operation(summary = "What holds where nothing else is chosen")
  public RestResponse<DefaultsView> read(@PathParam("contract") String contract) {
    return tagged(defaults.read(caller.get().contract()));
  }

  @PUT
  @RolesAllowed("contract-write")
  @Operation(summary = "Sets what holds where nothing else is chosen")
  public RestResponse<DefaultsView> set(
      @PathParam("contract") String contract,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull DefaultSettings settings) {
    ExpectedVersion expected = ExpectedVersion.of(ifMatch);
    return tagged(writes.now(caller.get(), locked -> defaults.set(locked, expected, settings)));
  }

  private static RestResponse<DefaultsView> tagged(DefaultsView view) {
    return ExpectedVersion.tagged(view, view.version());
  }
}
