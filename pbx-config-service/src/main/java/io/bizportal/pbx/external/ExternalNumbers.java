package io.bizportal.pbx.external;

import io.bizportal.kit.page.Keywords;
import io.bizportal.kit.page.SortedPart;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.kit.table.KindList;
import io.bizportal.kit.table.ListFilter;
import io.bizportal.pbx.extension.ExtensionUse;
import io.bizportal.pbx.group.GroupUse;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The external numbers' rows. Each method takes the contract: an ID alone opens nothing. */
@ApplicationScoped
public class ExternalNumbers
    implements PanacheRepositoryBase<ExternalNumber, UUID>, ExtensionUse, GroupUse, KindList {

  public static final String RESOURCE = "external-number";

  private static final String JOINS =
      """
       left join extension e on e.id = n.extension
       left join incoming_group g on g.id = n.incoming_group
      """;

  private static final String FROM =
      " from external_number n" + JOINS + " where n.contract = :contract";

  private static final String MATCHING =
      " and " + Keywords.in("concat_ws(E'\\n', n.digits, n.memo, e.number, g.number, g.name)");

  private static final String SHOWN =
      "select n.*, e.number as extension_number, g.name as group_name, g.number as group_number";

  ExternalNumber require(String contract, UUID id) {
    ExternalNumber number = findById(id);
    if (number == null || !number.contract.equals(contract)) {
      throw new ProblemException(CommonProblem.NOT_FOUND);
    }
    return number;
  }

  /** Those of {@code ids} that are the contract's numbers. */
  public Set<UUID> among(String contract, Collection<UUID> ids) {
    return ids.isEmpty()
        ? Set.of()
        : Set.copyOf(
            getEntityManager()
                .createQuery(
                    "select id from ExternalNumber where contract = :contract and id in :ids",
                    UUID.class)
                .setParameter("contract", contract)
                .setParameter("ids", ids)
                .getResultList());
  }

  /** All that the contract has. */
  @Transactional
  Set<String> digits(String contract) {
    return Set.copyOf(
        getEntityManager()
            .createQuery(
                "select digits from ExternalNumber where contract = :contract", String.class)
            .setParameter("contract", contract)
            .getResultList());
  }

  List<ExternalNumberView> page(
      String contract, String[] patterns, SortedPart<ExternalNumberField> part) {
    Query query = matching(listed(patterns, part), patterns).setParameter("contract", contract);
    part.bind(query::setParameter);
    return rows(query).stream().map(ExternalNumbers::view).toList();
  }

  long count(String contract, String[] patterns) {
    Query query = matching("select count(*) as total" + FROM + where(patterns), patterns);
    return rows(query.setParameter("contract", contract))
        .getFirst()
        .get("total", Number.class)
        .longValue();
  }

  @Override
  public String kind() {
    return "external-numbers";
  }

  @Override
  @Transactional
  public List<UUID> shown(String contract, ListFilter filter) {
    String[] patterns = Keywords.of(filter.q()).parameter();
    SortedPart<ExternalNumberField> all =
        SortedPart.whole(filter.sort(), ExternalNumberField.class);
    Query query =
        matching("select n.id" + FROM + where(patterns) + following(all), patterns)
            .setParameter("contract", contract);
    all.bind(query::setParameter);
    return rows(query).stream().map(row -> row.get("id", UUID.class)).toList();
  }

  /** Unless what is joined decides what is listed, no more than the part is joined. */
  static String listed(String[] patterns, SortedPart<ExternalNumberField> part) {
    if (patterns.length == 0) {
      return SHOWN
          + " from (select n.* from external_number n where n.contract = :contract"
          + following(part)
          + ") n"
          + JOINS
          + " order by "
          + part.order();
    }
    return SHOWN + FROM + where(patterns) + following(part);
  }

  private static String following(SortedPart<ExternalNumberField> part) {
    return part.andAfter() + " order by " + part.order() + " limit :most";
  }

  private static String where(String[] patterns) {
    return patterns.length == 0 ? "" : MATCHING;
  }

  private Query matching(String sql, String[] patterns) {
    Query query = getEntityManager().createNativeQuery(sql, Tuple.class);
    return patterns.length == 0 ? query : query.setParameter("patterns", patterns);
  }

  @SuppressWarnings("unchecked")
  private static List<Tuple> rows(Query query) {
    return query.getResultList();
  }

  /** As it is shown; what was changed in this transaction is written first. */
  ExternalNumberView shown(String contract, UUID id) {
    flush();
    List<Tuple> rows =
        getEntityManager()
            .createNativeQuery(SHOWN + FROM + " and n.id = :id", Tuple.class)
            .setParameter("contract", contract)
            .setParameter("id", id)
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(ExternalNumbers::view)
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  private static ExternalNumberView view(Tuple row) {
    return new ExternalNumberView(
        row.get("id", UUID.class),
        row.get("digits", String.class),
        ExternalNumberKind.valueOf(row.get("kind", String.class)),
        row.get("extension", UUID.class),
        row.get("extension_number", String.class),
        row.get("incoming_group", UUID.class),
        row.get("group_name", String.class),
        row.get("group_number", String.class),
        row.get("memo", String.class),
        row.get("version", Number.class).longValue(),
        row.get("created_at", Instant.class),
        row.get("updated_at", Instant.class),
        List.of(),
        List.of());
  }

  @Override
  public Map<UUID, List<Use>> usesOf(Collection<UUID> extensions) {
    return uses("extension", extensions, number -> number.extension);
  }

  @Override
  public Map<UUID, List<Use>> usesOfGroups(Collection<UUID> groups) {
    return uses("incomingGroup", groups, number -> number.incomingGroup);
  }

  private Map<UUID, List<Use>> uses(
      String naming, Collection<UUID> targets, Function<ExternalNumber, @Nullable UUID> target) {
    return targets.isEmpty()
        ? Map.of()
        : list(naming + " in ?1 order by digits", targets).stream()
            .collect(
                Collectors.groupingBy(
                    number -> Objects.requireNonNull(target.apply(number)),
                    Collectors.mapping(ExternalNumbers::use, Collectors.toList())));
  }

  private static Use use(ExternalNumber number) {
    return new Use(RESOURCE, number.id, number.digits);
  }
}
