package io.bizportal.identity.keycloak;

import io.bizportal.identity.account.AccountAltered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/** Notes with every change of an account that Keycloak has to follow, and begins at once. */
@ApplicationScoped
class FollowAccounts {

  private final KeycloakTasks tasks;
  private final WorkOnTasks work;

  FollowAccounts(KeycloakTasks tasks, WorkOnTasks work) {
    this.tasks = tasks;
    this.work = work;
  }

  void note(@Observes AccountAltered altered) {
    tasks.request(Realm.PORTAL, altered.account().id(), altered.aspects());
  }

  void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccountAltered altered) {
    work.soon(Realm.PORTAL);
  }
}
