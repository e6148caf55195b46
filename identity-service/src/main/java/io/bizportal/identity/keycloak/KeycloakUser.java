package io.bizportal.identity.keycloak;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.bizportal.identity.account.Account;
import io.bizportal.identity.account.AccountState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account as Keycloak keeps it; what is left out stays as it is there. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
record KeycloakUser(
    @Nullable String id,
    String username,
    String email,
    boolean emailVerified,
    boolean enabled,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable Map<String, List<String>> attributes,
    @Nullable List<String> requiredActions) {

  static final String ACCOUNT_ID = "account_id";
  private static final String TERMS = "TERMS_AND_CONDITIONS";

  /** With the terms still to be accepted. */
  static KeycloakUser first(Account account) {
    return of(account, List.of(TERMS));
  }

  /** Leaves the required actions alone: terms accepted once are not asked for again. */
  static KeycloakUser again(Account account) {
    return of(account, null);
  }

  private static KeycloakUser of(Account account, @Nullable List<String> requiredActions) {
    Map<String, List<String>> attributes = new HashMap<>();
    attributes.put(ACCOUNT_ID, List.of(account.id().toString()));
    attributes.put("company", List.of(account.company()));
    attributes.put("locale", List.of(account.mailLanguage().tag()));
    if (account.secondFactor() != null) {
      attributes.put("second_factor", List.of(account.secondFactor().name()));
    }
    return new KeycloakUser(
        null,
        account.email(),
        account.email(),
        true,
        !(account.state() instanceof AccountState.Disabled),
        // Names are not taken apart: Keycloak puts first and last together with a space.
        account.name(),
        "",
        attributes,
        requiredActions);
  }

  boolean isOf(UUID account) {
    return attributes != null
        && attributes.getOrDefault(ACCOUNT_ID, List.of()).contains(account.toString());
  }
}
