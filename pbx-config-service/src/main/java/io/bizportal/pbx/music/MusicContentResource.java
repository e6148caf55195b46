package io.bizportal.pbx.music;

import io.bizportal.pbx.access.CloudPbxCaller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Listening to hold music (E5). */
@Path("/v1/contracts/{contract}/hold-music/{id}/content")
@Tag(name = "hold music")
@RunOnVirtualThread
class MusicContentResource {

  private final CloudPbxCaller caller;
  private final HoldMusics music;
  private final MusicContent content;

  MusicContentResource(CloudPbxCaller caller, HoldMusics music, MusicContent content) {
    this.caller = caller;
    this.music = music;
    this.content = content;
  }

  @GET
  @RolesAllowed("contract-read")
  @Operation(summary = "The file as it was delivered, or the part that Range asks for")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "audio/*",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "206", description = "The part asked for")
  @APIResponse(responseCode = "416", description = "No such part")
  public RestResponse<StreamingOutput> content(
      @PathParam("contract") String contract,
      @PathParam("id") UUID id,
      @HeaderParam("Range") @Nullable String range,
      @HeaderParam("If-Range") @Nullable String ifRange) {
    String own = caller.get().contract();
    HoldMusic file = QuarkusTransaction.requiringNew().call(() -> music.require(own, id));
    String tag = '"' + file.sha256 + '"';
    Optional<ByteRange> asked =
        ifRange == null || ifRange.equals(tag) ? ByteRange.of(range, file.size) : Optional.empty();
    ByteRange part = asked.orElse(new ByteRange(0, file.size));
    var answer =
        RestResponse.ResponseBuilder.<StreamingOutput>create(asked.isPresent() ? 206 : 200)
            .entity(to -> content.send(id, part, to))
            .header("Content-Type", file.kind.mediaType())
            .header("Content-Length", part.length())
            .header("Accept-Ranges", "bytes")
            .header("ETag", tag)
            .header("X-Content-Type-Options", "nosniff")
            .header("Content-Disposition", disposition(file));
    asked.ifPresent(sent -> answer.header("Content-Range", sent.contentRange(file.size)));
    return answer.build();
  }

  /** The name in the only form that can't be misread (RFC 6266, RFC 8187). */
  private static String disposition(HoldMusic file) {
    String extension = "." + file.kind.extension();
    String name =
        URLEncoder.encode(file.name + extension, StandardCharsets.UTF_8)
            .replace("+", "%20")
            .replace("*", "%2A");
    return "inline; filename=\"hold-music" + extension + "\"; filename*=UTF-8''" + name;
  }
}
