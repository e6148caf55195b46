package io.bizportal.identity.keycloak;

import io.bizportal.identity.account.Account;
import io.bizportal.identity.account.AccountState;
import io.bizportal.identity.account.Accounts;
import io.bizportal.identity.keycloak.KeycloakTasks.Task;
import io.bizportal.identity.session.EndSession;
import io.bizportal.identity.session.SessionEnded;
import io.bizportal.identity.session.SessionEnded.Reason;
import io.bizportal.kit.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Brings Keycloak in line with the accounts, task by task. No transaction is open while Keycloak is
 * asked, and every step may be repeated: whoever dies here leaves a task that another takes up.
 */
@ApplicationScoped
class WorkOnTasks {

  private static final Logger LOG = Logger.getLogger(WorkOnTasks.class);

  private final KeycloakTasks tasks;
  private final KeycloakUsers keycloak;
  private final Accounts accounts;
  private final EndSession sessions;
  private final Clock clock;

  WorkOnTasks(
      KeycloakTasks tasks,
      KeycloakUsers keycloak,
      Accounts accounts,
      EndSession sessions,
      Clock clock) {
    this.tasks = tasks;
    this.keycloak = keycloak;
    this.accounts = accounts;
    this.sessions = sessions;
    this.clock = clock;
  }

  /** Without making the caller wait. */
  void soon() {
    Thread.ofVirtual().name("keycloak-task").start(this::round);
  }

  @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  void round() {
    boolean more = true;
    while (more) {
      Optional<Task> task = QuarkusTransaction.requiringNew().call(tasks::lease);
      more = task.isPresent() && work(task.get());
    }
  }

  /** False if Keycloak can't be reached, so that nothing else need be tried now. */
  private boolean work(Task task) {
    try {
      Account account =
          QuarkusTransaction.requiringNew().call(() -> accounts.findById(task.account()));
      List<String> ended = bring(account, task);
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                ended.forEach(session -> end(account, session));
                tasks.done(task);
              });
      return true;
    } catch (ProblemException e) {
      LOG.infof("Keycloak does not follow account %s yet", task.account());
      QuarkusTransaction.requiringNew().run(() -> tasks.postpone(task));
      return false;
    }
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
