package io.bizportal.identity.policy;

import io.bizportal.kit.edit.ExpectedVersion;
import io.bizportal.kit.network.Network;
import io.bizportal.kit.token.CallerProvider;
import io.bizportal.kit.token.PortalCaller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.InetAddress;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The policy of the caller's company (B2, B3). */
@Path("/v1/company")
@RunOnVirtualThread
class CompanyPolicyResource {

  private final CompanyPolicies policies;
  private final ChangePolicy change;
  private final CallerProvider caller;

  CompanyPolicyResource(CompanyPolicies policies, ChangePolicy change, CallerProvider caller) {
    this.policies = policies;
    this.change = change;
    this.caller = caller;
  }

  @GET
  @Path("/policy")
  @RolesAllowed("signed-in")
  @Transactional
  @Operation(summary = "How the company's people may come in")
  public RestResponse<CompanyPolicyView> read() {
    return tagged(policies.of(caller.portal().company(), false));
  }

  @PUT
  @Path("/access-restriction")
  @RolesAllowed("portal-administrator")
  @Operation(summary = "Sets the networks people may come from; none means all")
  @APIResponse(responseCode = "409", description = "Would shut out the caller; see confirmed")
  @APIResponse(responseCode = "412", description = "Somebody else was first")
  public RestResponse<CompanyPolicyView> restrict(
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("X-Forwarded-For") @Nullable String forwardedFor,
      @NotNull @Valid AccessRestriction asked) {
    return tagged(change.restrict(editor(forwardedFor), ExpectedVersion.of(ifMatch), asked));
  }

  @PUT
  @Path("/session-timeout")
  @RolesAllowed("portal-administrator")
  @Operation(summary = "Sets how long a session may rest")
  @APIResponse(responseCode = "412", description = "Somebody else was first")
  public RestResponse<CompanyPolicyView> timeOut(
      @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid SessionTimeout asked) {
    return tagged(change.timeOut(editor(null), ExpectedVersion.of(ifMatch), asked));
  }

  @PUT
  @Path("/second-factor-skip")
  @RolesAllowed("portal-administrator")
  @Operation(summary = "Sets how long a browser may go without the second factor; 0 is never")
  @APIResponse(responseCode = "412", description = "Somebody else was first")
  public RestResponse<CompanyPolicyView> skip(
      @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid SecondFactorSkip asked) {
    return tagged(change.skip(editor(null), ExpectedVersion.of(ifMatch), asked));
  }

  /** The gateway, and nobody else reaches us, says where the caller is. */
  private ChangePolicy.Editor editor(@Nullable String forwardedFor) {
    PortalCaller who = caller.portal();
    Optional<InetAddress> from =
        Optional.ofNullable(forwardedFor).map(String::strip).flatMap(Network::address);
    return new ChangePolicy.Editor(who.account(), who.company(), from);
  }

  private static RestResponse<CompanyPolicyView> tagged(CompanyPolicyView view) {
    return ExpectedVersion.tagged(view, view.version());
  }
}
