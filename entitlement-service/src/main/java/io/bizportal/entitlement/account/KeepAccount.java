package io.bizportal.entitlement.account;

import io.bizportal.kit.event.EventReader;
import io.bizportal.kit.inbox.Inbox;
import io.cloudevents.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;

/** Applies one {@code account-changed} once, and only if it is newer than what is known. */
@ApplicationScoped
class KeepAccount {

  private final EventReader events;
  private final Inbox inbox;
  private final Accounts accounts;
  private final Event<AccountKept> kept;

  KeepAccount(EventReader events, Inbox inbox, Accounts accounts, Event<AccountKept> kept) {
    this.events = events;
    this.inbox = inbox;
    this.accounts = accounts;
    this.kept = kept;
  }

  @Transactional
  void keep(CloudEvent event) {
    if (!inbox.firstTime("account", event)) {
      return;
    }
    AccountSaid said = events.data(event, AccountSaid.class);
    boolean isNew =
        accounts.insert(said.account(), said.company(), said.status(), said.role(), said.version());
    boolean reachedBefore = false;
    if (!isNew) {
      Account known = accounts.lock(said.account());
      if (known == null || known.version >= said.version()) {
        return;
      }
      reachedBefore = known.status.reaches();
      known.status = said.status();
      known.role = said.role();
      known.version = said.version();
      accounts.flush();
    }
    kept.fire(
        new AccountKept(
            said.account(),
            said.company(),
            reachedBefore,
            said.status().reaches(),
            said.status() == AccountStatus.DELETED,
            said.groups() == null ? List.of() : said.groups(),
            said.linkedContracts()));
  }
}
