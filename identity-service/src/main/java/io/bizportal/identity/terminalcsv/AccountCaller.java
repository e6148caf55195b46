package io.bizportal.identity.terminalcsv;

import io.bizportal.identity.terminal.ContractAccess;
import io.bizportal.kit.table.Importer;
import jakarta.enterprise.context.RequestScoped;

/** The caller of a request about a contract's tables, once it is known what he may do with it. */
@RequestScoped
class AccountCaller {

  private final ContractAccess access;

  AccountCaller(ContractAccess access) {
    this.access = access;
  }

  /** The contract, for somebody who may read it; 404 for everybody else. */
  String reading(String contract) {
    access.reading(access.who().account(), contract);
    return contract;
  }

  /** Somebody who may write the contract; 403 for who may only read it. */
  Importer writing(String contract) {
    ContractAccess.Who by = access.who();
    access.writing(by.account(), contract);
    return new Importer(contract, by.company(), by.account(), by.client());
  }
}
