package io.bizportal.pbx.csv;

import io.bizportal.kit.imports.ImportSite;
import io.bizportal.kit.problem.ProblemCode;
import io.bizportal.kit.table.Importer;
import io.bizportal.pbx.PbxProblem;
import io.bizportal.pbx.access.AskEntitlement;
import io.bizportal.pbx.contract.Contracts;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Settings as imports find them: under the contract's lock, for whoever may write it. */
@Singleton
class SettingsSite implements ImportSite {

  private final AskEntitlement entitlement;
  private final Contracts contracts;

  SettingsSite(AskEntitlement entitlement, Contracts contracts) {
    this.entitlement = entitlement;
    this.contracts = contracts;
  }

  @Override
  public boolean mayWrite(UUID account, String contract) {
    return entitlement.mayWrite(account, contract);
  }

  @Override
  public void lock(Importer by) {
    contracts.lock(by.contract(), by.company());
  }

  @Override
  public Iterable<? extends ProblemCode> problems() {
    return List.of(PbxProblem.values());
  }
}
