package io.bizportal.identity.keycloak;

import io.bizportal.identity.account.Account;
import io.bizportal.identity.account.AccountState;
import io.bizportal.identity.account.Accounts;
import io.bizportal.identity.keycloak.KeycloakTasks.Task;
import io.bizportal.identity.session.EndSession;
import io.bizportal.identity.session.SessionEnded;
import io.bizportal.identity.session.SessionEnded.Reason;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Realm {@code portal} follows the accounts. */
@ApplicationScoped
class AccountsInPortal implements RealmFollower {

  private final KeycloakUsers keycloak;
  private final Accounts accounts;
  private final EndSession sessions;
  private final Clock clock;

  AccountsInPortal(KeycloakUsers keycloak, Accounts accounts, EndSession sessions, Clock clock) {
    this.keycloak = keycloak;
    this.accounts = accounts;
    this.sessions = sessions;
    this.clock = clock;
  }

  @Override
  public Realm realm() {
    return Realm.PORTAL;
  }

  @Override
  public Runnable follow(Task task) {
    Account account =
        QuarkusTransaction.requiringNew().call(() -> accounts.findById(task.account()));
    List<String> ended = bring(account, task);
    return () -> ended.forEach(session -> end(account, session));
  }

  @Override
  public List<KeycloakUser> page(int first, int most) {
    return keycloak.page(first, most);
  }

  @Override
  public Map<UUID, Boolean> compare(List<KeycloakUser> users) {
    List<UUID> ids = users.stream().flatMap(user -> user.account().stream()).toList();
    Map<UUID, Account> known =
        QuarkusTransaction.requiringNew().call(() -> accounts.list("id in ?1", ids)).stream()
            .collect(Collectors.toMap(Account::id, account -> account));
    Map<UUID, Boolean> fitting = new HashMap<>();
    for (KeycloakUser user : users) {
      user.account()
          .map(known::get)
          .ifPresent(
              account -> fitting.merge(account.id(), user.fits(account), Boolean::logicalAnd));
    }
    return fitting;
  }

  @Override
  public List<UUID> expected(UUID after, int most) {
    return QuarkusTransaction.requiringNew().call(() -> accounts.registered(after, most));
  }

  private List<String> bring(Account account, Task task) {
    return switch (account.state()) {
      case AccountState.Deleted state -> keycloak.remove(account);
      // Becomes a user there with the first password.
      case AccountState.Invited state -> List.of();
      case AccountState.Active state -> keycloak.align(account, task);
      case AccountState.Locked state -> keycloak.align(account, task);
      case AccountState.Disabled state -> keycloak.align(account, task);
    };
  }

  /** Sessions whose sign-in was not recorded here; those that were ended with the change itself. */
  private void end(Account account, String session) {
    sessions.end(
        new SessionEnded(
            session, account.id(), account.company(), reason(account), clock.instant()));
  }

  private static Reason reason(Account account) {
    return switch (account.state()) {
      case AccountState.Disabled state -> Reason.DISABLED;
      case AccountState.Deleted state -> Reason.DELETED;
      case AccountState.Invited state -> Reason.ROLE_CHANGED;
      case AccountState.Active state -> Reason.ROLE_CHANGED;
      case AccountState.Locked state -> Reason.ROLE_CHANGED;
    };
  }
}
