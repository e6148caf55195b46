package io.bizportal.identity.account;

import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import io.bizportal.kit.token.CallerProvider;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The users of the caller's company (A7, A8). */
@Path("/v1/accounts")
@RolesAllowed("portal-administrator")
@RunOnVirtualThread
class AccountResource {

  private final InviteUser invite;
  private final ReadAccounts read;
  private final EditUser edit;
  private final ManageUser manage;
  private final CallerProvider caller;

  AccountResource(
      InviteUser invite,
      ReadAccounts read,
      EditUser edit,
      ManageUser manage,
      CallerProvider caller) {
    this.invite = invite;
    this.read = read;
    this.edit = edit;
    this.manage = manage;
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
  @Operation(summary = "The company's users, by address unless sorted; all keywords must match")
  public Page<AccountView> list(
      @QueryParam("q") @Size(max = 200) @Nullable String keywords,
      @Parameter(
              description =
                  "email (as without), name, telephone, status, role, secondFactor or masterId; with"
                      + " a minus before it from last to first")
          @QueryParam("sort")
          @Nullable String sort,
      @BeanParam PageRequest page) {
    return read.page(caller.portal().company(), keywords, sort, page);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One of the company's users")
  public RestResponse<AccountView> one(@PathParam("id") UUID id) {
    return tagged(read.one(company(), id));
  }

  @PUT
  @Path("/{id}")
  @Operation(summary = "Corrects a user; a changed role or second factor ends his sessions")
  @APIResponse(responseCode = "409", description = "Last administrator, or address taken or fixed")
  @APIResponse(responseCode = "412", description = "Somebody else was first")
  public RestResponse<AccountView> change(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ChangeAccount asked) {
    return tagged(edit.change(company(), id, ExpectedVersion.of(ifMatch), asked));
  }

  @DELETE
  @Path("/{id}")
  @ResponseStatus(204)
  @Operation(summary = "Deletes a user and erases his personal data")
  @APIResponse(responseCode = "204", description = "Gone")
  @APIResponse(responseCode = "409", description = "Last administrator")
  public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    manage.delete(company(), id, ExpectedVersion.of(ifMatch));
  }

  @POST
  @Path("/{id}/disabling")
  @ResponseStatus(204)
  @Operation(summary = "Keeps a user out from his next request on")
  @APIResponse(responseCode = "204", description = "Disabled, now or before")
  @APIResponse(responseCode = "409", description = "Last administrator")
  public void disable(@PathParam("id") UUID id) {
    manage.disable(company(), id);
  }

  @POST
  @Path("/{id}/enabling")
  @ResponseStatus(204)
  @Operation(summary = "Lets a disabled user in again")
  @APIResponse(responseCode = "204", description = "Enabled, now or before")
  public void enable(@PathParam("id") UUID id) {
    manage.enable(company(), id);
  }

  @POST
  @Path("/{id}/unlocking")
  @ResponseStatus(204)
  @Operation(summary = "Forgets failed tries, so that the user need not wait")
  @APIResponse(responseCode = "204", description = "Unlocked")
  public void unlock(@PathParam("id") UUID id) {
    manage.unlock(company(), id);
  }

  @POST
  @Path("/{id}/invitation")
  @ResponseStatus(202)
  @Operation(summary = "Mails a new registration URL to somebody who has not registered yet")
  @APIResponse(responseCode = "202", description = "The mail is on its way")
  @APIResponse(responseCode = "409", description = "Has registered already")
  public void inviteAgain(@PathParam("id") UUID id) {
    manage.inviteAgain(company(), id);
  }

  @POST
  @Path("/{id}/totp-reset")
  @ResponseStatus(204)
  @Operation(summary = "Forgets the user's authenticator app, for a lost telephone")
  @APIResponse(responseCode = "204", description = "Forgotten")
  public void resetTotp(@PathParam("id") UUID id) {
    manage.resetTotp(company(), id);
  }

  private String company() {
    return caller.portal().company();
  }

  private static RestResponse<AccountView> tagged(AccountView view) {
    return ExpectedVersion.tagged(view, view.version());
  }
}
