package io.bizportal.pbx.dotphone;

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

/** A user's own login ID (D6, G3), which his token names and no path. */
@Path("/v1/contracts/{contract}/own-login-id")
@Tag(name = "own login ID")
@RunOnVirtualThread
class OwnLoginIdResource {

  private final TerminalUser user;
  private final OwnForwarding forwarding;
  private final Writes writes;

  OwnLoginIdResource(TerminalUser user, OwnForwarding forwarding, Writes writes) {
    this.user = user;
    this.forwarding = forwarding;
    this.writes = writes;
  }

  @GET
  @RolesAllowed("contract-self")
  @Operation(summary = "The user's own login ID with its forwarding and voicemail")
  public RestResponse<OwnLoginIdView> own(@PathParam("contract") String contract) {
    TerminalUser.Own own = user.loginId();
    return tagged(forwarding.read(own.caller().contract(), own.id()));
  }

  @PUT
  @RolesAllowed("contract-self")
  @Operation(summary = "Sets forwarding and voicemail of the user's own login ID")
  public RestResponse<OwnLoginIdView> set(
      @PathParam("contract") String contract,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull OwnForwardingSettings settings) {
    ExpectedVersion expected = ExpectedVersion.of(ifMatch);
    TerminalUser.Own own = user.loginId();
    return tagged(
        writes.now(own.caller(), locked -> forwarding.set(locked, own.id(), expected, settings)));
  }

  private static RestResponse<OwnLoginIdView> tagged(OwnLoginIdView view) {
    return ExpectedVersion.tagged(view, view.version());
  }
}
