package io.bizportal.pbx.change;

import io.bizportal.kit.token.ContractCaller;
import io.bizportal.pbx.contract.Contracts;
import io.bizportal.pbx.contract.LockedContract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Function;

/** Runs writes: each under its contract's lock, and each one change set. */
@ApplicationScoped
public class Writes {

  private final Contracts contracts;
  private final Ledger ledger;

  Writes(Contracts contracts, Ledger ledger) {
    this.contracts = contracts;
    this.ledger = ledger;
  }

  /** What the write shows, with its change set and events in the same transaction. */
  @Transactional
  public <V> V now(ContractCaller caller, Function<LockedContract, Written<V>> write) {
    LockedContract contract = contracts.lock(caller);
    Written<V> written = write.apply(contract);
    ledger.record(contract, Actor.of(caller), written.changes());
    return written.view();
  }
}
