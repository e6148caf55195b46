package io.bizportal.identity.keycloak;

import io.bizportal.identity.account.AccountAltered.Aspect;
import io.bizportal.identity.terminal.TerminalUserRemoved;
import io.bizportal.identity.terminal.TerminalUserUnlocked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Set;

/**
 * Notes with every terminal user who is gone or was unlocked that Keycloak has to follow, and
 * begins at once.
 */
@ApplicationScoped
class FollowTerminalUsers {

  private final KeycloakTasks tasks;
  private final WorkOnTasks work;

  FollowTerminalUsers(KeycloakTasks tasks, WorkOnTasks work) {
    this.tasks = tasks;
    this.work = work;
  }

  void note(@Observes TerminalUserRemoved removed) {
    tasks.request(Realm.LINE, removed.terminalUser(), Set.of());
  }

  void note(@Observes TerminalUserUnlocked unlocked) {
    tasks.request(Realm.LINE, unlocked.terminalUser(), Set.of(Aspect.UNLOCKED));
  }

  void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) TerminalUserUnlocked unlocked) {
    work.soon(Realm.LINE);
  }

  void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) TerminalUserRemoved removed) {
    work.soon(Realm.LINE);
  }
}
