package io.bizportal.entitlement.reach;

import io.bizportal.entitlement.ServiceKind;
import io.bizportal.entitlement.contract.BaseContract;
import io.bizportal.entitlement.contract.JapaneseToday;
import io.bizportal.entitlement.contract.LifeCycleState;
import io.bizportal.entitlement.contract.OperatingStatus;
import io.bizportal.entitlement.contract.VoiceGroup;
import io.bizportal.entitlement.grant.Level;
import io.bizportal.kit.page.Cursor;
import io.bizportal.kit.page.Keywords;
import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The contracts somebody reaches, page by page: two queries, however many there are. */
@ApplicationScoped
class ListContracts {

  private static final String MATCHING =
      """
       from contract c
       where c.company = :company
         and c.number = any(cast(:reached as text[]))
         and\s"""
          + Keywords.in(
              "concat_ws(E'\\n', c.number, c.site_name, c.group_number, c.memo, c.voice_group, c.base_contract)");

  private final CurrentReach current;
  private final JapaneseToday today;
  private final EntityManager database;

  ListContracts(CurrentReach current, JapaneseToday today, EntityManager database) {
    this.current = current;
    this.today = today;
    this.database = database;
  }

  /** Not one transaction: the picture must not wait for a second connection while holding one. */
  Page<ListedContract> list(
      String company,
      UUID account,
      @Nullable ServiceKind service,
      @Nullable String typed,
      PageRequest request) {
    Map<String, Level> levels = current.of(company).levels(account, service, today.get());
    String[] reached = levels.keySet().toArray(String[]::new);
    String[] patterns = Keywords.of(typed).parameter();
    List<Tuple> found =
        database
            .createNativeQuery(
                "select c.*" + MATCHING + " and c.number > :after order by c.number limit :limit",
                Tuple.class)
            .setParameter("company", company)
            .setParameter("reached", reached)
            .setParameter("patterns", patterns)
            .setParameter("after", request.after())
            .setParameter("limit", request.limit() + 1)
            .getResultList();
    Number total =
        (Number)
            database
                .createNativeQuery("select count(*)" + MATCHING)
                .setParameter("company", company)
                .setParameter("reached", reached)
                .setParameter("patterns", patterns)
                .getSingleResult();
    return request.page(
        found,
        row -> listed(row, levels),
        row -> Cursor.of(row.get("number", String.class)),
        total.longValue());
  }

  private static ListedContract listed(Tuple row, Map<String, Level> levels) {
    String number = row.get("number", String.class);
    return new ListedContract(
        number,
        ServiceKind.valueOf(row.get("service", String.class)),
        row.get("site_name", String.class),
        row.get("group_number", String.class),
        row.get("memo", String.class),
        VoiceGroup.of(
            row.get("voice_group", String.class), row.get("representative", Boolean.class)),
        BaseContract.of(row.get("base_contract", String.class), row.get("admin_id", String.class)),
        OperatingStatus.valueOf(row.get("operating_status", String.class)),
        LifeCycleState.valueOf(row.get("life_cycle", String.class)),
        row.get("desired_opening_date", LocalDate.class),
        row.get("activation_notice_on", LocalDate.class),
        Objects.requireNonNull(levels.get(number)),
        row.get("version", Number.class).longValue());
  }
}
