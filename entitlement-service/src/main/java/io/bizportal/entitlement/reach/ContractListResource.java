package io.bizportal.entitlement.reach;

import io.bizportal.entitlement.ServiceKind;
import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import io.bizportal.kit.token.CallerProvider;
import io.bizportal.kit.token.PortalCaller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The contracts whose settings site the caller may enter (C6, C7). */
@Path("/v1/contracts")
@RolesAllowed("signed-in")
@RunOnVirtualThread
class ContractListResource {

  private final ListContracts list;
  private final CallerProvider caller;

  ContractListResource(ListContracts list, CallerProvider caller) {
    this.list = list;
    this.caller = caller;
  }

  @GET
  @Operation(summary = "Contracts that are visible and that the caller may at least read")
  public Page<ListedContract> contracts(
      @QueryParam("service") @Nullable ServiceKind service,
      @QueryParam("q") @Size(max = 200) @Nullable String q,
      @Parameter(
              description =
                  "number (as without), service, siteName, groupNumber, memo, operatingStatus or"
                      + " opening; with a minus before it from last to first")
          @QueryParam("sort")
          @Nullable String sort,
      @BeanParam PageRequest page) {
    PortalCaller reader = caller.portal();
    return list.list(reader.company(), reader.account(), service, q, sort, page);
  }
}
