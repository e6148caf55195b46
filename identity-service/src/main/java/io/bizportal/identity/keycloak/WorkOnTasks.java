package io.bizportal.identity.keycloak;

import io.bizportal.identity.IdentityConfig;
import io.bizportal.identity.keycloak.KeycloakTasks.Task;
import io.bizportal.kit.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * Brings Keycloak in line with what is known here, task by task, each realm at its own pace. No
 * transaction is open while Keycloak is asked, and every step may be repeated: whoever dies here
 * leaves a task that another takes up.
 */
@ApplicationScoped
class WorkOnTasks {

  private static final Logger LOG = Logger.getLogger(WorkOnTasks.class);

  private final KeycloakTasks tasks;
  private final AccountsInPortal portal;
  private final TerminalUsersInLine line;
  private final Map<Realm, Semaphore> hands = new EnumMap<>(Realm.class);

  WorkOnTasks(
      KeycloakTasks tasks,
      AccountsInPortal portal,
      TerminalUsersInLine line,
      IdentityConfig config) {
    int atOnce = config.keycloak().atOnce();
    for (Realm realm : Realm.values()) {
      hands.put(realm, new Semaphore(atOnce));
    }
    this.tasks = tasks;
    this.portal = portal;
    this.line = line;
  }

  /** Without making the caller wait: as many at once as there are hands free. */
  void soon(Realm realm) {
    RealmFollower follower = follower(realm);
    Semaphore free = Objects.requireNonNull(hands.get(realm));
    while (free.tryAcquire()) {
      Thread.ofVirtual()
          .name("keycloak-task")
          .start(
              () -> {
                try {
                  round(follower);
                } finally {
                  free.release();
                }
              });
    }
  }

  @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void begin() {
    soon(Realm.PORTAL);
    soon(Realm.LINE);
  }

  private RealmFollower follower(Realm realm) {
    return switch (realm) {
      case PORTAL -> portal;
      case LINE -> line;
    };
  }

  private void round(RealmFollower follower) {
    boolean more = true;
    while (more) {
      Optional<Task> task =
          QuarkusTransaction.requiringNew().call(() -> tasks.lease(follower.realm()));
      more = task.isPresent() && work(follower, task.get());
    }
  }

  /** False if Keycloak can't be reached, so that nothing else need be tried now. */
  private boolean work(RealmFollower follower, Task task) {
    try {
      Runnable outcome = follower.follow(task);
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                outcome.run();
                tasks.done(task);
              });
      return true;
    } catch (ProblemException e) {
      LOG.infof("Keycloak does not follow %s yet", task.account());
      QuarkusTransaction.requiringNew().run(() -> tasks.postpone(task));
      return false;
    }
  }
}
