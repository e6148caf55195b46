package io.bizportal.pbx.voice;

import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import io.bizportal.pbx.access.IpVoiceCaller;
import io.bizportal.pbx.change.ChangeSetView;
import io.bizportal.pbx.change.SettingHistory;
import io.bizportal.pbx.change.Writes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The telephone numbers of a voice group, and their forwarding (G1, G2). */
@Path("/v1/voice-groups/{voiceGroup}")
@Tag(name = "IP Voice")
@RunOnVirtualThread
class VoiceNumberResource {

  private static final int MOST_OFFERED = 50;

  private final IpVoiceCaller caller;
  private final VoiceWriter writer;
  private final VoiceNumbers numbers;
  private final VoiceForwardings forwardings;
  private final SetVoiceForwarding set;
  private final SettingHistory history;
  private final Writes writes;

  VoiceNumberResource(
      IpVoiceCaller caller,
      VoiceWriter writer,
      VoiceNumbers numbers,
      VoiceForwardings forwardings,
      SetVoiceForwarding set,
      SettingHistory history,
      Writes writes) {
    this.caller = caller;
    this.writer = writer;
    this.numbers = numbers;
    this.forwardings = forwardings;
    this.set = set;
    this.history = history;
    this.writes = writes;
  }

  @GET
  @Path("/telephone-numbers")
  @RolesAllowed("contract-read")
  @Operation(
      summary = "Telephone numbers, by number unless sorted; without a search all that may be read")
  public Page<VoiceNumberView> list(
      @PathParam("voiceGroup") String voiceGroup,
      @BeanParam VoiceNumberSearch search,
      @Parameter(
              description =
                  "number (as without), siteId, contract or forwarding (off, then to a number, then to"
                      + " voicemail); with a minus before it from last to first")
          @QueryParam("sort")
          @Nullable String sort,
      @BeanParam PageRequest page) {
    return numbers.list(caller.get(), search, sort, page);
  }

  @GET
  @Path("/telephone-numbers/{id}")
  @Transactional
  @RolesAllowed("contract-read")
  @Operation(summary = "One telephone number")
  public RestResponse<VoiceNumberView> one(
      @PathParam("voiceGroup") String voiceGroup, @PathParam("id") UUID id) {
    return tagged(numbers.require(caller.get(), id));
  }

  @PUT
  @Path("/telephone-numbers/{id}/forwarding")
  @RolesAllowed("contract-write")
  @Operation(summary = "Sets how calls to a number are forwarded")
  public RestResponse<VoiceNumberView> forward(
      @PathParam("voiceGroup") String voiceGroup,
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull VoiceForwardingSettings settings) {
    ExpectedVersion expected = ExpectedVersion.of(ifMatch);
    Set<String> readable = caller.get().contractsWith("read");
    VoiceNumberView stored =
        writes.now(writer.ofNumber(id), own -> set.set(own, id, expected, settings, readable));
    return tagged(stored.forWriter());
  }

  @GET
  @Path("/entered-destinations")
  @Transactional
  @RolesAllowed("contract-read")
  @Operation(summary = "Destinations entered before, the newest first, to choose from again")
  public List<String> entered(@PathParam("voiceGroup") String voiceGroup) {
    return forwardings.entered(caller.get().contractsWith("read"), MOST_OFFERED);
  }

  @GET
  @Path("/telephone-numbers/{id}/change-sets")
  @Transactional
  @RolesAllowed("contract-read")
  @Operation(summary = "Change sets of a number, newest first")
  public Page<ChangeSetView> changeSets(
      @PathParam("voiceGroup") String voiceGroup,
      @PathParam("id") UUID id,
      @BeanParam PageRequest page) {
    return history.of(numbers.require(caller.get(), id).contract(), id, page);
  }

  @POST
  @Path("/telephone-numbers/{id}/change-sets/{changeSet}/undo")
  @RolesAllowed("contract-write")
  @Operation(summary = "Takes a change set back, unless newer changes would be lost")
  public ChangeSetView undo(
      @PathParam("voiceGroup") String voiceGroup,
      @PathParam("id") UUID id,
      @PathParam("changeSet") UUID changeSet) {
    return history.undo(writer.ofNumber(id), id, changeSet);
  }

  private static RestResponse<VoiceNumberView> tagged(VoiceNumberView view) {
    return ExpectedVersion.tagged(view, view.version());
  }
}
