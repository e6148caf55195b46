package io.bizportal.pbx.intent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.problem.ProblemException;
import io.bizportal.kit.token.ContractCaller;
import io.bizportal.pbx.PbxConfig;
import io.bizportal.pbx.PbxProblem;
import io.bizportal.pbx.change.Actor;
import io.bizportal.pbx.contract.Contracts;
import io.bizportal.pbx.rule.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Plans changes for a set time, and cancels plans. */
@ApplicationScoped
public class PlanChange {

  private static final int LONGEST_MEMO = 200;
  private static final Duration FARTHEST = Duration.ofDays(366);

  private final Contracts contracts;
  private final PlannedChanges plans;
  private final WriteIntended write;
  private final PreviewChanges preview;
  private final ShowPlans show;
  private final Clock clock;
  private final PbxConfig config;

  PlanChange(
      Contracts contracts,
      PlannedChanges plans,
      WriteIntended write,
      PreviewChanges preview,
      ShowPlans show,
      Clock clock,
      PbxConfig config) {
    this.contracts = contracts;
    this.plans = plans;
    this.write = write;
    this.preview = preview;
    this.show = show;
    this.clock = clock;
    this.config = config;
  }

  /** Refuses what wouldn't fit the settings as they are now: most mistakes are told at once. */
  public PlanView plan(ContractCaller caller, PlanRequest request) {
    Findings findings = new Findings();
    checkTime(request.at(), findings);
    String memo = findings.text("/memo", request.memo(), LONGEST_MEMO);
    findings.refuseIfAny();
    List<IntendedChange> changes = write.complete(WriteIntended.site(caller), request.changes());
    List<Optional<ObjectNode>> prepared = write.prepare(caller.contract(), changes);
    preview.attempt(caller, changes, prepared);
    return keep(caller, request.at(), memo, write.withoutSecrets(changes), prepared);
  }

  @Transactional
  PlanView keep(
      ContractCaller caller,
      Instant at,
      String memo,
      List<IntendedChange> changes,
      List<Optional<ObjectNode>> prepared) {
    String contract = contracts.lock(caller).number();
    if (plans.waiting(contract) >= config.limits().plans()) {
      throw new ProblemException(PbxProblem.LIMIT_REACHED);
    }
    PlannedChange plan = new PlannedChange();
    plan.id = UUID.randomUUID();
    plan.contract = contract;
    plan.company = caller.company();
    plan.plannedFor = at.truncatedTo(ChronoUnit.SECONDS);
    plan.plannedBy(Actor.of(caller));
    plan.memo = memo;
    plan.changes = plans.json(changes);
    plan.prepared = plans.text(prepared);
    plan.plannedAt = now();
    plans.persist(plan);
    return show.one(ShowPlans.Reach.of(caller), plan);
  }

  /** The contract that a plan is for; none if there is no such plan. */
  @Transactional
  public Optional<String> contractOf(UUID id) {
    return plans.findByIdOptional(id).map(plan -> plan.contract);
  }

  /**
   * 404 if it isn't the caller's contract's; 409 if it was applied, refused or cancelled already.
   */
  @Transactional
  public PlanView cancel(ContractCaller caller, UUID id) {
    PlannedChange plan = plans.lock(caller.contract(), id);
    if (plan.state != PlanState.PLANNED) {
      throw new ProblemException(PbxProblem.PLAN_SETTLED);
    }
    plan.settle(PlanState.CANCELLED, now());
    return show.one(ShowPlans.Reach.of(caller), plan);
  }

  private void checkTime(Instant at, Findings findings) {
    Instant now = clock.instant();
    if (!at.isAfter(now)) {
      findings.add("/at", "not-in-future", "現在より後の日時を指定してください", "Must be later than now");
    } else if (at.isAfter(now.plus(FARTHEST))) {
      findings.add("/at", "too-far", "1年以内の日時を指定してください", "At most a year from now");
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
