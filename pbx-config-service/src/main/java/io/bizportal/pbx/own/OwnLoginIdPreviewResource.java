package io.bizportal.pbx.own;

import io.bizportal.pbx.access.TerminalUser;
import io.bizportal.pbx.dotphone.OwnForwarding;
import io.bizportal.pbx.dotphone.OwnForwardingSettings;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What forwarding and voicemail of a user's own login ID would do (D6, E9). */
@Path("/v1/contracts/{contract}/own-login-id/previews")
@Tag(name = "own login ID")
@RunOnVirtualThread
class OwnLoginIdPreviewResource {

  private final TerminalUser user;
  private final OwnForwarding forwarding;

  OwnLoginIdPreviewResource(TerminalUser user, OwnForwarding forwarding) {
    this.user = user;
    this.forwarding = forwarding;
  }

  @POST
  @RolesAllowed("contract-self")
  @Operation(
      summary = "What callers would hear; nothing is written",
      description = "A call is followed to the number he sets, and no further.")
  public OwnPreview preview(
      @PathParam("contract") String contract, @NotNull OwnForwardingSettings settings) {
    TerminalUser.Own own = user.loginId();
    return OwnPreview.of(own.id(), forwarding.look(own.caller(), own.id(), settings));
  }
}
