package io.bizportal.entitlement.contract;

import io.bizportal.entitlement.contract.ChangeInventory.InventoryChange;
import io.bizportal.entitlement.inventory.Inventory;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a contract has, for the operator. */
@Path("/v1/contracts/{number}")
@RolesAllowed("operator")
@RunOnVirtualThread
class InventoryResource {

  private final ChangeInventory inventory;

  InventoryResource(ChangeInventory inventory) {
    this.inventory = inventory;
  }

  @GET
  @Path("/inventory")
  @Operation(summary = "The contract's telephone numbers and options")
  public Inventory inventory(@PathParam("number") String number) {
    return inventory.read(number);
  }

  @POST
  @Path("/inventory-changes")
  @Operation(summary = "Adds and removes telephone numbers, and switches options; may be repeated")
  public Inventory change(
      @PathParam("number") String number, @Valid @NotNull InventoryChange change) {
    return inventory.change(number, change);
  }
}
