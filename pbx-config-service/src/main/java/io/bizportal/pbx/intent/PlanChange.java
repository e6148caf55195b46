package io.bizportal.pbx.intent;

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
import java.util.UUID;

/** Plans changes for a set time, and cancels plans. */
@ApplicationScoped
class PlanChange {

  private static final Duration FARTHEST = Duration.ofDays(366);

  private final Contracts contracts;
  private final PlannedChanges plans;
  private final WriteIntended write;
  private final PreviewChanges preview;
  private final Clock clock;
  private final PbxConfig config;

  PlanChange(
      Contracts contracts,
      PlannedChanges plans,
      WriteIntended write,
      PreviewChanges preview,
      Clock clock,
      PbxConfig config) {
    this.contracts = contracts;
    this.plans = plans;
    this.write = write;
    this.preview = preview;
    this.clock = clock;
    this.config = config;
  }

  /** Refuses what wouldn't fit the settings as they are now: most mistakes are told at once. */
  PlanView plan(ContractCaller caller, Instant at, String memo, List<IntendedChange> changes) {
    checkTime(at);
    List<IntendedChange> complete = write.complete(changes);
    write.refuseSecrets(complete);
    preview.preview(caller, changes);
    return keep(caller, at, memo, complete);
  }

  @Transactional
  PlanView keep(ContractCaller caller, Instant at, String memo, List<IntendedChange> changes) {
    String contract = contracts.lock(caller).number();
    if (plans.waiting(contract) >= config.limits().plans()) {
      throw new ProblemException(PbxProblem.LIMIT_REACHED);
    }
    Actor actor = Actor.of(caller);
    PlannedChange plan = new PlannedChange();
    plan.id = UUID.randomUUID();
    plan.contract = contract;
    plan.company = caller.company();
    plan.plannedFor = at.truncatedTo(ChronoUnit.SECONDS);
    plan.account = actor.account();
    plan.client = actor.client();
    plan.memo = memo;
    plan.changes = plans.text(changes);
    plan.plannedAt = now();
    plans.persist(plan);
    return plans.view(plan);
  }

  /** 409 if it was applied, refused or cancelled already. */
  @Transactional
  PlanView cancel(ContractCaller caller, UUID id) {
    PlannedChange plan = plans.lock(caller.contract(), id);
    if (plan.state != PlanState.PLANNED) {
      throw new ProblemException(PbxProblem.PLAN_SETTLED);
    }
    plan.settle(PlanState.CANCELLED, now());
    return plans.view(plan);
  }

  private void checkTime(Instant at) {
    Findings findings = new Findings();
    Instant now = clock.instant();
    if (!at.isAfter(now)) {
      findings.add("/at", "not-in-future", "現在より後の日時を指定してください", "Must be later than now");
    } else if (at.isAfter(now.plus(FARTHEST))) {
      findings.add("/at", "too-far", "1年以内の日時を指定してください", "At most a year from now");
    }
    findings.refuseIfAny();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
