package io.bizportal.identity.account;

import io.bizportal.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the other services what became of an account. */
@ApplicationScoped
class AnnounceAccount {

  private static final String TOPIC = "account-changed";

  private final Accounts accounts;
  private final Outbox outbox;

  AnnounceAccount(Accounts accounts, Outbox outbox) {
    this.accounts = accounts;
    this.outbox = outbox;
  }

  /** Flushed first: the row's lock is what orders the events of one account. */
  void announce(Account account, @Nullable List<String> initialGroups) {
    accounts.flush();
    String id = account.id.toString();
    outbox.appendJson(
        TOPIC,
        id,
        id,
        new AccountChanged(
            account.id,
            account.company,
            account.status,
            account.role,
            initialGroups,
            account.status == AccountStatus.DELETED
                ? List.of()
                : accounts.linkedContracts(account.id),
            account.version));
  }
}
