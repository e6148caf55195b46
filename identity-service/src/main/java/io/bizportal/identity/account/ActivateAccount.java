package io.bizportal.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** A password was set: whoever was invited or locked may sign in from now on. */
@ApplicationScoped
public class ActivateAccount {

  private final AnnounceAccount announce;
  private final Clock clock;

  ActivateAccount(AnnounceAccount announce, Clock clock) {
    this.announce = announce;
    this.clock = clock;
  }

  /** Leaves an account alone that an administrator closed. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void passwordSet(Account account) {
    if (account.registeredAt == null) {
      account.registeredAt = clock.instant();
    }
    switch (account.state()) {
      case AccountState.Invited state -> become(account, state.registered());
      case AccountState.Locked state -> become(account, state.unlocked());
      case AccountState.Active unchanged -> {}
      case AccountState.Disabled unchanged -> {}
      case AccountState.Deleted unchanged -> {}
    }
  }

  private void become(Account account, AccountState next) {
    account.become(next, clock.instant());
    announce.announce(account, null);
  }
}
