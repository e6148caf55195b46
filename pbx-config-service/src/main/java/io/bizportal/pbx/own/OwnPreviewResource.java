package io.bizportal.pbx.own;

import io.bizportal.pbx.absence.AbsenceSettings;
import io.bizportal.pbx.absence.TryOwnAbsence;
import io.bizportal.pbx.access.TerminalUser;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an absence behaviour of a terminal user's own extension would do (D6, E9). */
@Path("/v1/contracts/{contract}/own-extension/absence/previews")
@Tag(name = "own extension")
@RunOnVirtualThread
class OwnPreviewResource {

  private final TerminalUser user;
  private final TryOwnAbsence absence;

  OwnPreviewResource(TerminalUser user, TryOwnAbsence absence) {
    this.user = user;
    this.absence = absence;
  }

  @POST
  @RolesAllowed("contract-self")
  @Operation(
      summary = "What callers would hear; nothing is written",
      description = "A call is followed to the numbers he sets, and no further.")
  public OwnPreview preview(
      @PathParam("contract") String contract, @NotNull AbsenceSettings settings) {
    TerminalUser.Own own = user.extension();
    return OwnPreview.of(own.id(), absence.look(own.caller(), own.id(), settings));
  }
}
