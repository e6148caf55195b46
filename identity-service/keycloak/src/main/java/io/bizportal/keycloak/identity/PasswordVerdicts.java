package io.bizportal.keycloak.identity;

import com.fasterxml.jackson.databind.JsonNode;
import io.bizportal.keycloak.identity.IdentityCalls.Answer;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Identity-service's judgement of passwords that people choose themselves. */
public final class PasswordVerdicts {

  private final IdentityCalls calls;

  private PasswordVerdicts(IdentityCalls calls) {
    this.calls = calls;
  }

  /** From {@code BIZPORTAL_IDENTITY_URL}; without it Keycloak must not start. */
  public static PasswordVerdicts fromEnvironment() {
    return new PasswordVerdicts(IdentityCalls.fromEnvironment());
  }

  /** The codes of all that is wrong with a password; none if it may be used. */
  public Set<String> faults(String token, String account, String password)
      throws IdentityUnavailableException {
    Answer answer =
        calls.post(
            "/internal/v1/password-verdicts",
            token,
            Map.of("account", account, "password", password));
    if (answer.status() != 200 || !answer.json().path("faults").isArray()) {
      throw answer.unusable();
    }
    Set<String> faults = new HashSet<>();
    for (JsonNode fault : answer.json().path("faults")) {
      faults.add(fault.asText());
    }
    return faults;
  }
}
