package io.bizportal.pbx.intent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.pbx.PbxProblem;
import io.bizportal.pbx.contract.Contracts;
import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.intent.PlannerPermissions.Planner;
import io.bizportal.pbx.routing.FutureSettings;
import io.bizportal.pbx.routing.PlanEffect;
import io.bizportal.pbx.rule.Finding;
import io.bizportal.pbx.rule.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Makes the plans that are due until some time in a transaction that is never committed. A plan
 * that doesn't fit is undone by itself, as it would be refused whole at its time. So is one whose
 * planner may no longer write: what he may do then nobody knows, but what he may do now.
 */
@ApplicationScoped
class ForeseePlans implements FutureSettings {

  /** Made for one answer. */
  static final int MOST_CHANGES = 1_000;

  private static final List<Finding> WITHDRAWN =
      why(Refusal.of(new ProblemException(PbxProblem.PERMISSION_WITHDRAWN)));

  private final PlannedChanges plans;
  private final Contracts contracts;
  private final WriteIntended write;
  private final PlannerPermissions permissions;
  private final EntityManager database;
  private final TransactionSynchronizationRegistry transaction;

  ForeseePlans(
      PlannedChanges plans,
      Contracts contracts,
      WriteIntended write,
      PlannerPermissions permissions,
      EntityManager database,
      TransactionSynchronizationRegistry transaction) {
    this.plans = plans;
    this.contracts = contracts;
    this.write = write;
    this.permissions = permissions;
    this.database = database;
    this.transaction = transaction;
  }

  @Override
  @Transactional
  public <T> Foreseen<T> at(String company, Set<String> among, Instant at, Supplier<T> reader) {
    List<Due> foreseen = among.isEmpty() ? List.of() : due(plans.waiting(company, among, at));
    if (foreseen.isEmpty()) {
      return new Foreseen<>(reader.get(), List.of());
    }
    Map<Planner, Boolean> permitted = new HashMap<>();
    foreseen.forEach(due -> permitted.computeIfAbsent(due.plan().planner(), this::mayWrite));
    Set<String> planned = new TreeSet<>();
    foreseen.forEach(due -> planned.add(due.plan().contract));
    // All of them before any write, and in their order, so that two don't wait for each other.
    planned.forEach(contract -> contracts.lock(contract, company));
    List<PlanEffect> effects =
        due(plans.waiting(company, planned, at)).stream()
            .map(
                due ->
                    permitted.computeIfAbsent(due.plan().planner(), this::mayWrite)
                        ? make(due, company)
                        : effect(due.plan(), WITHDRAWN))
            .toList();
    T read = reader.get();
    transaction.setRollbackOnly();
    return new Foreseen<>(read, effects);
  }

  /** 503 if that can't be told. */
  private boolean mayWrite(Planner planner) {
    try {
      return permissions.mayWrite(planner);
    } catch (WebApplicationException | ProcessingException e) {
      throw new ProblemException(CommonProblem.UNAVAILABLE).withHeader("Retry-After", "2");
    }
  }

  private record Due(
      PlannedChange plan, List<IntendedChange> changes, List<Optional<ObjectNode>> prepared) {}

  private List<Due> due(List<PlannedChange> waiting) {
    List<Due> due =
        waiting.stream()
            .map(plan -> new Due(plan, plans.changes(plan), plans.prepared(plan)))
            .toList();
    if (due.stream().mapToInt(plan -> plan.changes().size()).sum() > MOST_CHANGES) {
      Findings findings = new Findings();
      findings.add(
          "/at",
          "too-many-plans",
          "この日時までの予約が多すぎます。もっと早い日時を指定してください",
          "Too many changes are planned until then: choose an earlier time");
      findings.refuseIfAny();
    }
    return due;
  }

  private PlanEffect make(Due due, String company) {
    PlannedChange plan = due.plan();
    sql("savepoint before_plan");
    try {
      // Anew each time: what a refused plan counted went back to what the database has.
      LockedContract contract = contracts.lock(plan.contract, company);
      write.write(contract, due.changes(), due.prepared());
      database.flush();
      sql("release savepoint before_plan");
      return effect(plan, List.of());
    } catch (ProblemException refused) {
      database.clear();
      sql("rollback to savepoint before_plan");
      return effect(plan, why(Refusal.of(refused)));
    }
  }

  private void sql(String statement) {
    database.createNativeQuery(statement).executeUpdate();
  }

  private static PlanEffect effect(PlannedChange plan, List<Finding> why) {
    return new PlanEffect(plan.id, plan.contract, plan.plannedFor, plan.memo, why.isEmpty(), why);
  }

  private static List<Finding> why(Refusal refusal) {
    return Stream.concat(
            Stream.of(new Finding("", refusal.code(), refusal.ja(), refusal.en())),
            refusal.errors().stream()
                .map(error -> new Finding(error.pointer(), error.code(), error.ja(), error.en())))
        .toList();
  }
}
