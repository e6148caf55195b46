package io.bizportal.entitlement.order;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The operator's orders. */
@Path("/v1/orders")
@RolesAllowed("operator")
@RunOnVirtualThread
class OrderResource {

  private final TakeOrder take;
  private final ReadOrder read;
  private final RegistrationWorker worker;
  private final SecurityIdentity caller;

  OrderResource(
      TakeOrder take, ReadOrder read, RegistrationWorker worker, SecurityIdentity caller) {
    this.take = take;
    this.read = read;
    this.worker = worker;
    this.caller = caller;
  }

  @POST
  @Operation(summary = "Takes an order; 200 if the same order was taken before")
  public RestResponse<OrderView> place(@Valid @NotNull PlaceOrder order) {
    boolean isNew = take.take(order, caller.getPrincipal().getName());
    if (isNew) {
      worker.wake();
    }
    return RestResponse.status(
        isNew ? RestResponse.Status.CREATED : RestResponse.Status.OK, read.read(order.orderId()));
  }

  @GET
  @Path("/{orderId}")
  @Operation(summary = "How an order stands")
  public OrderView order(@PathParam("orderId") String orderId) {
    return read.read(orderId);
  }
}
