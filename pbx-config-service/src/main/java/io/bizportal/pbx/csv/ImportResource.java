package io.bizportal.pbx.csv;

import io.bizportal.kit.imports.ImportView;
import io.bizportal.kit.imports.Imports;
import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import io.bizportal.kit.table.Faults;
import io.bizportal.kit.table.Importer;
import io.bizportal.kit.token.ContractCaller;
import io.bizportal.pbx.access.CloudPbxCaller;
import io.bizportal.pbx.contract.Contracts;
import io.quarkus.narayana.jta.QuarkusTransaction;
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

/** Imports of tables, as jobs (F2–F4). */
@Path("/v1/contracts/{contract}/imports")
@Tag(name = "imports")
@RunOnVirtualThread
class ImportResource {

  private final CloudPbxCaller caller;
  private final Imports imports;
  private final Contracts contracts;

  ImportResource(CloudPbxCaller caller, Imports imports, Contracts contracts) {
    this.caller = caller;
    this.imports = imports;
    this.contracts = contracts;
  }

  @GET
  @RolesAllowed("contract-read")
  @Operation(summary = "Imports, the newest first")
  public Page<ImportView> imports(
      @PathParam("contract") String contract, @BeanParam PageRequest page) {
    return imports.page(own(), page);
  }

  @POST
  @Consumes({"text/csv", "application/octet-stream"})
  @RolesAllowed("contract-write")
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
      @QueryParam("kind") @DefaultValue("extensions") String kind,
      @Parameter(description = "whether settings that the file leaves out are removed")
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
    ContractCaller by = caller.get();
    QuarkusTransaction.requiringNew().run(() -> contracts.appear(by));
    return imports.upload(
        importer(),
        new Imports.Sent(
            "/v1/contracts/" + by.contract() + "/imports",
            TableFamilies.CLOUD_PBX,
            kind,
            replaces,
            encoding,
            fileName,
            file));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed("contract-read")
  @Operation(summary = "One import, with its preview")
  public RestResponse<ImportView> one(
      @PathParam("contract") String contract, @PathParam("id") UUID id) {
    return imports.one(own(), id);
  }

  @GET
  @Blocking
  @Path("/{id}/events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  @RolesAllowed("contract-read")
  @Operation(summary = "One import each time it has got on, until it waits or is over")
  public Multi<ImportView> events(
      @PathParam("contract") String contract, @PathParam("id") UUID id) {
    return imports.events(own(), id);
  }

  @POST
  @Path("/{id}/apply")
  @RolesAllowed("contract-write")
  @Operation(summary = "Applies what the preview shows: all of it, or nothing")
  public RestResponse<ImportView> apply(
      @PathParam("contract") String contract,
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    return imports.apply(importer(), id, ifMatch);
  }

  @POST
  @Path("/{id}/cancel")
  @RolesAllowed("contract-write")
  @Operation(summary = "Cancels an import that is not over")
  public RestResponse<ImportView> cancel(
      @PathParam("contract") String contract, @PathParam("id") UUID id) {
    return imports.cancel(own(), id);
  }

  @GET
  @Path("/{id}/errors")
  @RolesAllowed("contract-read")
  @Operation(summary = "What is wrong with a file, by line; the first 10,000 errors are kept")
  public Page<Faults.Fault> errors(
      @PathParam("contract") String contract,
      @PathParam("id") UUID id,
      @BeanParam PageRequest page) {
    return imports.errors(own(), id, page);
  }

  @GET
  @Path("/{id}/errors.csv")
  @Produces("text/csv")
  @RolesAllowed("contract-write")
  @Operation(summary = "The uploaded table with what is wrong beside each row")
  @APIResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
  public RestResponse<StreamingOutput> errorTable(
      @PathParam("contract") String contract,
      @PathParam("id") UUID id,
      @QueryParam("language") @Nullable String language,
      @Context HttpHeaders headers) {
    return imports.errorTable(own(), id, language, headers);
  }

  private String own() {
    return caller.get().contract();
  }

  private Importer importer() {
    ContractCaller by = caller.get();
    return new Importer(by.contract(), by.company(), by.account(), by.clientId());
  }
}
