package io.bizportal.entitlement.reach;

import io.bizportal.entitlement.ServiceKind;
import io.bizportal.entitlement.contract.JapaneseToday;
import io.bizportal.kit.token.CallerProvider;
import io.bizportal.kit.token.PortalCaller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where the caller's contracts are (B6). */
@Path("/v1/sites")
@RolesAllowed("signed-in")
@RunOnVirtualThread
class SiteResource {

  /** More places than a map can show; the contract list pages on. */
  private static final int MOST = 2_000;

  private static final String SITES =
      """
      select c.site_name, c.latitude, c.longitude,
             array_agg(distinct c.service order by c.service) as services,
             count(*) as contracts,
             count(*) filter (where c.operating_status = 'FAULT') as faults,
             count(*) filter (where c.operating_status = 'MAINTENANCE') as maintenance
        from contract c
       where c.company = :company and c.number = any(cast(:reached as text[]))
       group by c.site_name, c.latitude, c.longitude
       order by faults desc, maintenance desc, c.site_name, c.latitude, c.longitude
       limit :most
      """;

  private final CurrentReach current;
  private final JapaneseToday today;
  private final EntityManager database;
  private final CallerProvider caller;

  SiteResource(
      CurrentReach current, JapaneseToday today, EntityManager database, CallerProvider caller) {
    this.current = current;
    this.today = today;
    this.database = database;
    this.caller = caller;
  }

  @GET
  @Operation(summary = "Sites of the contracts the caller may read, those with faults first")
  public List<Site> sites() {
    PortalCaller reader = caller.portal();
    String[] reached =
        current.of(reader.company()).levels(reader.account(), null, today.get()).keySet().stream()
            .toArray(String[]::new);
    List<Tuple> rows =
        database
            .createNativeQuery(SITES, Tuple.class)
            .setParameter("company", reader.company())
            .setParameter("reached", reached)
            .setParameter("most", MOST)
            .getResultList();
    return rows.stream().map(SiteResource::site).toList();
  }

  private static Site site(Tuple row) {
    return new Site(
        row.get("site_name", String.class),
        row.get("latitude", Double.class),
        row.get("longitude", Double.class),
        Stream.of(row.get("services", String[].class)).map(ServiceKind::valueOf).toList(),
        row.get("contracts", Number.class).longValue(),
        row.get("faults", Number.class).longValue(),
        row.get("maintenance", Number.class).longValue());
  }
}
