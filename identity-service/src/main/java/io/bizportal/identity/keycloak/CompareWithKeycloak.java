package io.bizportal.identity.keycloak;

import io.bizportal.identity.account.AccountAltered.Aspect;
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
import org.jboss.logging.Logger;

/**
 * Looks now and then whether both sides are still equal, and makes a task of everybody who isn't:
 * somebody may have changed Keycloak by hand, or restored either side from a backup. What Keycloak
 * has and nobody here knows is only told: it may be a backup of ours that is too old.
 */
@ApplicationScoped
class CompareWithKeycloak {

  private static final Logger LOG = Logger.getLogger(CompareWithKeycloak.class);
  private static final int PAGE = 100;

  private final List<RealmFollower> followers;
  private final KeycloakTasks tasks;

  CompareWithKeycloak(AccountsInPortal portal, TerminalUsersInLine line, KeycloakTasks tasks) {
    this.followers = List.of(portal, line);
    this.tasks = tasks;
  }

  @Scheduled(
      every = "10m",
      delayed = "2m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  void round() {
    followers.forEach(this::compare);
  }

  private void compare(RealmFollower follower) {
    try {
      Set<UUID> there = new HashSet<>();
      int first = 0;
      List<KeycloakUser> page = follower.page(first, PAGE);
      while (!page.isEmpty()) {
        compare(follower, page, there);
        first += PAGE;
        page = follower.page(first, PAGE);
      }
      requestMissing(follower, there);
    } catch (ProblemException e) {
      LOG.infof("Keycloak can't be compared with now in realm %s", follower.realm());
    }
  }

  private void compare(RealmFollower follower, List<KeycloakUser> page, Set<UUID> there) {
    Map<UUID, Boolean> fitting = follower.compare(page);
    for (KeycloakUser user : page) {
      Optional<UUID> account = user.account().filter(fitting::containsKey);
      if (account.isEmpty()) {
        LOG.warnf("Keycloak has user %s whom nothing is known of", user.id());
      }
    }
    fitting.forEach(
        (account, fits) -> {
          there.add(account);
          if (!fits) {
            request(follower, account);
          }
        });
  }

  private void requestMissing(RealmFollower follower, Set<UUID> there) {
    UUID after = new UUID(0, 0);
    List<UUID> page = follower.expected(after, PAGE);
    while (!page.isEmpty()) {
      page.stream().filter(id -> !there.contains(id)).forEach(id -> request(follower, id));
      after = page.getLast();
      page = follower.expected(after, PAGE);
    }
  }

  private void request(RealmFollower follower, UUID account) {
    LOG.infof("Keycloak differs for %s", account);
    QuarkusTransaction.requiringNew()
        .run(() -> tasks.request(follower.realm(), account, Set.of(Aspect.DETAILS)));
  }
}
