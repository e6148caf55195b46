package io.bizportal.identity.keycloak;

import static io.bizportal.identity.keycloak.RealmUsers.reached;

import io.bizportal.identity.keycloak.KeycloakTasks.Task;
import io.bizportal.identity.session.EndSession;
import io.bizportal.identity.session.SessionEnded;
import io.bizportal.identity.session.SessionEnded.Reason;
import io.bizportal.identity.terminal.TerminalUser;
import io.bizportal.identity.terminal.TerminalUsers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Realm {@code line} follows the terminal users who have a password. */
@ApplicationScoped
public class TerminalUsersInLine implements RealmFollower {

  private final RealmUsers users;
  private final TerminalUsers known;
  private final PendingPasswords pending;
  private final DeliverPassword deliver;
  private final EndSession sessions;
  private final Clock clock;

  TerminalUsersInLine(
      @RestClient LineAdmin admin,
      TerminalUsers known,
      PendingPasswords pending,
      DeliverPassword deliver,
      EndSession sessions,
      Clock clock) {
    this.pending = pending;
    this.deliver = deliver;
    this.users = new RealmUsers(admin);
    this.known = known;
    this.sessions = sessions;
    this.clock = clock;
  }

  /**
   * Makes or corrects the user and sets the password, or throws and may be called again. His row is
   * locked.
   *
   * @return the sessions this ended
   */
  public List<String> put(TerminalUser user, String password) {
    String id = reached(() -> users.upsert(user.id(), KeycloakUser.of(user)));
    List<String> ended = users.password(id, password);
    pending.forget(user.id());
    return ended;
  }

  @Override
  public Realm realm() {
    return Realm.LINE;
  }

  @Override
  public Runnable follow(Task task) {
    Optional<TerminalUser> user =
        QuarkusTransaction.requiringNew()
            .call(() -> known.withPassword(List.of(task.account())))
            .stream()
            .findFirst();
    if (user.isPresent()) {
      String id = reached(() -> users.upsert(task.account(), KeycloakUser.of(user.get())));
      if (task.unlock()) {
        users.unlock(id);
      }
      deliver.to(user.get(), id, task.attempts() > 1);
      return () -> {};
    }
    return remove(task.account());
  }

  /** Ends what sessions Keycloak has, also those whose sign-in was not recorded here. */
  private Runnable remove(UUID terminalUser) {
    Optional<String> company = users.find(terminalUser).flatMap(KeycloakUser::company);
    List<String> ended = users.remove(terminalUser);
    return () ->
        company.ifPresent(
            of ->
                ended.forEach(
                    session ->
                        sessions.end(
                            new SessionEnded(
                                session, terminalUser, of, Reason.DELETED, clock.instant()))));
  }

  @Override
  public List<KeycloakUser> page(int first, int most) {
    return users.page(first, most);
  }

  @Override
  public Map<UUID, Boolean> compare(List<KeycloakUser> page) {
    List<UUID> ids = page.stream().flatMap(user -> user.account().stream()).toList();
    Map<UUID, TerminalUser> expected =
        QuarkusTransaction.requiringNew().call(() -> known.withPassword(ids)).stream()
            .collect(Collectors.toMap(TerminalUser::id, user -> user));
    Map<UUID, Boolean> fitting = new HashMap<>();
    for (KeycloakUser user : page) {
      user.account()
          .map(expected::get)
          .ifPresent(one -> fitting.merge(one.id(), user.fits(one), Boolean::logicalAnd));
    }
    return fitting;
  }

  @Override
  public List<UUID> expected(UUID after, int most) {
    return QuarkusTransaction.requiringNew().call(() -> known.withPassword(after, most));
  }
}
