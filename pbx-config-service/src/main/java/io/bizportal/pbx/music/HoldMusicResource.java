package io.bizportal.pbx.music;

import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.kit.page.Cursor;
import io.bizportal.kit.page.Keywords;
import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import io.bizportal.pbx.access.CloudPbxCaller;
import io.bizportal.pbx.change.Writes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The hold music of a contract (E5). */
@Path("/v1/contracts/{contract}/hold-music")
@Tag(name = "hold music")
@RunOnVirtualThread
class HoldMusicResource {

  /** A new name. */
  record HoldMusicName(@Nullable String name) {}

  private final CloudPbxCaller caller;
  private final Writes writes;
  private final HoldMusics music;
  private final EditHoldMusic edit;

  HoldMusicResource(CloudPbxCaller caller, Writes writes, HoldMusics music, EditHoldMusic edit) {
    this.caller = caller;
    this.writes = writes;
    this.music = music;
    this.edit = edit;
  }

  @GET
  @Transactional
  @RolesAllowed("contract-read")
  @Operation(summary = "Hold music by name; q searches names")
  public Page<HoldMusicView> list(
      @PathParam("contract") String contract,
      @QueryParam("q") @Nullable String q,
      @BeanParam PageRequest page) {
    String own = caller.get().contract();
    String[] patterns = Keywords.of(q).parameter();
    return page.page(
        music.page(own, patterns, page.after(), page.limit() + 1),
        HoldMusicView::of,
        found -> Cursor.of(found.name),
        music.count(own, patterns));
  }

  @POST
  @Consumes({"application/octet-stream", "audio/*"})
  @RolesAllowed("contract-write")
  @Operation(summary = "Adds a WAV, MP3 or OGG file of at most 5 MB, recognised by its content")
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = HoldMusicView.class)))
  @APIResponse(responseCode = "413", description = "Longer than 5 MB")
  @APIResponse(responseCode = "422", description = "Not such a file, or no name of its own")
  public RestResponse<HoldMusicView> add(
      @PathParam("contract") String contract,
      @QueryParam("name") @Nullable String name,
      @RequestBody(
              content =
                  @Content(
                      mediaType = "application/octet-stream",
                      schema = @Schema(type = SchemaType.STRING, format = "binary")))
          byte[] file) {
    EditHoldMusic.Piece piece = edit.check(name, file);
    HoldMusicView added = writes.now(caller.get(), locked -> edit.add(locked, piece));
    URI location = URI.create("/v1/contracts/" + contract + "/hold-music/" + added.id());
    return RestResponse.ResponseBuilder.<HoldMusicView>created(location)
        .entity(added)
        .header(HttpHeaders.CONTENT_TYPE, "application/json")
        .header(HttpHeaders.ETAG, ExpectedVersion.tag(added.version()))
        .build();
  }

  @GET
  @Path("/{id}")
  @Transactional
  @RolesAllowed("contract-read")
  @Operation(summary = "One piece of hold music")
  public RestResponse<HoldMusicView> one(
      @PathParam("contract") String contract, @PathParam("id") UUID id) {
    return tagged(HoldMusicView.of(music.require(caller.get().contract(), id)));
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed("contract-write")
  @Operation(summary = "Renames a piece of hold music")
  public RestResponse<HoldMusicView> rename(
      @PathParam("contract") String contract,
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull HoldMusicName settings) {
    ExpectedVersion expected = ExpectedVersion.of(ifMatch);
    return tagged(
        writes.now(caller.get(), locked -> edit.rename(locked, id, expected, settings.name())));
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed("contract-write")
  @Operation(summary = "Removes hold music that nothing plays")
  public void remove(
      @PathParam("contract") String contract,
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    ExpectedVersion expected = ExpectedVersion.of(ifMatch);
    writes.now(caller.get(), locked -> edit.remove(locked, id, expected));
  }

  private static RestResponse<HoldMusicView> tagged(HoldMusicView view) {
    return ExpectedVersion.tagged(view, view.version());
  }
}
