package io.bizportal.entitlement.order;

import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import io.bizportal.kit.token.CallerProvider;
import io.bizportal.kit.token.PortalCaller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The company's own orders (C10). */
@Path("/v1/company/orders")
@RolesAllowed("signed-in")
@RunOnVirtualThread
class CompanyOrderResource {

  private final FollowOrders follow;
  private final CallerProvider caller;

  CompanyOrderResource(FollowOrders follow, CallerProvider caller) {
    this.follow = follow;
    this.caller = caller;
  }

  @GET
  @Operation(
      summary = "How the company's orders stand, as far as the caller may read the contracts")
  public Page<OrderProgress> orders(@BeanParam PageRequest page) {
    PortalCaller reader = caller.portal();
    return follow.follow(reader.company(), reader.account(), page);
  }
}
