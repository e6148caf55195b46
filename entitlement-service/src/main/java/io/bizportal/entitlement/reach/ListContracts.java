package io.bizportal.entitlement.reach;

import io.bizportal.entitlement.ServiceKind;
import io.bizportal.entitlement.contract.BaseContract;
import io.bizportal.entitlement.contract.JapaneseToday;
import io.bizportal.entitlement.contract.LifeCycleState;
import io.bizportal.entitlement.contract.OperatingStatus;
import io.bizportal.entitlement.contract.VoiceGroup;
import io.bizportal.entitlement.grant.Level;
import io.bizportal.kit.page.Keywords;
import io.bizportal.kit.page.Page;
import io.bizportal.kit.page.PageRequest;
import io.bizportal.kit.page.RowField;
import io.bizportal.kit.page.SortedPart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
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

  /**
   * What is reached is looked up for each contract, not each contract for what is reached: that may
   * be all that a company has, and then the index of the order would not be used.
   */
  private static final String FROM =
      """
       from contract c
       where c.company = :company
         and c.number || '' = any(cast(:reached as text[]))
      """;

  private static final String MATCHING =
      " and "
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
      @Nullable String sort,
      PageRequest request) {
    SortedPart<ContractField> part = SortedPart.of(sort, ContractField.class, request);
    Map<String, Level> levels = current.of(company).levels(account, service, today.get());
    Search search =
        new Search(company, levels.keySet().toArray(String[]::new), Keywords.of(typed).parameter());
    Query query = search.in(database, listed(search.patterns(), part));
    part.bind(query::setParameter);
    List<Tuple> found = query.getResultList();
    Tuple counted =
        (Tuple)
            search
                .in(database, "select count(*) as total" + FROM + where(search.patterns()))
                .getSingleResult();
    return request.page(
        found.stream().map(row -> listed(row, levels)).toList(),
        contract -> contract,
        last -> RowField.cursor(part, last),
        counted.get("total", Number.class).longValue());
  }

  static String listed(String[] patterns, SortedPart<ContractField> part) {
    return "select c.*"
        + FROM
        + where(patterns)
        + part.andAfter()
        + " order by "
        + part.order()
        + " limit :most";
  }

  private static String where(String[] patterns) {
    return patterns.length == 0 ? "" : MATCHING;
  }

  private record Search(String company, String[] reached, String[] patterns) {

    Query in(EntityManager database, String sql) {
      Query query =
          database
              .createNativeQuery(sql, Tuple.class)
              .setParameter("company", company)
              .setParameter("reached", reached);
      return patterns.length == 0 ? query : query.setParameter("patterns", patterns);
    }
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
