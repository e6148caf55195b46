package io.bizportal.entitlement.grant;

import io.bizportal.entitlement.account.AccountKept;
import io.bizportal.entitlement.contract.ContractStepTaken;
import io.bizportal.entitlement.link.AdminIdLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/**
 * What news of contracts and accounts means for grants (C9). Runs within the transaction of the
 * news: both happen or neither.
 */
@ApplicationScoped
public class GrantConsequences {

  private static final String BY = "identity-service";

  private final GrantLedger ledger;
  private final Groups groups;
  private final AdminIdLinks links;
  private final Standings standings;
  private final Clock clock;

  GrantConsequences(
      GrantLedger ledger, Groups groups, AdminIdLinks links, Standings standings, Clock clock) {
    this.ledger = ledger;
    this.groups = groups;
    this.links = links;
    this.standings = standings;
    this.clock = clock;
  }

  /** Contracts came in with an order; whoever reaches all of a service reaches them too. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void contractsArrived(String company, Set<String> numbers, String by) {
    ledger.lock(company);
    Standing after = standings.ofContracts(company, numbers);
    List<GrantEffect> effects = GrantEffect.between(after.without(numbers), after);
    ledger.changed(GrantChange.contract(company, null, effects, by));
  }

  void contractChanged(@Observes ContractStepTaken step) {
    ledger.lock(step.company());
    Set<String> stepped = Set.of(step.contract());
    Standing before = standings.ofContracts(step.company(), stepped);
    List<GrantEffect> effects =
        step.terminated() ? GrantEffect.between(before, before.without(stepped)) : List.of();
    ledger.changed(GrantChange.contract(step.company(), step.contract(), effects, step.takenBy()));
  }

  void accountChanged(@Observes AccountKept kept) {
    if (ledger.version(kept.company()).isEmpty()) {
      return;
    }
    ledger.lock(kept.company());
    boolean changed = kept.reachedBefore() != kept.reaches();
    Standing before = standing(kept, kept.reachedBefore());
    if (kept.deleted()) {
      groups.removeFromAll(kept.company(), kept.account());
      links.replace(kept.account(), List.of());
    } else {
      if (kept.links() != null) {
        changed |= links.replace(kept.account(), kept.links());
      }
      for (String group : kept.initialGroups()) {
        changed |= join(new GroupId(kept.company(), group), kept);
      }
    }
    if (changed) {
      List<GrantEffect> effects = GrantEffect.between(before, standing(kept, kept.reaches()));
      ledger.changed(GrantChange.account(kept.company(), kept.account(), effects, BY));
    }
  }

  private Standing standing(AccountKept kept, boolean reaches) {
    return reaches
        ? standings.ofAccountInAnyState(kept.company(), kept.account())
        : Standing.NOBODY;
  }

  /** A group that is gone by now gives nothing. */
  private boolean join(GroupId key, AccountKept kept) {
    return groups.findById(key) != null
        && groups.addMember(key, kept.account(), BY, clock.instant());
  }
}
