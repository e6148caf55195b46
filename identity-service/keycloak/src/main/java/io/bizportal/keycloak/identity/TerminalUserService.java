package io.bizportal.keycloak.identity;

import io.bizportal.keycloak.identity.IdentityCalls.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Identity-service's internal API for terminal users who sign in. */
public final class TerminalUserService {

  private final IdentityCalls calls;

  private TerminalUserService(IdentityCalls calls) {
    this.calls = calls;
  }

  /** From {@code BIZPORTAL_IDENTITY_URL}; without it Keycloak must not start. */
  public static TerminalUserService fromEnvironment() {
    return new TerminalUserService(IdentityCalls.fromEnvironment());
  }

  /**
   * Whether and how somebody whose password was right may come in.
   *
   * @param brand whose settings site he came to; null if that was not said
   */
  public TerminalAdmission admit(String token, String terminalUser, @Nullable String brand)
      throws IdentityUnavailableException {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("terminalUser", terminalUser);
    body.put("brand", brand);
    Answer answer = calls.post("/internal/v1/terminal-admissions", token, body);
    if (answer.status() != 200) {
      throw answer.unusable();
    }
    return switch (answer.json().path("refusal").asText("")) {
      case "" -> new TerminalAdmission.Welcome(factor(answer.text("secondFactor")));
      case "BRAND" -> new TerminalAdmission.OtherBrand();
      default -> new TerminalAdmission.NoUser();
    };
  }

  private static TerminalAdmission.Factor factor(String name) throws IdentityUnavailableException {
    try {
      return TerminalAdmission.Factor.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new IdentityUnavailableException("identity-service named an unknown factor", e);
    }
  }
}
