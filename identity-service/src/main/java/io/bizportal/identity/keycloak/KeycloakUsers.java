package io.bizportal.identity.keycloak;

import static io.bizportal.identity.keycloak.RealmUsers.reached;

import io.bizportal.identity.account.Account;
import io.bizportal.identity.account.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Brings Keycloak's user in line with an account. Every step may be repeated. */
@ApplicationScoped
public class KeycloakUsers {

  private static final Set<String> OURS =
      Stream.of(Role.values()).map(Role::realmRole).collect(Collectors.toUnmodifiableSet());

  private final KeycloakAdmin admin;
  private final RealmUsers users;

  KeycloakUsers(@RestClient PortalAdmin admin) {
    this.admin = admin;
    this.users = new RealmUsers(admin);
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
    return users.password(id, password);
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
          return task.logOut() ? users.logOut(id) : List.of();
        });
  }

  /** Some of the users; none after the last. */
  List<KeycloakUser> page(int first, int most) {
    return users.page(first, most);
  }

  /** Removes the user, if there is one; returns the sessions this ended. */
  List<String> remove(Account account) {
    return users.remove(account.id());
  }

  private String upsert(Account account) {
    return users.upsert(account.id(), KeycloakUser.of(account));
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
}
