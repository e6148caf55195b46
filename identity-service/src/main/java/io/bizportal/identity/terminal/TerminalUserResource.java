package io.bizportal.identity.terminal;

import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import io.bizportal.kit.token.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The terminal users of a contract, for those who may read or write it (D3). */
@Path("/v1/contracts/{contract}/terminal-users")
@RolesAllowed({Roles.SIGNED_IN, Roles.CONTRACT_ADMINISTRATOR})
@RunOnVirtualThread
class TerminalUserResource {

  private final ContractAccess access;
  private final ReadTerminalUsers read;
  private final ChangeMfa mfa;
  private final UnlockTerminalUser unlock;

  TerminalUserResource(
      ContractAccess access, ReadTerminalUsers read, ChangeMfa mfa, UnlockTerminalUser unlock) {
    this.access = access;
    this.read = read;
    this.mfa = mfa;
    this.unlock = unlock;
  }

  @GET
  @Operation(summary = "By number unless sorted; login ID or number must have all keywords")
  public Page<TerminalUserView> list(
      @PathParam("contract") String contract,
      @QueryParam("q") @Size(max = 200) @Nullable String keywords,
      @QueryParam("kind") @Pattern(regexp = TerminalKind.ANY) @Nullable String kind,
      @Parameter(
              description =
                  "number (as without), loginId, kind, mfa or passwordSet; with a minus before it"
                      + " from last to first")
          @QueryParam("sort")
          @Nullable String sort,
      @BeanParam PageRequest page) {
    access.reading(account(), contract);
    return read.page(
        contract, keywords, kind == null ? null : TerminalKind.valueOf(kind), sort, page);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One of the contract's terminal users")
  public RestResponse<TerminalUserView> one(
      @PathParam("contract") String contract, @PathParam("id") UUID id) {
    access.reading(account(), contract);
    return tagged(read.one(contract, id));
  }

  @PUT
  @Path("/{id}/mfa")
  @Operation(summary = "Sets whether he signs in with a second factor")
  @APIResponse(responseCode = "409", description = "It is mandatory by now")
  @APIResponse(responseCode = "412", description = "Somebody else was first")
  public RestResponse<TerminalUserView> mfa(
      @PathParam("contract") String contract,
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ChangeMfa.Mfa asked) {
    access.writing(account(), contract);
    return tagged(mfa.change(account(), contract, id, ExpectedVersion.of(ifMatch), asked.on()));
  }

  @POST
  @Path("/{id}/unlocking")
  @ResponseStatus(204)
  @Operation(summary = "Forgets wrong passwords and codes, so that he need not wait")
  @APIResponse(responseCode = "204", description = "Unlocked")
  public void unlock(@PathParam("contract") String contract, @PathParam("id") UUID id) {
    access.writing(account(), contract);
    unlock.unlock(account(), contract, id);
  }

  private UUID account() {
    return access.who().account();
  }

  private static RestResponse<TerminalUserView> tagged(TerminalUserView view) {
    return ExpectedVersion.tagged(view, view.version());
  }
}
