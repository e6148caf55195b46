package io.bizportal.pbx.intent;

import io.bizportal.pbx.access.SiteCaller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What changes would do, without making them (E9). */
@Path("/v1/contracts/{contract}/previews")
@Tag(name = "previews")
@RunOnVirtualThread
class PreviewResource {

  private final SiteCaller caller;
  private final PreviewChanges preview;

  PreviewResource(SiteCaller caller, PreviewChanges preview) {
    this.caller = caller;
    this.preview = preview;
  }

  @POST
  @RolesAllowed("contract-write")
  @Operation(summary = "What changes would do to settings and calls; nothing is written")
  public Preview preview(
      @PathParam("contract") String contract, @NotNull @Valid PreviewRequest request) {
    return preview.preview(caller.get(), request.changes());
  }
}
