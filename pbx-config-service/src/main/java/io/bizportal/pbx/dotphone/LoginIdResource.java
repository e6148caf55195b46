package io.bizportal.pbx.dotphone;

import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import io.bizportal.pbx.access.DotphoneCaller;
import io.bizportal.pbx.change.Writes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The login IDs of a Dotphone Office contract and their options (D5, G3). */
@Path("/v1/contracts/{contract}/login-ids")
@Tag(name = "login IDs")
@RunOnVirtualThread
class LoginIdResource {

  private final DotphoneCaller caller;
  private final SetOptions options;
  private final Writes writes;

  LoginIdResource(DotphoneCaller caller, SetOptions options, Writes writes) {
    this.caller = caller;
    this.options = options;
    this.writes = writes;
  }

  @GET
  @RolesAllowed("contract-read")
  @Operation(summary = "Login IDs in order unless sorted; q searches login IDs and 050 numbers")
  public Page<LoginIdView> loginIds(
      @PathParam("contract") String contract,
      @QueryParam("q") @Nullable String q,
      @Parameter(
              description =
                  "loginId (as without) or number; with a minus before it from last to first")
          @QueryParam("sort")
          @Nullable String sort,
      @BeanParam PageRequest page) {
    return options.list(caller.get().contract(), q, sort, page);
  }

  @GET
  @Path("/{loginId}")
  @RolesAllowed("contract-read")
  @Operation(summary = "One login ID with the options that the contract has")
  public RestResponse<LoginIdView> loginId(
      @PathParam("contract") String contract, @PathParam("loginId") String loginId) {
    return tagged(options.read(caller.get().contract(), loginId));
  }

  @PUT
  @Path("/{loginId}")
  @RolesAllowed("contract-write")
  @Operation(summary = "Sets the options of a login ID on behalf of its user")
  public RestResponse<LoginIdView> set(
      @PathParam("contract") String contract,
      @PathParam("loginId") String loginId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull OptionSettings settings) {
    ExpectedVersion expected = ExpectedVersion.of(ifMatch);
    return tagged(writes.now(caller.get(), own -> options.set(own, loginId, expected, settings)));
  }

  private static RestResponse<LoginIdView> tagged(LoginIdView view) {
    return ExpectedVersion.tagged(view, view.version());
  }
}
