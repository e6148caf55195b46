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
import org.hibernate.jpa.HibernateHints;
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

  /**
   * Which change sets of a contract.
   *
   * @param setting only those that wrote this one or what belongs to it
   * @param onBehalfOf only those made for this terminal user
   */
  record Sought(String contract, @Nullable UUID setting, @Nullable String onBehalfOf) {

    boolean all() {
      return setting == null && onBehalfOf == null;
    }

    private String where() {
      return "contract = :contract"
          + (onBehalfOf == null ? "" : " and onBehalfOf = :whom")
          + (setting == null
              ? ""
              : " and id in"
                  + " (select e.place.changeSet from ChangeEntry e where e.resourceId = :id)");
    }

    private Parameters values() {
      Parameters values = Parameters.with("contract", contract);
      if (onBehalfOf != null) {
        values = values.and("whom", onBehalfOf);
      }
      return setting == null ? values : values.and("id", setting);
    }
  }

  /** Newest first. */
  List<ChangeSet> page(Sought sought, long before, int limit) {
    return find(
            sought.where() + " and contractVersion < :before order by contractVersion desc",
            sought.values().and("before", before))
        .range(0, limit - 1)
        .list();
  }

  long count(Sought sought) {
    return sought.all()
        ? getEntityManager()
            .createQuery("select c.contractVersion from Contract c where c.number = ?1", Long.class)
            .setParameter(1, sought.contract())
            .getResultStream()
            .findFirst()
            .orElse(0L)
        : count(sought.where(), sought.values());
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
        // Never written again: nothing need look for changes in thousands of them.
        .setHint(HibernateHints.HINT_READ_ONLY, true)
        .getResultList();
  }

  /** The last settings before a place, last first; to be let go of as soon as they were read. */
  List<ChangeEntry> lastBefore(UUID set, int position, int most) {
    return getEntityManager()
        .createQuery(
            "from ChangeEntry where place.changeSet = ?1 and place.position < ?2"
                + " order by place.position desc",
            ChangeEntry.class)
        .setParameter(1, set)
        .setParameter(2, position)
        .setMaxResults(most)
        .setHint(HibernateHints.HINT_READ_ONLY, true)
        .getResultList();
  }

  void letGo(Collection<ChangeEntry> entries) {
    entries.forEach(getEntityManager()::detach);
  }

  /** Whether its contract was changed since; under the contract's lock that stays so. */
  boolean anyAfter(ChangeSet set) {
    return count("contract = ?1 and contractVersion > ?2", set.contract, set.contractVersion) > 0;
  }

  /** Whether a change set changed a setting. */
  boolean changed(UUID set, UUID setting) {
    return getEntityManager()
            .createQuery(
                "select count(*) from ChangeEntry where place.changeSet = ?1 and resourceId = ?2",
                Long.class)
            .setParameter(1, set)
            .setParameter(2, setting)
            .getSingleResult()
        > 0;
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

  /**
   * Entries of newer change sets on settings with these IDs: oldest first, at most so many of each
   * ID.
   */
  List<ChangeEntry> newer(ChangeSet than, Collection<UUID> settings, int most) {
    return getEntityManager()
        .createNativeQuery(
            """
            select * from (
              select e.*, s.contract_version,
                     row_number() over (partition by e.resource_id
                                        order by s.contract_version, e.position) as place
                from change_set s join change_entry e on e.change_set = s.id
               where s.contract = :contract and s.contract_version > :version
                 and e.resource_id = any (cast(:settings as uuid[]))) as newer
             where place <= :most order by contract_version, position""",
            ChangeEntry.class)
        .setParameter("contract", than.contract)
        .setParameter("version", than.contractVersion)
        .setParameter("settings", settings.toArray(UUID[]::new))
        .setParameter("most", most)
        .setHint(HibernateHints.HINT_READ_ONLY, true)
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
