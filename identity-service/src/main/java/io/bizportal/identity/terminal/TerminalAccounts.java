package io.bizportal.identity.terminal;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;

/** A contract's terminal users as a whole, for what concerns many of them at once. */
@Singleton
public class TerminalAccounts {

  private final TerminalContracts contracts;
  private final TerminalUsers users;

  TerminalAccounts(TerminalContracts contracts, TerminalUsers users) {
    this.contracts = contracts;
    this.users = users;
  }

  /** All of them; neither they nor their contract change until the transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<TerminalUser> lock(String contract) {
    contracts.lock(contract);
    return users.lockAll(contract);
  }
}
