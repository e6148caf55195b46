package io.bizportal.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

/** For what belongs to an account and is told with it, but stands in another feature's table. */
@ApplicationScoped
public class AccountBelongings {

  private final Accounts accounts;
  private final AnnounceAccount announce;

  AccountBelongings(Accounts accounts, AnnounceAccount announce) {
    this.accounts = accounts;
    this.announce = announce;
  }

  /** Tells the other services; the account is locked, the other table written. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void changed(Account account) {
    accounts.getEntityManager().lock(account, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    announce.announce(account, null);
  }
}
