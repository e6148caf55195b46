package io.bizportal.identity.terminalcsv;

import io.bizportal.kit.imports.ImportView;
import io.bizportal.kit.imports.Imports;
import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import io.bizportal.kit.table.Faults;
import io.bizportal.kit.token.Roles;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/** Imports of tables, as jobs of terminal users (D4, F2–F4). */
@Path("/v1/contracts/{contract}/imports")
@Tag(name = "imports")
@RolesAllowed({Roles.SIGNED_IN, Roles.CONTRACT_ADMINISTRATOR})
@RunOnVirtualThread
class AccountImportResource {

  private final AccountCaller caller;
  private final Imports imports;

  AccountImportResource(AccountCaller caller, Imports imports) {
    this.caller = caller;
    this.imports = imports;
  }

  @GET
  @Operation(summary = "Imports, the newest first")
  public Page<ImportView> imports(
      @PathParam("contract") String contract, @BeanParam PageRequest page) {
    return imports.page(caller.reading(contract), page);
  }

  @POST
  @Consumes({"text/csv", "application/octet-stream"})
  @Operation(
      summary = "Uploads a table of at most 20 MB; it is checked and shown before it is applied")
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ImportView.class)))
  @APIResponse(responseCode = "409", description = "The same file is under way")
  @APIResponse(responseCode = "413", description = "Longer than 20 MB")
  @APIResponse(responseCode = "422", description = "Not a table that can be read")
  public RestResponse<ImportView> upload(
      @PathParam("contract") String contract,
      @QueryParam("kind") @DefaultValue("accounts") String kind,
      @Parameter(
              description = "whether who is left out of the file is removed; never possible here")
          @QueryParam("replaces")
          @DefaultValue("false")
          boolean replaces,
      @Parameter(description = "utf-8 or windows-31j; left out: recognised") @QueryParam("encoding")
          @Nullable String encoding,
      @QueryParam("fileName") @Nullable String fileName,
      @RequestBody(
              content =
                  @Content(
                      mediaType = "text/csv",
                      schema = @Schema(type = SchemaType.STRING, format = "binary")))
          byte @Nullable [] file) {
    return imports.upload(
        caller.writing(contract),
        new Imports.Sent(
            "/v1/contracts/" + contract + "/imports",
            AccountTable.FAMILY,
            kind,
            replaces,
            encoding,
            fileName,
            file));
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One import, with its preview")
  public RestResponse<ImportView> one(
      @PathParam("contract") String contract, @PathParam("id") UUID id) {
    return imports.one(caller.reading(contract), id);
  }

  @GET
  @Blocking
  @Path("/{id}/events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  @Operation(summary = "One import each time it has got on, until it waits or is over")
  public Multi<ImportView> events(
      @PathParam("contract") String contract, @PathParam("id") UUID id) {
    return imports.events(caller.reading(contract), id);
  }

  @POST
  @Path("/{id}/apply")
  @Operation(summary = "Applies what the preview shows: all of it, or nothing")
  public RestResponse<ImportView> apply(
      @PathParam("contract") String contract,
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    return imports.apply(caller.writing(contract), id, ifMatch);
  }

  @POST
  @Path("/{id}/cancel")
  @Operation(summary = "Cancels an import that is not over")
  public RestResponse<ImportView> cancel(
      @PathParam("contract") String contract, @PathParam("id") UUID id) {
    return imports.cancel(caller.writing(contract).contract(), id);
  }

  @GET
  @Path("/{id}/errors")
  @Operation(summary = "What is wrong with a file, by line; the first 10,000 errors are kept")
  public Page<Faults.Fault> errors(
      @PathParam("contract") String contract,
      @PathParam("id") UUID id,
      @BeanParam PageRequest page) {
    return imports.errors(caller.reading(contract), id, page);
  }

  @GET
  @Path("/{id}/errors.csv")
  @Produces("text/csv")
  @Operation(summary = "The uploaded table with what is wrong beside each row")
  @APIResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
  public RestResponse<StreamingOutput> errorTable(
      @PathParam("contract") String contract,
      @PathParam("id") UUID id,
      @QueryParam("language") @Nullable String language,
      @Context HttpHeaders headers) {
    return imports.errorTable(caller.writing(contract).contract(), id, language, headers);
  }
}
