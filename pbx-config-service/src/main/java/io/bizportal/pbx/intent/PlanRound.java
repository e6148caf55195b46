package io.bizportal.pbx.intent;

import io.bizportal.kit.problem.ProblemException;
import io.bizportal.pbx.access.AskEntitlement;
import io.bizportal.pbx.access.AskIdentity;
import io.bizportal.pbx.change.Actor;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/**
 * Goes round every second for plans whose time has come. What fails for another reason than a rule
 * stays planned and is tried in the next round.
 */
@ApplicationScoped
class PlanRound {

  private static final Logger LOG = Logger.getLogger(PlanRound.class);
  private static final int AT_ONCE = 50;

  private final PlannedChanges plans;
  private final MakePlan make;
  private final AskEntitlement entitlement;
  private final AskIdentity identity;
  private final Clock clock;

  PlanRound(
      PlannedChanges plans,
      MakePlan make,
      AskEntitlement entitlement,
      AskIdentity identity,
      Clock clock) {
    this.plans = plans;
    this.make = make;
    this.entitlement = entitlement;
    this.identity = identity;
    this.clock = clock;
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void go() {
    plans.due(clock.instant(), AT_ONCE).forEach(this::make);
  }

  /** Groups say nothing of admin IDs, which run their contract as long as they stand. */
  private boolean mayWrite(PlannedChanges.Due due) {
    return due.kind() == Actor.Kind.CONTRACT_ADMINISTRATOR
        ? identity.administers(due.account(), due.contract())
        : entitlement.mayWrite(due.account(), due.contract());
  }

  private void make(PlannedChanges.Due due) {
    try {
      make.make(due.id(), mayWrite(due));
    } catch (ProblemException refused) {
      make.refuse(due.id(), refused);
      LOG.infof("plan %s refused: %s", due.id(), refused.problem().code());
    } catch (RuntimeException failed) {
      LOG.warnf(failed, "plan %s not made yet", due.id());
    }
  }
}
