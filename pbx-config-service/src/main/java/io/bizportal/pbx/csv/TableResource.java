package io.bizportal.pbx.csv;

import io.bizportal.kit.table.ListFilter;
import io.bizportal.kit.table.TableKind;
import io.bizportal.kit.table.Tables;
import io.bizportal.pbx.access.CloudPbxCaller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
 * Tables for spreadsheets (F1, F3): what there are, the settings as they are, templates, errors.
 */
@Path("/v1/contracts/{contract}/tables")
@Tag(name = "tables")
@RunOnVirtualThread
class TableResource {

  private static final String CSV = "text/csv";

  private final CloudPbxCaller caller;
  private final Tables tables;

  TableResource(CloudPbxCaller caller, Tables tables) {
    this.caller = caller;
    this.tables = tables;
  }

  @GET
  @RolesAllowed("contract-read")
  @Operation(summary = "The kinds of tables there are, and their columns")
  public List<TableKind> kinds(@PathParam("contract") String contract) {
    caller.get();
    return tables.kinds(TableFamilies.CLOUD_PBX);
  }

  @GET
  @Path("/{kind}.csv")
  @Produces(CSV)
  @RolesAllowed("contract-read")
  @Operation(
      summary = "Settings of a kind; imported again they change nothing",
      description =
          "All, or with q, kind and sort what the kind’s list shows and in its order; 422 for"
              + " what that can’t be asked.")
  @APIResponse(responseCode = "200", content = @Content(mediaType = CSV))
  @APIResponse(responseCode = "409", description = "Not all of it can be written in this encoding")
  public RestResponse<StreamingOutput> export(
      @PathParam("contract") String contract,
      @PathParam("kind") String kind,
      @QueryParam("q") @Nullable String q,
      @QueryParam("kind") @Nullable String only,
      @QueryParam("sort") @Nullable String sort,
      @QueryParam("encoding") @DefaultValue("utf-8") String encoding,
      @QueryParam("language") @Nullable String language,
      @Context HttpHeaders headers) {
    return tables.export(
        TableFamilies.CLOUD_PBX,
        caller.get().contract(),
        kind,
        new ListFilter(q, only, sort),
        encoding,
        language,
        headers);
  }

  @GET
  @Path("/{kind}/template.csv")
  @Produces(CSV)
  @RolesAllowed("contract-read")
  @Operation(summary = "The columns of a kind, and a row as an example")
  @APIResponse(responseCode = "200", content = @Content(mediaType = CSV))
  public RestResponse<StreamingOutput> template(
      @PathParam("contract") String contract,
      @PathParam("kind") String kind,
      @QueryParam("encoding") @DefaultValue("utf-8") String encoding,
      @QueryParam("language") @Nullable String language,
      @Context HttpHeaders headers) {
    caller.get();
    return tables.template(TableFamilies.CLOUD_PBX, kind, encoding, language, headers);
  }
}
