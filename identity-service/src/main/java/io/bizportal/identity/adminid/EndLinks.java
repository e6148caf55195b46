package io.bizportal.identity.adminid;

import io.bizportal.identity.account.AccountAltered;
import io.bizportal.identity.account.AccountAltered.Aspect;
import io.bizportal.identity.account.AccountBelongings;
import io.bizportal.identity.account.Accounts;
import io.bizportal.identity.terminal.TerminalUserRemoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Links end with the admin ID or the account, within the transaction that removes either. */
@ApplicationScoped
class EndLinks {

  private final AdminIdLinks links;
  private final Accounts accounts;
  private final AccountBelongings belongings;

  EndLinks(AdminIdLinks links, Accounts accounts, AccountBelongings belongings) {
    this.links = links;
    this.accounts = accounts;
    this.belongings = belongings;
  }

  void with(@Observes TerminalUserRemoved removed) {
    links
        .removeAll(removed.terminalUser())
        .forEach(account -> accounts.livingForUpdate(account).ifPresent(belongings::changed));
  }

  /** That the account is gone says already that it reaches nothing. */
  void with(@Observes AccountAltered altered) {
    if (altered.is(Aspect.DELETED)) {
      links.removeOf(altered.account().id());
    }
  }
}
