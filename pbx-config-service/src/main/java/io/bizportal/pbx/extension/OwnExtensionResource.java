package io.bizportal.pbx.extension;

import io.bizportal.pbx.access.TerminalUser;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A terminal user's own extension (D6), which his token names and no path. */
@Path("/v1/contracts/{contract}/own-extension")
@Tag(name = "own extension")
@RunOnVirtualThread
class OwnExtensionResource {

  private final TerminalUser user;
  private final Extensions extensions;

  OwnExtensionResource(TerminalUser user, Extensions extensions) {
    this.user = user;
    this.extensions = extensions;
  }

  @GET
  @Transactional
  @RolesAllowed("contract-self")
  @Operation(summary = "The terminal user's own extension")
  public OwnExtensionView own(@PathParam("contract") String contract) {
    TerminalUser.Own own = user.extension();
    return OwnExtensionView.of(extensions.require(own.caller().contract(), own.id()));
  }
}
