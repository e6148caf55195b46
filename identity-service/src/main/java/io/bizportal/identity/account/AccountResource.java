package io.bizportal.identity.account;

import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import io.bizportal.kit.token.CallerProvider;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The users of the caller's company (A7, A8). */
@Path("/v1/accounts")
@RolesAllowed("portal-administrator")
@RunOnVirtualThread
class AccountResource {

  private final InviteUser invite;
  private final ReadAccounts read;
  private final CallerProvider caller;

  AccountResource(InviteUser invite, ReadAccounts read, CallerProvider caller) {
    this.invite = invite;
    this.read = read;
    this.caller = caller;
  }

  @POST
  @Operation(summary = "Adds a user and sends the invitation")
  @APIResponse(responseCode = "201", description = "Invited")
  public RestResponse<AccountView> create(@NotNull @Valid CreateAccount asked) {
    AccountView made = invite.invite(caller.portal().company(), asked);
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, made)
        .location(URI.create("/v1/accounts/" + made.id()))
        .build();
  }

  @GET
  @Operation(summary = "The company's users by address; all keywords must match")
  public Page<AccountView> list(
      @QueryParam("q") @Size(max = 200) @Nullable String keywords, @BeanParam PageRequest page) {
    return read.page(caller.portal().company(), keywords, page);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One of the company's users")
  public AccountView one(@PathParam("id") UUID id) {
    return read.one(caller.portal().company(), id);
  }
}
