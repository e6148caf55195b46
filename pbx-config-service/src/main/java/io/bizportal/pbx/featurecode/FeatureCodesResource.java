package io.bizportal.pbx.featurecode;

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

/** What is dialled for functions of the switch (E8). */
@Path("/v1/contracts/{contract}/feature-codes")
@Tag(name = "feature codes")
@RunOnVirtualThread
class FeatureCodesResource {

  private final CloudPbxCaller caller;
  private final Writes writes;
  private final SetFeatureCodes codes;

  FeatureCodesResource(CloudPbxCaller caller, Writes writes, SetFeatureCodes codes) {
    this.caller = caller;
    this.writes = writes;
    this.codes = codes;
  }

  @GET
  @RolesAllowed("contract-read")
  @Operation(summary = "The contract's feature codes, or those that hold until it chooses its own")
  public RestResponse<CodesView> read(@PathParam("contract") String contract) {
    return tagged(codes.read(caller.get().contract()));
  }

  @PUT
  @RolesAllowed("contract-write")
  @Operation(summary = "Sets the feature codes; a function left out has none")
  public RestResponse<CodesView> set(
      @PathParam("contract") String contract,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull CodeSettings settings) {
    ExpectedVersion expected = ExpectedVersion.of(ifMatch);
    return tagged(writes.now(caller.get(), locked -> codes.set(locked, expected, settings)));
  }

  private static RestResponse<CodesView> tagged(CodesView view) {
    return ExpectedVersion.tagged(view, view.version());
  }
}
