package io.bizportal.pbx.intent;

import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import io.bizportal.pbx.access.SiteCaller;
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

/** Changes planned for a set time (E9). */
@Path("/v1/contracts/{contract}/planned-changes")
@Tag(name = "planned changes")
@RunOnVirtualThread
class PlanResource {

  private final SiteCaller caller;
  private final ShowPlans plans;
  private final PlanChange plan;

  PlanResource(SiteCaller caller, ShowPlans plans, PlanChange plan) {
    this.caller = caller;
    this.plans = plans;
    this.plan = plan;
  }

  @GET
  @RolesAllowed("contract-read")
  @Operation(summary = "Plans, the latest time first")
  public Page<PlanView> plans(@PathParam("contract") String contract, @BeanParam PageRequest page) {
    return plans.page(ShowPlans.Reach.of(caller.get()), page);
  }

  @POST
  @RolesAllowed("contract-write")
  @Operation(summary = "Plans changes; refused if they wouldn't fit now")
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PlanView.class)))
  public RestResponse<PlanView> add(
      @PathParam("contract") String contract, @NotNull @Valid PlanRequest request) {
    PlanView planned = plan.plan(caller.get(), request);
    return RestResponse.ResponseBuilder.<PlanView>created(
            URI.create("/v1/contracts/" + contract + "/planned-changes/" + planned.id()))
        .entity(planned)
        .build();
  }

  @POST
  @Path("/{id}/cancel")
  @RolesAllowed("contract-write")
  @Operation(summary = "Cancels a plan that still waits for its time")
  public PlanView cancel(@PathParam("contract") String contract, @PathParam("id") UUID id) {
    return plan.cancel(caller.get(), id);
  }
}
