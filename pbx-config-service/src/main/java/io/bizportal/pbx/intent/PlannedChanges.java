package io.bizportal.pbx.intent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.pbx.change.Actor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.jpa.SpecHints;
import org.jspecify.annotations.Nullable;

/** The plans' rows. */
@ApplicationScoped
class PlannedChanges implements PanacheRepositoryBase<PlannedChange, UUID> {

  private static final TypeReference<List<IntendedChange>> CHANGES = new TypeReference<>() {};

  /** Of each contract no more than the page can have. */
  static final String PAGE =
      """
      select p.* from unnest(cast(:contracts as text[])) as c (number)
       cross join lateral (
         select * from planned_change
          where contract = c.number and company = :company
            and planned_for <= :at and (planned_for < :at or id > :id)
          order by planned_for desc, id limit :limit) p
       order by p.planned_for desc, p.id limit :limit""";

  /** Makes a lock pass by what another transaction holds. */
  private static final int SKIP_LOCKED = -2;

  /** Who planned it, and for which contract. */
  record Due(UUID id, UUID account, Actor.Kind kind, String contract) {

    PlannerPermissions.Planner planner() {
      return new PlannerPermissions.Planner(account, kind, contract);
    }
  }

  private final ObjectMapper json;

  PlannedChanges(ObjectMapper json) {
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
            "select new io.bizportal.pbx.intent.PlannedChanges$Due(id, account, actorKind, contract)"
                + " from PlannedChange where state = PLANNED and plannedFor <= ?1"
                + " order by plannedFor, plannedAt",
            Due.class)
        .setParameter(1, now)
        .setMaxResults(most)
        .getResultList();
  }

  /** Plans of these contracts that are made until then, in the order in which they are. */
  List<PlannedChange> waiting(String company, Set<String> contracts, Instant until) {
    return find(
            "company = :company and contract in :contracts and state = PLANNED"
                + " and plannedFor <= :until order by plannedFor, plannedAt",
            Parameters.with("company", company).and("contracts", contracts).and("until", until))
        .list();
  }

  /** Those of some contracts of a company, the latest time first. */
  @SuppressWarnings("unchecked")
  List<PlannedChange> page(
      String company, Set<String> contracts, Instant before, UUID beforeId, int limit) {
    return getEntityManager()
        .createNativeQuery(PAGE, PlannedChange.class)
        .setParameter("contracts", contracts.toArray(String[]::new))
        .setParameter("company", company)
        .setParameter("at", before)
        .setParameter("id", beforeId)
        .setParameter("limit", limit)
        .getResultList();
  }

  long waiting(String contract) {
    return count("contract = ?1 and state = PLANNED", contract);
  }

  /** What was prepared for changes, as it is kept; none if nothing was. */
  @Nullable String text(List<Optional<ObjectNode>> prepared) {
    if (prepared.stream().noneMatch(Optional::isPresent)) {
      return null;
    }
    ArrayNode kept = json.createArrayNode();
    prepared.forEach(one -> one.ifPresentOrElse(kept::add, kept::addNull));
    return kept.toString();
  }

  /** What was prepared for the changes of a plan, by their place. */
  List<Optional<ObjectNode>> prepared(PlannedChange plan) {
    List<IntendedChange> changes = changes(plan);
    JsonNode kept = tree(plan.prepared);
    return IntStream.range(0, changes.size())
        .mapToObj(kept::path)
        .map(one -> one instanceof ObjectNode made ? Optional.of(made) : none())
        .toList();
  }

  private static Optional<ObjectNode> none() {
    return Optional.empty();
  }

  private JsonNode tree(@Nullable String text) {
    try {
      return text == null ? MissingNode.getInstance() : json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a plan can't be read", e);
    }
  }

  List<IntendedChange> changes(PlannedChange plan) {
    try {
      return json.readValue(plan.changes, CHANGES);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a plan can't be read", e);
    }
  }

  String json(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Nullable Refusal refusal(PlannedChange plan) {
    try {
      return plan.refusal == null ? null : json.readValue(plan.refusal, Refusal.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a plan can't be read", e);
    }
  }
}
