package io.bizportal.keycloak.identity;

import com.fasterxml.jackson.databind.JsonNode;
import io.bizportal.keycloak.identity.IdentityCalls.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Identity-service's internal API for who may come in, and how. */
public final class AdmissionService {

  private final IdentityCalls calls;

  private AdmissionService(IdentityCalls calls) {
    this.calls = calls;
  }

  /** From {@code BIZPORTAL_IDENTITY_URL}; without it Keycloak must not start. */
  public static AdmissionService fromEnvironment() {
    return new AdmissionService(IdentityCalls.fromEnvironment());
  }

  /** What a remembered browser shows next time, and for how long. */
  public record Remembered(String token, Instant expiresAt) {

    /** Never in a log. */
    @Override
    public String toString() {
      return "Remembered[]";
    }
  }

  /** Whether and how somebody whose password was right may come in. */
  public Admission admit(
      String token, String account, @Nullable String address, @Nullable String browser)
      throws IdentityUnavailableException {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("account", account);
    body.put("remoteAddress", address);
    body.put("browser", browser);
    Answer answer = calls.post("/internal/v1/admissions", token, body);
    if (answer.status() != 200) {
      throw answer.unusable();
    }
    JsonNode json = answer.json();
    return switch (json.path("refusal").asText("")) {
      case "" ->
          new Admission.Welcome(
              factor(answer.text("secondFactor")),
              json.path("browserTrusted").asBoolean(false),
              json.path("skipDays").asInt(0),
              json.path("terms").path("version").asInt(),
              json.path("terms").path("accepted").asBoolean(false));
      case "NETWORK" -> new Admission.WrongNetwork();
      default -> new Admission.NoAccount();
    };
  }

  /** Fixes the factor; false if another one is fixed already. */
  public boolean choose(String token, String account, Admission.SecondFactor factor)
      throws IdentityUnavailableException {
    Answer answer =
        calls.send(
            "PUT",
            "/internal/v1/accounts/"
                + URLEncoder.encode(account, StandardCharsets.UTF_8)
                + "/second-factor",
            token,
            Map.of("secondFactor", factor.name()));
    return switch (answer.status()) {
      case 204 -> true;
      case 409 -> false;
      default -> throw answer.unusable();
    };
  }

  /** Remembers a browser; nothing if the company no longer allows it. */
  public Optional<Remembered> remember(
      String token, String account, @Nullable String userAgent, @Nullable String address)
      throws IdentityUnavailableException {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("account", account);
    body.put("userAgent", userAgent);
    body.put("remoteAddress", address);
    Answer answer = calls.post("/internal/v1/trusted-browsers", token, body);
    return switch (answer.status()) {
      case 201 ->
          Optional.of(
              new Remembered(answer.text("token"), Instant.parse(answer.text("expiresAt"))));
      case 409 -> Optional.empty();
      default -> throw answer.unusable();
    };
  }

  /** Keeps that a version of the terms was accepted. */
  public void acceptTerms(String token, String account, int version)
      throws IdentityUnavailableException {
    Answer answer =
        calls.post(
            "/internal/v1/terms-acceptances",
            token,
            Map.of("account", account, "version", version));
    if (answer.status() != 204) {
      throw answer.unusable();
    }
  }

  private static Admission.SecondFactor factor(String name) throws IdentityUnavailableException {
    try {
      return Admission.SecondFactor.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new IdentityUnavailableException("identity-service named an unknown factor", e);
    }
  }
}
