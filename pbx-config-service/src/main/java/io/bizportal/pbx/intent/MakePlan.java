package io.bizportal.pbx.intent;

import io.bizportal.kit.problem.ProblemException;
import io.bizportal.pbx.PbxProblem;
import io.bizportal.pbx.change.Ledger;
import io.bizportal.pbx.change.Written;
import io.bizportal.pbx.contract.Contracts;
import io.bizportal.pbx.contract.LockedContract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Makes one plan, or lays it aside: each in one transaction. */
@ApplicationScoped
class MakePlan {

  private final PlannedChanges plans;
  private final Contracts contracts;
  private final WriteIntended write;
  private final Ledger ledger;
  private final Clock clock;

  MakePlan(
      PlannedChanges plans, Contracts contracts, WriteIntended write, Ledger ledger, Clock clock) {
    this.plans = plans;
    this.contracts = contracts;
    this.write = write;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Throws what its write was refused with; nothing is kept then. */
  @Transactional
  void make(UUID id, boolean permitted) {
    plans
        .take(id)
        .ifPresent(
            plan -> {
              if (!permitted) {
                throw new ProblemException(PbxProblem.PERMISSION_WITHDRAWN);
              }
              LockedContract contract = contracts.lock(plan.contract, plan.company);
              List<IntendedChange> changes = plans.changes(plan);
              Written<?> written = write.write(contract, changes, plans.prepared(plan));
              plan.changeSet =
                  ledger.record(contract, plan.actor(), written.changes()).orElse(null);
              plan.settle(PlanState.APPLIED, now());
            });
  }

  @Transactional
  void refuse(UUID id, ProblemException why) {
    plans
        .take(id)
        .ifPresent(
            plan -> {
              plan.refusal = plans.json(Refusal.of(why));
              plan.settle(PlanState.REFUSED, now());
            });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
