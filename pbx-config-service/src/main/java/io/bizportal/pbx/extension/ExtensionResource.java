package io.bizportal.pbx.extension;

import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import io.bizportal.pbx.access.CloudPbxCaller;
import io.bizportal.pbx.change.Writes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import jakarta.ws.rs.core.HttpHeaders;
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

/** The extensions of a contract (E1). */
@Path("/v1/contracts/{contract}/extensions")
@Tag(name = "extensions")
@RunOnVirtualThread
class ExtensionResource {

  private final CloudPbxCaller caller;
  private final ListExtensions list;
  private final AddExtension add;
  private final ChangeExtension change;
  private final Writes writes;

  ExtensionResource(
      CloudPbxCaller caller,
      ListExtensions list,
      AddExtension add,
      ChangeExtension change,
      Writes writes) {
    this.caller = caller;
    this.list = list;
    this.add = add;
    this.change = change;
    this.writes = writes;
  }

  @GET
  @RolesAllowed("contract-read")
  @Operation(
      summary = "Extensions, by number unless sorted; q searches numbers and memo",
      description = "Of what q finds, no more than 1,000 are counted; see totalIsLowerBound.")
  public Page<ExtensionView> extensions(
      @PathParam("contract") String contract,
      @QueryParam("q") @Nullable String q,
      @Parameter(
              description =
                  "number (as without), officeLinkNumber, terminalKind, memo or absence (off, then"
                      + " forwarding, then single number reach); with a minus before it from last to"
                      + " first")
          @QueryParam("sort")
          @Nullable String sort,
      @BeanParam PageRequest page) {
    return list.list(caller.get().contract(), q, sort, page);
  }

  @POST
  @RolesAllowed("contract-write")
  @Operation(summary = "Adds an extension; the answer shows its SIP secret, once")
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ExtensionView.class)))
  public RestResponse<ExtensionView> add(
      @PathParam("contract") String contract, @NotNull ExtensionSettings settings) {
    ExtensionView added =
        writes.now(caller.get(), own -> add.add(own, UUID.randomUUID(), settings, null));
    URI location = URI.create("/v1/contracts/" + contract + "/extensions/" + added.id());
    return RestResponse.ResponseBuilder.<ExtensionView>created(location)
        .entity(added)
        .header(HttpHeaders.ETAG, ExpectedVersion.tag(added.version()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  @GET
  @Path("/{id}")
  @RolesAllowed("contract-read")
  @Operation(summary = "One extension")
  public RestResponse<ExtensionView> extension(
      @PathParam("contract") String contract, @PathParam("id") UUID id) {
    return tagged(list.one(caller.get().contract(), id));
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed("contract-write")
  @Operation(summary = "Replaces the settings of an extension")
  public RestResponse<ExtensionView> change(
      @PathParam("contract") String contract,
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull ExtensionSettings settings) {
    ExpectedVersion expected = ExpectedVersion.of(ifMatch);
    return tagged(writes.now(caller.get(), own -> change.change(own, id, expected, settings)));
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed("contract-write")
  @Operation(summary = "Removes an extension and what belongs to it")
  public void remove(
      @PathParam("contract") String contract,
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    ExpectedVersion expected = ExpectedVersion.of(ifMatch);
    writes.now(caller.get(), own -> change.remove(own, id, expected));
  }

  private static RestResponse<ExtensionView> tagged(ExtensionView view) {
    return ExpectedVersion.tagged(view, view.version());
  }
}
