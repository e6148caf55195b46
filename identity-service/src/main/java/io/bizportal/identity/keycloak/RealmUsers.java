package io.bizportal.identity.keycloak;

import io.bizportal.kit.problem.CommonProblem;
import io.bizportal.kit.problem.ProblemException;
import io.quarkus.oidc.client.OidcClientException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** The users of one realm. Every step may be repeated. */
final class RealmUsers {

  private static final Logger LOG = Logger.getLogger(RealmUsers.class);
  private static final String RETRY_SECONDS = "5";

  private final KeycloakAdmin admin;

  RealmUsers(KeycloakAdmin admin) {
    this.admin = admin;
  }

  /** Makes or corrects a user and answers Keycloak's ID of him. */
  String upsert(UUID account, KeycloakUser wanted) {
    Optional<KeycloakUser> known =
        known(account)
            // One restored from a backup, or made when its attributes were lost.
            .or(() -> admin.byUsername(wanted.username(), true).stream().findFirst());
    if (known.isPresent()) {
      String id = String.valueOf(known.get().id());
      admin.update(id, wanted);
      return id;
    }
    try (Response made = admin.create(wanted)) {
      String path = made.getLocation().getPath();
      return path.substring(path.lastIndexOf('/') + 1);
    }
  }

  /**
   * Sets a password and forgets wrong ones, or refuses it at {@code /password}.
   *
   * @return the sessions this ended
   */
  List<String> password(String id, String password) {
    try {
      return reached(
          () -> {
            admin.setPassword(id, new KeycloakAdmin.Password("password", password, false));
            // Whoever set a new password has proved who he is; he need not wait.
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

  /** When the password was last set, by whomever; empty if there is none. */
  Optional<Instant> passwordSetAt(String id) {
    return reached(
        () ->
            admin.credentials(id).stream()
                .filter(one -> one.type().equals("password"))
                .map(KeycloakAdmin.Credential::createdDate)
                .filter(Objects::nonNull)
                .map(Instant::ofEpochMilli)
                .max(Comparator.naturalOrder()));
  }

  /** Some of the users; none after the last. */
  List<KeycloakUser> page(int first, int most) {
    return reached(() -> admin.page(first, most, false));
  }

  /** The user, if there is one. */
  Optional<KeycloakUser> find(UUID account) {
    return reached(() -> known(account));
  }

  /** Removes the user, if there is one; returns the sessions this ended. */
  List<String> remove(UUID account) {
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

  /** Forgets wrong passwords. */
  void unlock(String id) {
    reached(
        () -> {
          admin.unlock(id);
          return id;
        });
  }

  /** The same while Keycloak may be away. */
  List<String> endSessions(String id) {
    return reached(() -> logOut(id));
  }

  /** Ends a user's sessions and answers them. */
  List<String> logOut(String id) {
    List<String> sessions = admin.sessions(id).stream().map(KeycloakAdmin.UserSession::id).toList();
    admin.logOut(id);
    return sessions;
  }

  private Optional<KeycloakUser> known(UUID account) {
    return admin.byAttribute(KeycloakUser.ACCOUNT_ID + ":" + account).stream()
        .filter(user -> user.isOf(account))
        .findFirst();
  }

  /** What Keycloak answers; 503 while it can't be reached. */
  static <T> T reached(Supplier<T> call) {
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
