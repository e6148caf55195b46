package io.bizportal.identity.terminalcsv;

import io.bizportal.identity.IdentityProblem;
import io.bizportal.identity.terminal.ContractPermissions;
import io.bizportal.identity.terminal.StandingAdminIds;
import io.bizportal.identity.terminal.TerminalAccounts;
import io.bizportal.kit.imports.ImportSite;
import io.bizportal.kit.problem.ProblemCode;
import io.bizportal.kit.table.Importer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/**
 * Terminal users as imports find them: held still, for whoever may write their contract or runs it.
 */
@Singleton
class AccountSite implements ImportSite {

  private final ContractPermissions permissions;
  private final StandingAdminIds adminIds;
  private final TerminalAccounts accounts;

  AccountSite(
      ContractPermissions permissions, StandingAdminIds adminIds, TerminalAccounts accounts) {
    this.permissions = permissions;
    this.adminIds = adminIds;
    this.accounts = accounts;
  }

  @Override
  public boolean mayWrite(UUID account, String contract) {
    return adminIds.runs(account, contract) || permissions.mayWrite(account, contract);
  }

  @Override
  public void lock(Importer by) {
    accounts.lock(by.contract());
  }

  @Override
  public Iterable<? extends ProblemCode> problems() {
    return List.of(IdentityProblem.values());
  }
}
