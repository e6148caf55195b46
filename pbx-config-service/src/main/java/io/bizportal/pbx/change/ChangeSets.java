package io.bizportal.pbx.change;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The change sets' rows. */
@ApplicationScoped
class ChangeSets implements PanacheRepositoryBase<ChangeSet, UUID> {

  ChangeSet require(String contract, UUID id) {
    ChangeSet set = findById(id);
    if (set == null || !set.contract.equals(contract)) {
      throw new ProblemException(CommonProblem.NOT_FOUND);
    }
    return set;
  }

  /** Newest first; with a resource ID only those that wrote it or what belongs to it. */
  List<ChangeSet> page(String contract, @Nullable UUID resource, long before, int limit) {
    String query = "contract = :contract and contractVersion < :before";
    Parameters values = Parameters.with("contract", contract).and("before", before);
    if (resource != null) {
      query += " and id in (select e.place.changeSet from ChangeEntry e where e.resourceId = :id)";
      values = values.and("id", resource);
    }
    return find(query + " order by contractVersion desc", values).range(0, limit - 1).list();
  }

  long count(String contract, @Nullable UUID resource) {
    return resource == null
        ? getEntityManager()
            .createQuery("select c.contractVersion from Contract c where c.number = ?1", Long.class)
            .setParameter(1, contract)
            .getResultStream()
            .findFirst()
            .orElse(0L)
        : count(
            "contract = ?1 and id in"
                + " (select e.place.changeSet from ChangeEntry e where e.resourceId = ?2)",
            contract,
            resource);
  }

  /** The first settings of each, by place. */
  List<ChangeEntry> entries(Collection<UUID> sets, int most) {
    return getEntityManager()
        .createQuery(
            "from ChangeEntry where place.changeSet in ?1 and place.position < ?2"
                + " order by place.changeSet, place.position",
            ChangeEntry.class)
        .setParameter(1, sets)
        .setParameter(2, most)
        .getResultList();
  }

  /** How many settings each changed. */
  Map<UUID, Long> totals(Collection<UUID> sets) {
    return getEntityManager()
        .createQuery(
            "select e.place.changeSet, max(e.place.position) + 1 from ChangeEntry e"
                + " where e.place.changeSet in ?1 group by e.place.changeSet",
            Object[].class)
        .setParameter(1, sets)
        .getResultStream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Number) row[1]).longValue()));
  }

  /** Which change set took each back, where one did. */
  Map<UUID, UUID> undoers(Collection<UUID> sets) {
    return list("undoes in ?1 order by contractVersion", sets).stream()
        .collect(Collectors.toMap(set -> set.undoes, set -> set.id, (first, last) -> last));
  }

  /** Entries of newer change sets on a setting or what shares its ID, oldest first. */
  List<ChangeEntry> newer(ChangeSet than, UUID resource, int most) {
    return getEntityManager()
        .createQuery(
            "select e from ChangeEntry e join ChangeSet s on s.id = e.place.changeSet"
                + " where e.resourceId = ?1 and s.contract = ?2 and s.contractVersion > ?3"
                + " order by s.contractVersion, e.place.position",
            ChangeEntry.class)
        .setParameter(1, resource)
        .setParameter(2, than.contract)
        .setParameter(3, than.contractVersion)
        .setMaxResults(most)
        .getResultList();
  }

  Map<UUID, ChangeSet> byId(Collection<UUID> ids) {
    return list("id in ?1", ids).stream()
        .collect(Collectors.toMap(set -> set.id, Function.identity()));
  }

  /** Marks all up to a version that were not marked before. */
  int applied(String contract, long upTo, Instant at) {
    return update(
        "set appliedAt = ?1 where contract = ?2 and contractVersion <= ?3 and appliedAt is null",
        at,
        contract,
        upTo);
  }
}
