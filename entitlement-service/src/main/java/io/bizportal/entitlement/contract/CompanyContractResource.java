package io.bizportal.entitlement.contract;

import io.bizportal.entitlement.ServiceKind;
import io.bizportal.kit.page.Cursor;
import io.bizportal.kit.page.Keywords;
import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import io.bizportal.kit.token.CallerProvider;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * All of a company's contracts for those who grant them: an administrator need not reach a contract
 * himself, nor need it be open yet.
 */
@Path("/v1/company/contracts")
@RolesAllowed("portal-administrator")
@RunOnVirtualThread
class CompanyContractResource {

  private static final String MATCHING =
      """
       from contract c
       where c.company = :company and c.life_cycle <> 'TERMINATED'
         and (:service = '' or c.service = :service)
         and\s"""
          + Keywords.in("concat_ws(E'\\n', c.number, c.site_name, c.group_number, c.memo)");

  private final EntityManager database;
  private final CallerProvider caller;
  private final SettingsSiteVisibility visibility = new SettingsSiteVisibility(new BusinessDays());

  CompanyContractResource(EntityManager database, CallerProvider caller) {
    this.database = database;
    this.caller = caller;
  }

  @GET
  @Transactional
  @Operation(summary = "Every contract of the company that is not terminated")
  public Page<CompanyContract> contracts(
      @QueryParam("service") @Nullable ServiceKind service,
      @QueryParam("q") @Size(max = 200) @Nullable String q,
      @BeanParam PageRequest page) {
    String company = caller.portal().company();
    String kind = service == null ? "" : service.name();
    String[] patterns = Keywords.of(q).parameter();
    List<Tuple> found =
        database
            .createNativeQuery(
                "select c.*" + MATCHING + " and c.number > :after order by c.number limit :limit",
                Tuple.class)
            .setParameter("company", company)
            .setParameter("service", kind)
            .setParameter("patterns", patterns)
            .setParameter("after", page.after())
            .setParameter("limit", page.limit() + 1)
            .getResultList();
    Number total =
        (Number)
            database
                .createNativeQuery("select count(*)" + MATCHING)
                .setParameter("company", company)
                .setParameter("service", kind)
                .setParameter("patterns", patterns)
                .getSingleResult();
    return page.page(
        found,
        this::contract,
        row -> Cursor.of(row.get("number", String.class)),
        total.longValue());
  }

  private CompanyContract contract(Tuple row) {
    return new CompanyContract(
        row.get("number", String.class),
        ServiceKind.valueOf(row.get("service", String.class)),
        row.get("site_name", String.class),
        row.get("group_number", String.class),
        row.get("memo", String.class),
        LifeCycleState.valueOf(row.get("life_cycle", String.class)),
        visibility.from(
            row.get("activation_notice_on", LocalDate.class),
            row.get("desired_opening_date", LocalDate.class)));
  }
}
