package io.bizportal.entitlement.grant;

import io.bizportal.entitlement.account.AccountKept;
import io.bizportal.entitlement.contract.ContractStepTaken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/**
 * What news of contracts and accounts means for grants (C9). Runs within the transaction of the
 * news: both happen or neither.
 */
@ApplicationScoped
class GrantConsequences {

  private static final String BY = "identity-service";

  private final GrantLedger ledger;
  private final Groups groups;
  private final Clock clock;

  GrantConsequences(GrantLedger ledger, Groups groups, Clock clock) {
    this.ledger = ledger;
    this.groups = groups;
    this.clock = clock;
  }

  void contractChanged(@Observes ContractStepTaken step) {
    ledger.changed(GrantChange.contract(step.company(), step.contract(), step.takenBy()));
  }

  void accountChanged(@Observes AccountKept kept) {
    if (ledger.version(kept.company()).isEmpty()) {
      return;
    }
    ledger.lock(kept.company());
    boolean changed = kept.reachedBefore() != kept.reaches();
    if (kept.deleted()) {
      groups.removeFromAll(kept.company(), kept.account());
    } else {
      for (String group : kept.initialGroups()) {
        changed |= join(new GroupId(kept.company(), group), kept);
      }
    }
    if (changed) {
      ledger.changed(GrantChange.account(kept.company(), kept.account(), BY));
    }
  }

  /** A group that is gone by now gives nothing. */
  private boolean join(GroupId key, AccountKept kept) {
    return groups.findById(key) != null
        && groups.addMember(key, kept.account(), BY, clock.instant());
  }
}
