package io.bizportal.entitlement.reach;

import io.bizportal.entitlement.ServiceKind;
import io.bizportal.entitlement.catalogue.Catalogue;
import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.kit.token.CallerProvider;
import io.bizportal.kit.token.PortalCaller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What the caller may enter a service's settings site for (C7). */
@Path("/v1/services/{service}/targets")
@RolesAllowed("signed-in")
@RunOnVirtualThread
class SettingsTargetResource {

  private final Catalogue catalogue;
  private final ListContracts contracts;
  private final ListVoiceGroups groups;
  private final CallerProvider caller;

  SettingsTargetResource(
      Catalogue catalogue, ListContracts contracts, ListVoiceGroups groups, CallerProvider caller) {
    this.catalogue = catalogue;
    this.contracts = contracts;
    this.groups = groups;
    this.caller = caller;
  }

  @GET
  @Operation(summary = "Contracts to enter the service's settings site for; IP Voice: voice groups")
  public Page<SettingsTarget> targets(
      @PathParam("service") ServiceKind service,
      @QueryParam("q") @Size(max = 200) @Nullable String q,
      @BeanParam PageRequest page) {
    PortalCaller reader = caller.portal();
    if (!catalogue.hasSettingsSite(service)) {
      throw new ProblemException(CommonProblem.NOT_FOUND);
    }
    return service == ServiceKind.IP_VOICE
        ? groups.list(reader.company(), reader.account(), q, page)
        : each(contracts.list(reader.company(), reader.account(), service, q, null, page));
  }

  private static Page<SettingsTarget> each(Page<ListedContract> found) {
    return new Page<>(
        found.items().stream().map(SettingsTarget::of).toList(), found.next(), found.total());
  }
}
