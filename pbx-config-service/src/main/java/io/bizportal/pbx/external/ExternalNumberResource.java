package io.bizportal.pbx.external;

import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.kit.page.Keywords;
import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import io.bizportal.kit.page.RowField;
import io.bizportal.kit.page.SortedPart;
import io.bizportal.pbx.access.CloudPbxCaller;
import io.bizportal.pbx.change.Writes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The external numbers of a contract (E4). */
@Path("/v1/contracts/{contract}/external-numbers")
@Tag(name = "external numbers")
@RunOnVirtualThread
class ExternalNumberResource {

  private final CloudPbxCaller caller;
  private final ExternalNumbers numbers;
  private final EditExternalNumber edit;
  private final Writes writes;

  ExternalNumberResource(
      CloudPbxCaller caller, ExternalNumbers numbers, EditExternalNumber edit, Writes writes) {
    this.caller = caller;
    this.numbers = numbers;
    this.edit = edit;
    this.writes = writes;
  }

  @GET
  @Transactional
  @RolesAllowed("contract-read")
  @Operation(
      summary =
          "External numbers, by number unless sorted; q searches external and internal numbers")
  public Page<ExternalNumberView> list(
      @PathParam("contract") String contract,
      @QueryParam("q") @Nullable String q,
      @Parameter(
              description =
                  "digits (as without), kind, rings (nothing, then extensions by number, then groups by"
                      + " name), memo or updatedAt; with a minus before it from last to first")
          @QueryParam("sort")
          @Nullable String sort,
      @BeanParam PageRequest page) {
    String own = caller.get().contract();
    String[] patterns = Keywords.of(q).parameter();
    SortedPart<ExternalNumberField> part = SortedPart.of(sort, ExternalNumberField.class, page);
    return page.page(
        numbers.page(own, patterns, part),
        number -> number,
        last -> RowField.cursor(part, last),
        numbers.count(own, patterns));
  }

  @POST
  @RolesAllowed("contract-write")
  @Operation(summary = "Adds an external number")
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ExternalNumberView.class)))
  public RestResponse<ExternalNumberView> add(
      @PathParam("contract") String contract, @NotNull ExternalNumberSettings settings) {
    ExternalNumberView added =
        writes.now(caller.get(), own -> edit.add(own, UUID.randomUUID(), settings));
    URI location = URI.create("/v1/contracts/" + contract + "/external-numbers/" + added.id());
    return ExpectedVersion.created(location, added, added.version());
  }

  @GET
  @Path("/{id}")
  @Transactional
  @RolesAllowed("contract-read")
  @Operation(summary = "One external number")
  public RestResponse<ExternalNumberView> one(
      @PathParam("contract") String contract, @PathParam("id") UUID id) {
    return tagged(numbers.shown(caller.get().contract(), id));
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed("contract-write")
  @Operation(summary = "Replaces the settings of an external number")
  public RestResponse<ExternalNumberView> change(
      @PathParam("contract") String contract,
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull ExternalNumberSettings settings) {
    ExpectedVersion expected = ExpectedVersion.of(ifMatch);
    return tagged(writes.now(caller.get(), own -> edit.change(own, id, expected, settings)));
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed("contract-write")
  @Operation(summary = "Removes an external number")
  public void remove(
      @PathParam("contract") String contract,
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    ExpectedVersion expected = ExpectedVersion.of(ifMatch);
    writes.now(caller.get(), own -> edit.remove(own, id, expected));
  }

  private static RestResponse<ExternalNumberView> tagged(ExternalNumberView view) {
    return ExpectedVersion.tagged(view, view.version());
  }
}
