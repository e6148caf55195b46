package io.bizportal.pbx.absence;

import io.bizportal.kit.token.ContractCaller;
import io.bizportal.pbx.contract.Contracts;
import io.bizportal.pbx.rule.LoopWarning;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * Looks at what a terminal user means to set, by the rules of his own write; nothing of it stays.
 */
@ApplicationScoped
public class TryOwnAbsence {

  private final Contracts contracts;
  private final SetAbsence absence;
  private final TransactionSynchronizationRegistry transaction;

  TryOwnAbsence(
      Contracts contracts, SetAbsence absence, TransactionSynchronizationRegistry transaction) {
    this.contracts = contracts;
    this.absence = absence;
    this.transaction = transaction;
  }

  /**
   * How his extension would behave.
   *
   * @param number his extension's
   * @param warnings without the way that calls come back
   */
  public record Tried(String number, AbsenceBehaviour behaviour, List<LoopWarning> warnings) {}

  /** Refuses what his write would be refused. */
  @Transactional
  public Tried look(ContractCaller caller, UUID extension, AbsenceSettings settings) {
    Tried tried = absence.tryOwn(contracts.lock(caller), extension, settings);
    transaction.setRollbackOnly();
    return tried;
  }
}
