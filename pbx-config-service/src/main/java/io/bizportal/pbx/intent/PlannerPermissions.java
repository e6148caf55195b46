package io.bizportal.pbx.intent;

import io.bizportal.pbx.access.AskEntitlement;
import io.bizportal.pbx.access.AskIdentity;
import io.bizportal.pbx.change.Actor;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Whether who planned a change may still make it. */
@Singleton
class PlannerPermissions {

  private final AskEntitlement entitlement;
  private final AskIdentity identity;

  PlannerPermissions(AskEntitlement entitlement, AskIdentity identity) {
    this.entitlement = entitlement;
    this.identity = identity;
  }

  /** Who planned for which contract. */
  record Planner(UUID account, Actor.Kind kind, String contract) {}

  /**
   * As it is now; fails if that can't be told. Groups say nothing of admin IDs, which run their
   * contract as long as they stand.
   */
  boolean mayWrite(Planner planner) {
    return planner.kind() == Actor.Kind.CONTRACT_ADMINISTRATOR
        ? identity.administers(planner.account(), planner.contract())
        : entitlement.mayWrite(planner.account(), planner.contract());
  }
}
