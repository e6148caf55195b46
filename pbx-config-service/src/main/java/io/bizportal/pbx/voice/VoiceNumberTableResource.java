package io.bizportal.pbx.voice;

import static io.bizportal.kit.table.ListTable.column;

import io.bizportal.kit.table.ListTable;
import io.bizportal.kit.table.Words;
import io.bizportal.kit.token.VoiceGroupCaller;
import io.bizportal.pbx.access.IpVoiceCaller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The telephone numbers of a voice group as a table for spreadsheets (G1). */
@Path("/v1/voice-groups/{voiceGroup}/telephone-numbers.csv")
@Tag(name = "IP Voice")
@RunOnVirtualThread
class VoiceNumberTableResource {

  private static final String CSV = "text/csv";

  private static final Words<Boolean> FORWARDED =
      Words.of(
          Map.entry(true, List.of("転送する", "Forward")),
          Map.entry(false, List.of("転送しない", "Don’t forward")));

  private static final Words<VoiceTarget> TARGETS =
      Words.of(
          Map.entry(VoiceTarget.FORWARD, List.of("電話番号へ転送", "A telephone number")),
          Map.entry(VoiceTarget.VOICEMAIL, List.of("留守番電話", "Voicemail")));

  private static final ListTable<VoiceNumberView> TABLE =
      new ListTable<>(
          List.of(
              column("電話番号", "Telephone number", VoiceNumberView::number),
              column("拠点ID", "Site ID", VoiceNumberView::siteId),
              column("契約番号", "Contract", VoiceNumberView::contract),
              column("拠点名", "Site", VoiceNumberView::siteName),
              column("転送", "Forwarding", FORWARDED, one -> one.forwarding().enabled()),
              column("無条件", "Unconditional", FORWARDED, one -> one.forwarding().unconditional()),
              column("話中", "Busy", FORWARDED, one -> one.forwarding().busy()),
              column("無応答", "No answer", FORWARDED, one -> one.forwarding().noAnswer()),
              column("圏外", "Unreachable", FORWARDED, one -> one.forwarding().unreachable()),
              column(
                  "呼出秒数", "Ring seconds", one -> Integer.toString(one.forwarding().ringSeconds())),
              column("転送の方法", "Forward to", TARGETS, one -> one.forwarding().target()),
              column("転送先", "Destination", VoiceNumberTableResource::destination)));

  private final IpVoiceCaller caller;
  private final VoiceNumbers numbers;

  VoiceNumberTableResource(IpVoiceCaller caller, VoiceNumbers numbers) {
    this.caller = caller;
    this.numbers = numbers;
  }

  @GET
  @Produces(CSV)
  @RolesAllowed("contract-read")
  @Operation(summary = "The list as a table, as it is searched and sorted")
  @APIResponse(responseCode = "200", content = @Content(mediaType = CSV))
  public RestResponse<StreamingOutput> table(
      @PathParam("voiceGroup") String voiceGroup,
      @BeanParam VoiceNumberSearch search,
      @QueryParam("sort") @Nullable String sort,
      @QueryParam("language") @Nullable String language,
      @Context HttpHeaders headers) {
    VoiceGroupCaller reader = caller.get();
    return TABLE.answer(
        "telephone-numbers", language, headers, part -> numbers.list(reader, search, sort, part));
  }

  private static @Nullable String destination(VoiceNumberView one) {
    Integer effective = one.forwarding().effective();
    return effective == null ? null : one.forwarding().destinations().get(effective - 1);
  }
}
