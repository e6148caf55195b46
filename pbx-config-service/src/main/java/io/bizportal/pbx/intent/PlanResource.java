package io.bizportal.pbx.intent;

import io.bizportal.kit.page.Cursor;
import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import io.bizportal.pbx.access.CloudPbxCaller;
import io.bizportal.pbx.rule.Findings;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Changes planned for a set time (E9). */
@Path("/v1/contracts/{contract}/planned-changes")
@Tag(name = "planned changes")
@RunOnVirtualThread
class PlanResource {

  private static final int LONGEST_MEMO = 200;

  /** Later than any plan. */
  private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

  private final CloudPbxCaller caller;
  private final PlannedChanges plans;
  private final PlanChange plan;

  PlanResource(CloudPbxCaller caller, PlannedChanges plans, PlanChange plan) {
    this.caller = caller;
    this.plans = plans;
    this.plan = plan;
  }

  /** Changes to be made together, and when. */
  @Schema(
      name = "PlanRequest",
      requiredProperties = {"at", "changes"})
  record Request(
      @NotNull Instant at,
      @Nullable String memo,
      @NotEmpty @Size(max = PreviewResource.MOST_CHANGES)
          List<@NotNull @Valid IntendedChange> changes) {}

  @GET
  @Transactional
  @RolesAllowed("contract-read")
  @Operation(summary = "Plans, the latest time first")
  public Page<PlanView> plans(@PathParam("contract") String contract, @BeanParam PageRequest page) {
    String own = caller.get().contract();
    After after =
        page.cursor() == null
            ? new After(END, new UUID(0, 0))
            : Cursor.parse(
                page.cursor(),
                parts -> new After(Instant.parse(parts.getFirst()), UUID.fromString(parts.get(1))));
    return page.page(
        plans.views(own, plans.page(own, after.at(), after.id(), page.limit() + 1)),
        view -> view,
        view -> Cursor.of(view.at(), view.id()),
        plans.count("contract", own));
  }

  private record After(Instant at, UUID id) {}

  @POST
  @RolesAllowed("contract-write")
  @Operation(summary = "Plans changes; refused if they wouldn't fit now")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = PlanView.class)))
  public RestResponse<PlanView> add(
      @PathParam("contract") String contract, @NotNull @Valid Request request) {
    Findings findings = new Findings();
    String memo = findings.text("/memo", request.memo(), LONGEST_MEMO);
    findings.refuseIfAny();
    PlanView planned = plan.plan(caller.get(), request.at(), memo, request.changes());
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
