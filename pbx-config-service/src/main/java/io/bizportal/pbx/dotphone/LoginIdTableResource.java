package io.bizportal.pbx.dotphone;

import static io.bizportal.kit.table.ListTable.column;

import io.bizportal.kit.table.ListTable;
import io.bizportal.kit.table.Words;
import io.bizportal.pbx.absence.Reaction;
import io.bizportal.pbx.access.DotphoneCaller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The login IDs of a Dotphone Office contract as a table for spreadsheets (G3). */
@Path("/v1/contracts/{contract}/login-ids.csv")
@Tag(name = "login IDs")
@RunOnVirtualThread
class LoginIdTableResource {

  private static final String CSV = "text/csv";

  private static final Words<Reaction> REACTIONS =
      Words.of(
          Map.entry(Reaction.NOTHING, List.of("何もしない", "Nothing")),
          Map.entry(Reaction.FORWARD, List.of("転送", "Forward")),
          Map.entry(Reaction.VOICEMAIL, List.of("留守番電話", "Voicemail")));

  private static final Words<Boolean> USED =
      Words.of(Map.entry(true, List.of("利用する", "on")), Map.entry(false, List.of("利用しない", "off")));

  private static final ListTable<LoginIdView> TABLE =
      new ListTable<>(
          List.of(
              column("ログインID", "Login ID", LoginIdView::loginId),
              column("050番号", "050 number", LoginIdView::number),
              column("転送先", "Destination", LoginIdView::destination),
              column("無条件", "Unconditional", REACTIONS, LoginIdView::unconditional),
              column("話中", "Busy", REACTIONS, LoginIdView::busy),
              column("無応答", "No answer", REACTIONS, LoginIdView::noAnswer),
              column("圏外", "Unreachable", REACTIONS, LoginIdView::unreachable),
              column("呼出秒数", "Ring seconds", view -> Objects.toString(view.ringSeconds(), null)),
              column("番号非通知拒否", "Rejection of anonymous calls", USED, LoginIdView::rejectAnonymous),
              column("クリックtoダイヤル", "Click-to-dial", USED, LoginIdView::clickToDial)));

  private final DotphoneCaller caller;
  private final SetOptions options;

  LoginIdTableResource(DotphoneCaller caller, SetOptions options) {
    this.caller = caller;
    this.options = options;
  }

  @GET
  @Produces(CSV)
  @RolesAllowed("contract-read")
  @Operation(summary = "The list as a table, as it is searched and sorted")
  @APIResponse(responseCode = "200", content = @Content(mediaType = CSV))
  public RestResponse<StreamingOutput> table(
      @PathParam("contract") String contract,
      @QueryParam("q") @Nullable String q,
      @QueryParam("sort") @Nullable String sort,
      @QueryParam("language") @Nullable String language,
      @Context HttpHeaders headers) {
    String own = caller.get().contract();
    return TABLE.answer("login-ids", language, headers, part -> options.list(own, q, sort, part));
  }
}
