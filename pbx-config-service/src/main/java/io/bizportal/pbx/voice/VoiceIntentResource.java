package io.bizportal.pbx.voice;

import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.pbx.access.IpVoiceCaller;
import io.bizportal.pbx.intent.PlanChange;
import io.bizportal.pbx.intent.PlanRequest;
import io.bizportal.pbx.intent.PlanView;
import io.bizportal.pbx.intent.Preview;
import io.bizportal.pbx.intent.PreviewChanges;
import io.bizportal.pbx.intent.PreviewRequest;
import io.bizportal.pbx.intent.ShowPlans;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Forwardings looked at before they are set, and planned for a set time (E9, G2). */
@Path("/v1/voice-groups/{voiceGroup}")
@Tag(name = "IP Voice")
@RunOnVirtualThread
class VoiceIntentResource {

  private final IpVoiceCaller caller;
  private final VoiceWriter writer;
  private final PreviewChanges preview;
  private final PlanChange plan;
  private final ShowPlans plans;

  VoiceIntentResource(
      IpVoiceCaller caller,
      VoiceWriter writer,
      PreviewChanges preview,
      PlanChange plan,
      ShowPlans plans) {
    this.caller = caller;
    this.writer = writer;
    this.preview = preview;
    this.plan = plan;
    this.plans = plans;
  }

  @POST
  @Path("/previews")
  @RolesAllowed("contract-write")
  @Operation(summary = "What changes would do to settings and calls; nothing is written")
  public Preview preview(
      @PathParam("voiceGroup") String voiceGroup, @NotNull @Valid PreviewRequest request) {
    return preview.preview(writer.of(request.changes()), request.changes());
  }

  @GET
  @Path("/planned-changes")
  @RolesAllowed("contract-read")
  @Operation(summary = "Plans of all contracts that may be read, the latest time first")
  public Page<PlanView> plans(
      @PathParam("voiceGroup") String voiceGroup, @BeanParam PageRequest page) {
    return plans.page(ShowPlans.Reach.of(caller.get()), page);
  }

  @POST
  @Path("/planned-changes")
  @RolesAllowed("contract-write")
  @Operation(summary = "Plans changes to numbers of one contract; refused if they wouldn't fit now")
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PlanView.class)))
  public RestResponse<PlanView> add(
      @PathParam("voiceGroup") String voiceGroup, @NotNull @Valid PlanRequest request) {
    PlanView planned = plan.plan(writer.of(request.changes()), request);
    return RestResponse.ResponseBuilder.<PlanView>created(
            URI.create("/v1/voice-groups/" + voiceGroup + "/planned-changes/" + planned.id()))
        .entity(planned)
        .build();
  }

  @POST
  @Path("/planned-changes/{id}/cancel")
  @RolesAllowed("contract-write")
  @Operation(summary = "Cancels a plan that still waits for its time")
  public PlanView cancel(@PathParam("voiceGroup") String voiceGroup, @PathParam("id") UUID id) {
    String contract =
        plan.contractOf(id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    return plan.cancel(writer.at(contract), id);
  }
}
