package io.bizportal.identity.keycloak;

import io.bizportal.identity.account.Account;
import io.bizportal.identity.account.Role;
import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.quarkus.oidc.client.OidcClientException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Brings Keycloak's user in line with an account. Every step may be repeated. */
@ApplicationScoped
public class KeycloakUsers {

  private static final Logger LOG = Logger.getLogger(KeycloakUsers.class);
  private static final String RETRY_SECONDS = "5";
  private static final Set<String> OURS =
      Stream.of(Role.values()).map(Role::realmRole).collect(Collectors.toUnmodifiableSet());

  private final KeycloakAdmin admin;

  KeycloakUsers(@RestClient KeycloakAdmin admin) {
    this.admin = admin;
  }

  /**
   * Makes or corrects the user and sets the password, or throws and may be called again.
   *
   * @return the sessions this ended
   */
  public List<String> put(Account account, String password) {
    String id = reached(() -> upsert(account));
    reached(
        () -> {
          alignRoles(id, account.role());
          return id;
        });
    try {
      return reached(
          () -> {
            admin.setPassword(id, new KeycloakAdmin.Password("password", password, false));
            // Whoever set a new password has proved the mailbox; he need not wait.
            admin.unlock(id);
            // Here, or a browser signed in with the old password would come in again unasked.
            return logOut(id);
          });
    } catch (Refused e) {
      throw new ProblemException(CommonProblem.VALIDATION)
          .withField(
              "/password", "password-refused", "このパスワードは使えません", "This password can't be used");
    }
  }

  /**
   * Makes the user what the account is, whatever he was, or throws and may be called again.
   *
   * @return the sessions this ended
   */
  List<String> align(Account account, KeycloakTasks.Task task) {
    return reached(
        () -> {
          String id = upsert(account);
          alignRoles(id, account.role());
          if (task.unlock()) {
            admin.unlock(id);
          }
          if (task.resetTotp()) {
            admin.credentials(id).stream()
                .filter(credential -> credential.type().equals("otp"))
                .forEach(credential -> admin.forget(id, credential.id()));
          }
          return task.logOut() ? logOut(id) : List.of();
        });
  }

  /** Some of the users; none after the last. */
  List<KeycloakUser> page(int first, int most) {
    return reached(() -> admin.page(first, most, false));
  }

  /** Removes the user, if there is one; returns the sessions this ended. */
  List<String> remove(Account account) {
    return reached(
        () -> {
          Optional<KeycloakUser> known = known(account);
          if (known.isEmpty()) {
            return List.of();
          }
          String id = String.valueOf(known.get().id());
          List<String> sessions = logOut(id);
          admin.remove(id);
          return sessions;
        });
  }

  private List<String> logOut(String id) {
    List<String> sessions = admin.sessions(id).stream().map(KeycloakAdmin.UserSession::id).toList();
    admin.logOut(id);
    return sessions;
  }

  private Optional<KeycloakUser> known(Account account) {
    return admin.byAttribute(KeycloakUser.ACCOUNT_ID + ":" + account.id()).stream()
        .filter(user -> user.isOf(account.id()))
        .findFirst();
  }

  private String upsert(Account account) {
    Optional<KeycloakUser> known =
        known(account)
            // One restored from a backup, or made when its attributes were lost.
            .or(() -> admin.byUsername(account.email(), true).stream().findFirst());
    if (known.isPresent()) {
      String id = String.valueOf(known.get().id());
      admin.update(id, KeycloakUser.of(account));
      return id;
    }
    try (Response made = admin.create(KeycloakUser.of(account))) {
      String path = made.getLocation().getPath();
      return path.substring(path.lastIndexOf('/') + 1);
    }
  }

  private void alignRoles(String id, Role role) {
    List<KeycloakAdmin.RealmRole> wrong =
        admin.roles(id).stream()
            .filter(held -> OURS.contains(held.name()) && !held.name().equals(role.realmRole()))
            .toList();
    if (!wrong.isEmpty()) {
      admin.take(id, wrong);
    }
    // Those already held are not offered.
    List<KeycloakAdmin.RealmRole> missing =
        admin.rolesToGive(id).stream()
            .filter(offered -> offered.name().equals(role.realmRole()))
            .toList();
    if (!missing.isEmpty()) {
      admin.give(id, missing);
    }
  }

  private static <T> T reached(Supplier<T> call) {
    try {
      return call.get();
    } catch (WebApplicationException e) {
      int status = e.getResponse().getStatus();
      if (status == 400) {
        throw new Refused();
      }
      throw unavailable("Keycloak answered " + status);
    } catch (ProcessingException | OidcClientException e) {
      throw unavailable("Keycloak can't be reached: " + kind(e));
    }
  }

  /** Kinds only: a message might quote what was sent or answered. */
  private static String kind(Throwable e) {
    String name = e.getClass().getSimpleName();
    return e.getCause() == null ? name : name + " from " + kind(e.getCause());
  }

  private static ProblemException unavailable(String why) {
    LOG.warn(why);
    return new ProblemException(CommonProblem.UNAVAILABLE).withHeader("Retry-After", RETRY_SECONDS);
  }

  /** Keycloak took the request and said no to what was in it. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused() {
      super("refused", null, false, false);
    }
  }
}
