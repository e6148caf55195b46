package io.bizportal.identity.signin;

import io.bizportal.identity.account.AccountAltered;
import io.bizportal.identity.account.AccountAltered.Aspect;
import io.bizportal.identity.registration.PasswordSet;
import io.bizportal.identity.terminal.TerminalUserRemoved;
import io.bizportal.identity.terminal.TerminalUserUnlocked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Table {@code password_lock}: what Keycloak last said of the lock of an account or a terminal user
 * (A9).
 */
@ApplicationScoped
class PasswordLocks {

  private final Session database;

  PasswordLocks(Session database) {
    this.database = database;
  }

  void lockedUntil(UUID account, Instant until) {
    database
        .createNativeMutationQuery(
            """
            insert into password_lock (account, locked_until) values (:account, :until)
            on conflict (account) do update set locked_until = excluded.locked_until
            """)
        .setParameter("account", account)
        .setParameter("until", until)
        .executeUpdate();
  }

  void on(@Observes AccountAltered altered) {
    if (altered.is(Aspect.UNLOCKED) || altered.is(Aspect.DELETED)) {
      forget(altered.account().id());
    }
  }

  void on(@Observes TerminalUserRemoved removed) {
    forget(removed.terminalUser());
  }

  void on(@Observes TerminalUserUnlocked unlocked) {
    forget(unlocked.terminalUser());
  }

  void on(@Observes PasswordSet set) {
    forget(set.account());
  }

  private void forget(UUID account) {
    database
        .createNativeMutationQuery("delete from password_lock where account = :account")
        .setParameter("account", account)
        .executeUpdate();
  }
}
