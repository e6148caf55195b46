package io.bizportal.pbx.site;

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

/** How many calls a site may have at the same time (E1). */
@Path("/v1/contracts/{contract}/site-channels")
@Tag(name = "site channels")
@RunOnVirtualThread
class SitesResource {

  private final CloudPbxCaller caller;
  private final Writes writes;
  private final SetSites sites;

  SitesResource(CloudPbxCaller caller, Writes writes, SetSites sites) {
    this.caller = caller;
    this.writes = writes;
    this.sites = sites;
  }

  @GET
  @RolesAllowed("contract-read")
  @Operation(summary = "The channels of the contract's site numbers")
  public RestResponse<SitesView> read(@PathParam("contract") String contract) {
    return tagged(sites.read(caller.get().contract()));
  }

  @PUT
  @RolesAllowed("contract-write")
  @Operation(summary = "Sets the channels of all site numbers; one left out has what was ordered")
  public RestResponse<SitesView> set(
      @PathParam("contract") String contract,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull ChannelSettings settings) {
    ExpectedVersion expected = ExpectedVersion.of(ifMatch);
    return tagged(writes.now(caller.get(), locked -> sites.set(locked, expected, settings)));
  }

  private static RestResponse<SitesView> tagged(SitesView view) {
    return ExpectedVersion.tagged(view, view.version());
  }
}
