package io.bizportal.entitlement.usage;

import io.bizportal.entitlement.ServiceKind;
import io.bizportal.entitlement.catalogue.Catalogue;
import io.bizportal.entitlement.catalogue.CatalogueEntry;
import io.bizportal.entitlement.reach.CurrentReach;
import io.bizportal.entitlement.reach.Offer;
import io.bizportal.kit.token.CallerProvider;
import io.bizportal.kit.token.PortalCaller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The services the caller has contracts of (C1). */
@Path("/v1/services")
@RolesAllowed("signed-in")
@RunOnVirtualThread
class ServiceResource {

  private final Catalogue catalogue;
  private final CurrentReach reach;
  private final ServiceUses uses;
  private final CallerProvider caller;

  ServiceResource(
      Catalogue catalogue, CurrentReach reach, ServiceUses uses, CallerProvider caller) {
    this.catalogue = catalogue;
    this.reach = reach;
    this.uses = uses;
    this.caller = caller;
  }

  @GET
  @Operation(summary = "Services of which the caller may read a contract: pinned, used, others")
  public List<OfferedService> services() {
    PortalCaller reader = caller.portal();
    Map<ServiceKind, Offer> offers = reach.offers(reader.company(), reader.account());
    Map<ServiceKind, ServiceUse> used = uses.of(reader.account());
    return catalogue.entries().stream()
        .flatMap(entry -> Stream.ofNullable(offered(entry, offers, used)))
        .sorted(OfferedOrder.PINNED_THEN_LATELY_USED)
        .toList();
  }

  @PUT
  @Path("/{service}/pin")
  @Operation(summary = "Has a service stand first for the caller")
  public void pin(@PathParam("service") ServiceKind service) {
    uses.pin(caller.portal().account(), service, true);
  }

  @DELETE
  @Path("/{service}/pin")
  @Operation(summary = "Has it stand first no longer")
  public void unpin(@PathParam("service") ServiceKind service) {
    uses.pin(caller.portal().account(), service, false);
  }

  @PUT
  @Path("/{service}/use")
  @Operation(summary = "Notes that the caller used a service's menu")
  public void use(@PathParam("service") ServiceKind service) {
    uses.use(caller.portal().account(), service);
  }

  private static @Nullable OfferedService offered(
      CatalogueEntry entry, Map<ServiceKind, Offer> offers, Map<ServiceKind, ServiceUse> used) {
    Offer offer = offers.get(entry.service());
    if (offer == null) {
      return null;
    }
    ServiceUse use = used.getOrDefault(entry.service(), ServiceUse.NEVER);
    return new OfferedService(
        entry.service(),
        entry.category(),
        entry.menu(),
        offer.contracts(),
        entry.hasSettingsSite() ? offer.targets() : 0,
        use.pinned(),
        use.usedAt());
  }
}
