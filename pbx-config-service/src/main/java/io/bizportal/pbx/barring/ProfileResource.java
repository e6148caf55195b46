package io.bizportal.pbx.barring;

import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.kit.page.Cursor;
import io.bizportal.kit.page.Keywords;
import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.pbx.access.CloudPbxCaller;
import io.bizportal.pbx.change.Writes;
import io.bizportal.pbx.numbering.EnteredNumber;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The barring profiles of a contract (E5). */
@Path("/v1/contracts/{contract}/barring-profiles")
@Tag(name = "barring profiles")
@RunOnVirtualThread
class ProfileResource {

  private final CloudPbxCaller caller;
  private final Writes writes;
  private final BarringProfiles profiles;
  private final EditProfile edit;

  ProfileResource(
      CloudPbxCaller caller, Writes writes, BarringProfiles profiles, EditProfile edit) {
    this.caller = caller;
    this.writes = writes;
    this.profiles = profiles;
    this.edit = edit;
  }

  @GET
  @Transactional
  @RolesAllowed("contract-read")
  @Operation(summary = "Barring profiles by name; q searches names and numbers")
  public Page<ProfileView> list(
      @PathParam("contract") String contract,
      @QueryParam("q") @Nullable String q,
      @BeanParam PageRequest page) {
    String own = caller.get().contract();
    String[] patterns = Keywords.of(q).parameter();
    return page.page(
        profiles.page(own, patterns, page.after(), page.limit() + 1),
        ProfileView::of,
        profile -> Cursor.of(profile.name),
        profiles.count(own, patterns));
  }

  @POST
  @RolesAllowed("contract-write")
  @Operation(summary = "Adds a barring profile")
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ProfileView.class)))
  public RestResponse<ProfileView> add(
      @PathParam("contract") String contract, @NotNull ProfileSettings settings) {
    ProfileView added =
        writes.now(caller.get(), locked -> edit.add(locked, UUID.randomUUID(), settings));
    URI location = URI.create("/v1/contracts/" + contract + "/barring-profiles/" + added.id());
    return ExpectedVersion.created(location, added, added.version());
  }

  @GET
  @Path("/{id}")
  @Transactional
  @RolesAllowed("contract-read")
  @Operation(summary = "One barring profile")
  public RestResponse<ProfileView> one(
      @PathParam("contract") String contract, @PathParam("id") UUID id) {
    return tagged(ProfileView.of(profiles.require(caller.get().contract(), id)));
  }

  @GET
  @Path("/{id}/verdict")
  @Transactional
  @RolesAllowed("contract-read")
  @Operation(summary = "Whether a call would be barred")
  public VerdictView verdict(
      @PathParam("contract") String contract,
      @PathParam("id") UUID id,
      @QueryParam("dialed") @Nullable String dialed) {
    Barring barring = profiles.require(caller.get().contract(), id).barring();
    return EnteredNumber.read(dialed == null ? "" : dialed)
        .map(number -> VerdictView.of(number.digits(), barring))
        .orElseThrow(
            () ->
                new ProblemException(CommonProblem.VALIDATION)
                    .withField("/dialed", "not-a-number", "数字で入力してください", "Digits only"));
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed("contract-write")
  @Operation(
      summary =
          "Replaces the settings of a barring profile; its name stays while extensions bear it")
  public RestResponse<ProfileView> change(
      @PathParam("contract") String contract,
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull ProfileSettings settings) {
    ExpectedVersion expected = ExpectedVersion.of(ifMatch);
    return tagged(writes.now(caller.get(), locked -> edit.change(locked, id, expected, settings)));
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed("contract-write")
  @Operation(summary = "Removes a barring profile that no extension has")
  public void remove(
      @PathParam("contract") String contract,
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    ExpectedVersion expected = ExpectedVersion.of(ifMatch);
    writes.now(caller.get(), locked -> edit.remove(locked, id, expected));
  }

  private static RestResponse<ProfileView> tagged(ProfileView view) {
    return ExpectedVersion.tagged(view, view.version());
  }
}
