package io.bizportal.pbx.absence;

import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.pbx.access.TerminalUser;
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

/** The absence behaviour of a terminal user's own extension (D6). */
@Path("/v1/contracts/{contract}/own-extension/absence")
@Tag(name = "own extension")
@RunOnVirtualThread
class OwnAbsenceResource {

  private final TerminalUser user;
  private final SetAbsence absence;
  private final Writes writes;

  OwnAbsenceResource(TerminalUser user, SetAbsence absence, Writes writes) {
    this.user = user;
    this.absence = absence;
    this.writes = writes;
  }

  @GET
  @RolesAllowed("contract-self")
  @Operation(summary = "What happens when the terminal user takes no call")
  public RestResponse<AbsenceView> behaviour(@PathParam("contract") String contract) {
    TerminalUser.Own own = user.extension();
    return tagged(absence.read(own.caller().contract(), own.id()));
  }

  @PUT
  @RolesAllowed("contract-self")
  @Operation(summary = "Sets what happens when the terminal user takes no call")
  public RestResponse<AbsenceView> set(
      @PathParam("contract") String contract,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull AbsenceSettings settings) {
    ExpectedVersion expected = ExpectedVersion.of(ifMatch);
    TerminalUser.Own own = user.extension();
    SetAbsence.Wanted wanted = absence.prepare(settings);
    return tagged(
        writes.now(own.caller(), locked -> absence.setOwn(locked, own.id(), expected, wanted)));
  }

  private static RestResponse<AbsenceView> tagged(AbsenceView view) {
    return ExpectedVersion.tagged(view, view.version());
  }
}
