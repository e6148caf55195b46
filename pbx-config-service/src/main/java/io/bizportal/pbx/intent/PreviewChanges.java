package io.bizportal.pbx.intent;

import io.bizportal.kit.token.ContractCaller;
import io.bizportal.pbx.change.Change;
import io.bizportal.pbx.change.ChangeView;
import io.bizportal.pbx.change.ShowChanges;
import io.bizportal.pbx.change.Written;
import io.bizportal.pbx.contract.Contracts;
import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.routing.CallComparison;
import io.bizportal.pbx.routing.ReadRouting;
import io.bizportal.pbx.routing.Routing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes changes in a transaction that is never committed, and compares calls before and after. */
@ApplicationScoped
class PreviewChanges {

  private final Contracts contracts;
  private final WriteIntended write;
  private final ReadRouting routing;
  private final ShowChanges show;
  private final TransactionSynchronizationRegistry transaction;

  PreviewChanges(
      Contracts contracts,
      WriteIntended write,
      ReadRouting routing,
      ShowChanges show,
      TransactionSynchronizationRegistry transaction) {
    this.contracts = contracts;
    this.write = write;
    this.routing = routing;
    this.show = show;
    this.transaction = transaction;
  }

  @Transactional
  PreviewResource.Preview preview(ContractCaller caller, List<IntendedChange> given) {
    List<IntendedChange> changes = write.complete(given);
    LockedContract contract = contracts.lock(caller);
    Set<UUID> asked =
        changes.stream()
            .map(IntendedChange::id)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Routing before = routing.of(contract.number(), asked);
    Written<?> written = write.write(contract, changes);
    Set<UUID> touched =
        written.changes().stream().map(Change::id).collect(Collectors.toCollection(HashSet::new));
    Routing after = routing.of(contract.number(), touched);
    List<ChangeView> shown = show.changes(contract.number(), written.changes());
    transaction.setRollbackOnly();
    return new PreviewResource.Preview(
        shown, written.warnings(), CallComparison.of(before, after, touched));
  }
}
