package io.bizportal.identity.terminalcsv;

import io.bizportal.identity.terminal.TerminalKind;
import io.bizportal.kit.table.ListFilter;
import io.bizportal.kit.table.TableKind;
import io.bizportal.kit.table.Tables;
import io.bizportal.kit.token.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Tables of terminal users for spreadsheets (D4, F1): what there are, their accounts, templates.
 */
@Path("/v1/contracts/{contract}/tables")
@Tag(name = "tables")
@RolesAllowed({Roles.SIGNED_IN, Roles.CONTRACT_ADMINISTRATOR})
@RunOnVirtualThread
class AccountTableResource {

  private static final String CSV = "text/csv";

  private final AccountCaller caller;
  private final Tables tables;

  AccountTableResource(AccountCaller caller, Tables tables) {
    this.caller = caller;
    this.tables = tables;
  }

  @GET
  @Operation(summary = "The kinds of tables there are, and their columns")
  public List<TableKind> kinds(@PathParam("contract") String contract) {
    caller.reading(contract);
    return tables.kinds(AccountTable.FAMILY);
  }

  @GET
  @Path("/{kind}.csv")
  @Produces(CSV)
  @Operation(
      summary = "Accounts; imported again they change nothing",
      description = "Everybody’s, or with q, kind and sort what the list shows and in its order.")
  @APIResponse(responseCode = "200", content = @Content(mediaType = CSV))
  @APIResponse(responseCode = "409", description = "Not all of it can be written in this encoding")
  public RestResponse<StreamingOutput> export(
      @PathParam("contract") String contract,
      @PathParam("kind") String kind,
      @QueryParam("q") @Size(max = 200) @Nullable String q,
      @QueryParam("kind") @Pattern(regexp = TerminalKind.ANY) @Nullable String only,
      @QueryParam("sort") @Nullable String sort,
      @QueryParam("encoding") @DefaultValue("utf-8") String encoding,
      @QueryParam("language") @Nullable String language,
      @Context HttpHeaders headers) {
    return tables.export(
        AccountTable.FAMILY,
        caller.reading(contract),
        kind,
        new ListFilter(q, only, sort),
        encoding,
        language,
        headers);
  }

  @GET
  @Path("/{kind}/template.csv")
  @Produces(CSV)
  @Operation(summary = "The columns of a kind, and a row as an example")
  @APIResponse(responseCode = "200", content = @Content(mediaType = CSV))
  public RestResponse<StreamingOutput> template(
      @PathParam("contract") String contract,
      @PathParam("kind") String kind,
      @QueryParam("encoding") @DefaultValue("utf-8") String encoding,
      @QueryParam("language") @Nullable String language,
      @Context HttpHeaders headers) {
    caller.reading(contract);
    return tables.template(AccountTable.FAMILY, kind, encoding, language, headers);
  }
}
