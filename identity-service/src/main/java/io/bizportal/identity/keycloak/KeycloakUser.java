package io.bizportal.identity.keycloak;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.bizportal.identity.account.Account;
import io.bizportal.identity.account.AccountState;
import io.bizportal.identity.terminal.TerminalUser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account or a terminal user as Keycloak keeps it; what is left out stays as it is there. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
record KeycloakUser(
    @Nullable String id,
    String username,
    @Nullable String email,
    boolean emailVerified,
    boolean enabled,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable Map<String, List<String>> attributes) {

  static final String ACCOUNT_ID = "account_id";

  /** As Keycloak should have it. */
  static KeycloakUser of(Account account) {
    Map<String, List<String>> attributes = new HashMap<>();
    attributes.put(ACCOUNT_ID, List.of(account.id().toString()));
    attributes.put("company", List.of(account.company()));
    attributes.put("locale", List.of(account.mailLanguage().tag()));
    if (account.secondFactor() != null) {
      attributes.put("second_factor", List.of(account.secondFactor().name()));
    }
    if (account.masterId() != null) {
      attributes.put("master_id", List.of(account.masterId()));
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
        attributes);
  }

  /** As Keycloak should have him; where his codes are mailed to is none of its business. */
  static KeycloakUser of(TerminalUser user) {
    return new KeycloakUser(
        null,
        user.loginId(),
        null,
        false,
        true,
        null,
        null,
        Map.of(
            ACCOUNT_ID,
            List.of(user.id().toString()),
            "kind",
            List.of(user.kind().name()),
            "company",
            List.of(user.company()),
            "contract",
            List.of(user.contract())));
  }

  /** Whose user this is, as far as it says so. */
  Optional<UUID> account() {
    try {
      return attributes == null
          ? Optional.empty()
          : attributes.getOrDefault(ACCOUNT_ID, List.of()).stream()
              .findFirst()
              .map(UUID::fromString);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Of which company he is, as far as it says so. */
  Optional<String> company() {
    return attributes == null
        ? Optional.empty()
        : attributes.getOrDefault("company", List.of()).stream().findFirst();
  }

  /** Whether nothing would change here if the account were put again. */
  boolean fits(Account account) {
    return switch (account.state()) {
      case AccountState.Deleted state -> false;
      // He becomes a user with the first password, and may be one already.
      case AccountState.Invited state -> true;
      case AccountState.Active state -> same(of(account));
      case AccountState.Locked state -> same(of(account));
      case AccountState.Disabled state -> same(of(account));
    };
  }

  /** Whether nothing would change here if the terminal user were put again. */
  boolean fits(TerminalUser user) {
    return same(of(user));
  }

  private boolean same(KeycloakUser wanted) {
    return username.equals(wanted.username)
        && Objects.equals(email, wanted.email)
        && enabled == wanted.enabled
        && Objects.equals(firstName, wanted.firstName)
        && attributes != null
        && wanted.attributes != null
        && attributes.entrySet().containsAll(wanted.attributes.entrySet());
  }

  boolean isOf(UUID account) {
    return attributes != null
        && attributes.getOrDefault(ACCOUNT_ID, List.of()).contains(account.toString());
  }
}
