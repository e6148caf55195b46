package io.bizportal.pbx.intent;

import io.bizportal.kit.problem.ProblemException;
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
  private final PlannerPermissions permissions;
  private final Clock clock;

  PlanRound(PlannedChanges plans, MakePlan make, PlannerPermissions permissions, Clock clock) {
    this.plans = plans;
    this.make = make;
    this.permissions = permissions;
    this.clock = clock;
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void go() {
    plans.due(clock.instant(), AT_ONCE).forEach(this::make);
  }

  private void make(PlannedChanges.Due due) {
    try {
      make.make(due.id(), permissions.mayWrite(due.planner()));
    } catch (ProblemException refused) {
      make.refuse(due.id(), refused);
      LOG.infof("plan %s refused: %s", due.id(), refused.problem().code());
    } catch (RuntimeException failed) {
      LOG.warnf(failed, "plan %s not made yet", due.id());
    }
  }
}
