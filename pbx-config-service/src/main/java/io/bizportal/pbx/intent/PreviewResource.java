package io.bizportal.pbx.intent;

import io.bizportal.pbx.access.CloudPbxCaller;
import io.bizportal.pbx.change.ChangeView;
import io.bizportal.pbx.routing.CallComparison;
import io.bizportal.pbx.rule.LoopWarning;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What changes would do, without making them (E9). */
@Path("/v1/contracts/{contract}/previews")
@Tag(name = "previews")
@RunOnVirtualThread
class PreviewResource {

  static final int MOST_CHANGES = 50;

  private final CloudPbxCaller caller;
  private final PreviewChanges preview;

  PreviewResource(CloudPbxCaller caller, PreviewChanges preview) {
    this.caller = caller;
    this.preview = preview;
  }

  /** Changes to be looked at together. */
  @Schema(name = "PreviewRequest", requiredProperties = "changes")
  record Request(
      @NotEmpty @Size(max = MOST_CHANGES) List<@NotNull @Valid IntendedChange> changes) {}

  /**
   * What they would do.
   *
   * @param changes settings before and after
   * @param calls calls that would go another way
   */
  @Schema(requiredProperties = {"changes", "warnings", "calls"})
  record Preview(
      List<ChangeView> changes, List<LoopWarning> warnings, CallComparison.Differences calls) {}

  @POST
  @RolesAllowed("contract-write")
  @Operation(summary = "What changes would do to settings and calls; nothing is written")
  public Preview preview(@PathParam("contract") String contract, @NotNull @Valid Request request) {
    return preview.preview(caller.get(), request.changes());
  }
}
