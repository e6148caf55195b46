package io.bizportal.pbx.external;

import io.bizportal.kit.page.Keywords;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.pbx.extension.ExtensionUse;
import io.bizportal.pbx.group.GroupUse;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The external numbers' rows. Each method takes the contract: an ID alone opens nothing. */
@ApplicationScoped
public class ExternalNumbers
    implements PanacheRepositoryBase<ExternalNumber, UUID>, ExtensionUse, GroupUse {

  static final String RESOURCE = "external-number";

  private static final String FROM =
      """
       from external_number n
       left join extension e on e.id = n.extension
       left join incoming_group g on g.id = n.incoming_group
       where n.contract = :contract
      """;

  private static final String MATCHING =
      FROM
          + " and "
          + Keywords.in("concat_ws(E'\\n', n.digits, n.memo, e.number, g.number, g.name)");

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

  List<ExternalNumberView> page(String contract, String[] patterns, String after, int limit) {
    List<Tuple> rows =
        getEntityManager()
            .createNativeQuery(
                SHOWN + MATCHING + " and n.digits > :after order by n.digits limit :limit",
                Tuple.class)
            .setParameter("contract", contract)
            .setParameter("patterns", patterns)
            .setParameter("after", after)
            .setParameter("limit", limit)
            .getResultList();
    return rows.stream().map(ExternalNumbers::view).toList();
  }

  long count(String contract, String[] patterns) {
    return ((Number)
            getEntityManager()
                .createNativeQuery("select count(*)" + MATCHING)
                .setParameter("contract", contract)
                .setParameter("patterns", patterns)
                .getSingleResult())
        .longValue();
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
  public List<Use> usesOf(UUID extension) {
    return uses("extension = ?1", extension);
  }

  @Override
  public List<Use> usesOfGroup(UUID group) {
    return uses("incomingGroup = ?1", group);
  }

  private List<Use> uses(String naming, UUID target) {
    return list(naming + " order by digits", target).stream()
        .map(number -> new Use(RESOURCE, number.id, number.digits))
        .toList();
  }
}
