package io.bizportal.identity.keycloak;

import io.bizportal.identity.account.Account;
import io.bizportal.identity.account.AccountAltered.Aspect;
import io.bizportal.identity.account.Accounts;
import io.bizportal.kit.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Looks now and then whether both sides are still equal, and makes a task of every account that
 * isn't: somebody may have changed Keycloak by hand, or restored either side from a backup. What
 * Keycloak has and nobody here knows is only told: it may be a backup of ours that is too old.
 */
@ApplicationScoped
class CompareWithKeycloak {

  private static final Logger LOG = Logger.getLogger(CompareWithKeycloak.class);
  private static final int PAGE = 100;

  private final KeycloakUsers keycloak;
  private final KeycloakTasks tasks;
  private final Accounts accounts;

  CompareWithKeycloak(KeycloakUsers keycloak, KeycloakTasks tasks, Accounts accounts) {
    this.keycloak = keycloak;
    this.tasks = tasks;
    this.accounts = accounts;
  }

  @Scheduled(
      every = "10m",
      delayed = "2m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  void round() {
    try {
      Set<UUID> there = new HashSet<>();
      int first = 0;
      List<KeycloakUser> page = keycloak.page(first, PAGE);
      while (!page.isEmpty()) {
        compare(page, there);
        first += PAGE;
        page = keycloak.page(first, PAGE);
      }
      requestMissing(there);
    } catch (ProblemException e) {
      LOG.info("Keycloak can't be compared with now");
    }
  }

  private void compare(List<KeycloakUser> page, Set<UUID> there) {
    List<UUID> ids = page.stream().flatMap(user -> user.account().stream()).toList();
    Map<UUID, Account> known =
        QuarkusTransaction.requiringNew().call(() -> accounts.list("id in ?1", ids)).stream()
            .collect(Collectors.toMap(Account::id, account -> account));
    for (KeycloakUser user : page) {
      Optional<Account> account = user.account().map(known::get);
      if (account.isEmpty()) {
        LOG.warnf("Keycloak has user %s whom no account is known of", user.id());
      } else {
        there.add(account.get().id());
        if (!user.fits(account.get())) {
          request(account.get().id());
        }
      }
    }
  }

  private void requestMissing(Set<UUID> there) {
    UUID after = new UUID(0, 0);
    List<UUID> page = registered(after);
    while (!page.isEmpty()) {
      page.stream().filter(id -> !there.contains(id)).forEach(this::request);
      after = page.getLast();
      page = registered(after);
    }
  }

  private List<UUID> registered(UUID after) {
    return QuarkusTransaction.requiringNew().call(() -> accounts.registered(after, PAGE));
  }

  private void request(UUID account) {
    LOG.infof("Keycloak differs for account %s", account);
    QuarkusTransaction.requiringNew().run(() -> tasks.request(account, Set.of(Aspect.DETAILS)));
  }
}
