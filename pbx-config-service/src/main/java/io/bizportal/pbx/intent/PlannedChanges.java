package io.bizportal.pbx.intent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.pbx.change.SettingKinds;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.jpa.SpecHints;
import org.jspecify.annotations.Nullable;

/** The plans' rows. */
@ApplicationScoped
class PlannedChanges implements PanacheRepositoryBase<PlannedChange, UUID> {

  private static final TypeReference<List<IntendedChange>> CHANGES = new TypeReference<>() {};

  /** Makes a lock pass by what another transaction holds. */
  private static final int SKIP_LOCKED = -2;

  /** Who planned it, and for which contract. */
  record Due(UUID id, UUID account, String contract) {}

  private final SettingKinds kinds;
  private final ObjectMapper json;

  PlannedChanges(SettingKinds kinds, ObjectMapper json) {
    this.kinds = kinds;
    this.json = json;
  }

  PlannedChange lock(String contract, UUID id) {
    PlannedChange plan = findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (plan == null || !plan.contract.equals(contract)) {
      throw new ProblemException(CommonProblem.NOT_FOUND);
    }
    return plan;
  }

  /** The plan if it still waits and nobody else has it. */
  Optional<PlannedChange> take(UUID id) {
    return getEntityManager()
        .createQuery("from PlannedChange where id = ?1 and state = PLANNED", PlannedChange.class)
        .setParameter(1, id)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, SKIP_LOCKED)
        .getResultStream()
        .findFirst();
  }

  @Transactional
  List<Due> due(Instant now, int most) {
    return getEntityManager()
        .createQuery(
            "select new io.bizportal.pbx.intent.PlannedChanges$Due(id, account, contract)"
                + " from PlannedChange where state = PLANNED and plannedFor <= ?1"
                + " order by plannedFor, plannedAt",
            Due.class)
        .setParameter(1, now)
        .setMaxResults(most)
        .getResultList();
  }

  /** The latest time first. */
  List<PlannedChange> page(String contract, Instant before, UUID beforeId, int limit) {
    return find(
            "contract = :contract and (plannedFor < :at or (plannedFor = :at and id > :id))"
                + " order by plannedFor desc, id",
            Parameters.with("contract", contract).and("at", before).and("id", beforeId))
        .range(0, limit - 1)
        .list();
  }

  long waiting(String contract) {
    return count("contract = ?1 and state = PLANNED", contract);
  }

  PlanView view(PlannedChange plan) {
    return views(plan.contract, List.of(plan)).getFirst();
  }

  /** Plans of one contract in the order given; all their settings' names are asked for at once. */
  List<PlanView> views(String contract, List<PlannedChange> shown) {
    Map<PlannedChange, List<IntendedChange>> changes = new LinkedHashMap<>();
    shown.forEach(plan -> changes.put(plan, changes(plan)));
    Set<UUID> ids =
        changes.values().stream()
            .flatMap(List::stream)
            .map(IntendedChange::id)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Map<UUID, String> names = ids.isEmpty() ? Map.of() : kinds.names(contract, ids);
    return shown.stream()
        .map(plan -> view(plan, Objects.requireNonNull(changes.get(plan)), names))
        .toList();
  }

  private PlanView view(PlannedChange plan, List<IntendedChange> changes, Map<UUID, String> known) {
    Map<UUID, String> names =
        changes.stream()
            .map(IntendedChange::id)
            .filter(known::containsKey)
            .distinct()
            .collect(Collectors.toMap(Objects::requireNonNull, known::get));
    return new PlanView(
        plan.id,
        plan.plannedFor,
        plan.account,
        plan.memo,
        plan.state,
        changes,
        names,
        plan.changeSet,
        refusal(plan.refusal),
        plan.plannedAt,
        plan.settledAt);
  }

  List<IntendedChange> changes(PlannedChange plan) {
    try {
      return json.readValue(plan.changes, CHANGES);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a plan can't be read", e);
    }
  }

  String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private @Nullable Refusal refusal(@Nullable String text) {
    try {
      return text == null ? null : json.readValue(text, Refusal.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a plan can't be read", e);
    }
  }
}
