package io.bizportal.keycloak.identity;

import java.util.Optional;
import org.keycloak.models.UserModel;

/** Which of identity-service's accounts a user is. */
public final class AccountOf {

  private AccountOf() {}

  /** Empty for a user identity-service did not make. */
  public static Optional<String> user(UserModel user) {
    return Optional.ofNullable(user.getFirstAttribute("account_id")).filter(id -> !id.isBlank());
  }
}
