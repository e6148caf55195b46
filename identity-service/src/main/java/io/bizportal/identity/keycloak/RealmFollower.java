package io.bizportal.identity.keycloak;

import io.bizportal.identity.keycloak.KeycloakTasks.Task;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How the users of one realm follow what is known here. */
interface RealmFollower {

  Realm realm();

  /**
   * Makes Keycloak's user what he should be, whatever he was, or throws and may be called again. No
   * transaction is open.
   *
   * @return what is to be recorded here in the transaction that ends the task
   */
  Runnable follow(Task task);

  /** Some of Keycloak's users; none after the last. */
  List<KeycloakUser> page(int first, int most);

  /** Those of Keycloak's users that are known here, and whether each is as he should be. */
  Map<UUID, Boolean> compare(List<KeycloakUser> users);

  /** Some of those who should be in Keycloak, in the order of their identifiers. */
  List<UUID> expected(UUID after, int most);
}
