package io.bizportal.pbx.absence;

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

/** The absence behaviour of an extension (E2). */
@Path("/v1/contracts/{contract}/extensions/{id}/absence")
@Tag(name = "absence")
@RunOnVirtualThread
class AbsenceResource {

  private final CloudPbxCaller caller;
  private final SetAbsence absence;
  private final Writes writes;

  AbsenceResource(CloudPbxCaller caller, SetAbsence absence, Writes writes) {
    this.caller = caller;
    this.absence = absence;
    this.writes = writes;
  }

  @GET
  @RolesAllowed("contract-read")
  @Operation(summary = "What happens when nobody takes a call")
  public RestResponse<AbsenceView> behaviour(
      @PathParam("contract") String contract, @PathParam("id") UUID id) {
    return tagged(absence.read(caller.get().contract(), id));
  }

  @PUT
  @RolesAllowed("contract-write")
  @Operation(summary = "Sets what happens when nobody takes a call")
  public RestResponse<AbsenceView> set(
      @PathParam("contract") String contract,
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull AbsenceSettings settings) {
    ExpectedVersion expected = ExpectedVersion.of(ifMatch);
    SetAbsence.Wanted wanted = absence.prepare(settings);
    return tagged(writes.now(caller.get(), own -> absence.set(own, id, expected, wanted)));
  }

  private static RestResponse<AbsenceView> tagged(AbsenceView view) {
    return ExpectedVersion.tagged(view, view.version());
  }
}
