package io.bizportal.pbx.intent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bizportal.kit.token.ContractCaller;
import io.bizportal.pbx.access.ServiceSite;
import io.bizportal.pbx.change.Change;
import io.bizportal.pbx.change.ChangeView;
import io.bizportal.pbx.change.ShowChanges;
import io.bizportal.pbx.change.Written;
import io.bizportal.pbx.contract.Contracts;
import io.bizportal.pbx.contract.LockedContract;
import io.bizportal.pbx.routing.CallComparison;
import io.bizportal.pbx.routing.Routing;
import io.bizportal.pbx.routing.SiteRouting;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes changes in a transaction that is never committed, and compares calls before and after. */
@ApplicationScoped
public class PreviewChanges {

  private final Contracts contracts;
  private final WriteIntended write;
  private final List<SiteRouting> routings;
  private final ShowChanges show;
  private final TransactionSynchronizationRegistry transaction;

  PreviewChanges(
      Contracts contracts,
      WriteIntended write,
      @All List<SiteRouting> routings,
      ShowChanges show,
      TransactionSynchronizationRegistry transaction) {
    this.contracts = contracts;
    this.write = write;
    this.routings = routings;
    this.show = show;
    this.transaction = transaction;
  }

  /** What changes of the caller's contract would do; refuses what their write would be refused. */
  public Preview preview(ContractCaller caller, List<IntendedChange> given) {
    List<IntendedChange> changes = write.complete(WriteIntended.site(caller), given);
    return attempt(caller, changes, write.prepare(caller.contract(), changes));
  }

  @Transactional
  Preview attempt(
      ContractCaller caller, List<IntendedChange> changes, List<Optional<ObjectNode>> prepared) {
    SiteRouting routing = routing(WriteIntended.site(caller));
    LockedContract contract = contracts.lock(caller);
    Set<UUID> asked =
        changes.stream()
            .map(IntendedChange::id)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Routing before = routing.of(contract.number(), asked);
    Written<?> written = write.write(contract, changes, prepared);
    Set<UUID> touched =
        written.changes().stream().map(Change::id).collect(Collectors.toCollection(HashSet::new));
    Routing after = routing.of(contract.number(), touched);
    List<ChangeView> shown = show.changes(contract.number(), written.changes());
    transaction.setRollbackOnly();
    return new Preview(shown, written.warnings(), CallComparison.of(before, after, touched));
  }

  private SiteRouting routing(ServiceSite site) {
    return routings.stream()
        .filter(one -> one.site() == site)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no calls at " + site));
  }
}
