package io.bizportal.identity;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What Keycloak calls while somebody signs in. */
public final class KeycloakFlow {

  private KeycloakFlow() {}

  public static Response admission(UUID account, String address, @Nullable String browser) {
    Map<String, Object> arrival = new HashMap<>();
    arrival.put("account", account);
    arrival.put("remoteAddress", address);
    arrival.put("browser", browser);
    return post("/internal/v1/admissions", arrival);
  }

  public static Response admission(UUID account) {
    return admission(account, "198.51.100.7", null);
  }

  public static Response terminalAdmission(UUID terminalUser, @Nullable String brand) {
    Map<String, Object> arrival = new HashMap<>();
    arrival.put("terminalUser", terminalUser);
    arrival.put("brand", brand);
    return post("/internal/v1/terminal-admissions", arrival);
  }

  public static Response passwordVerdict(UUID account, String password) {
    return post("/internal/v1/password-verdicts", Map.of("account", account, "password", password));
  }

  public static Response register(UUID terminalUser, String attempt, String address) {
    return post(
        "/internal/v1/address-registrations",
        Map.of(
            "terminalUser",
            terminalUser,
            "attempt",
            attempt,
            "address",
            address,
            "language",
            "ja"));
  }

  public static Response code(UUID id, String attempt, String language) {
    return post(
        "/internal/v1/otp-challenges",
        Map.of("account", id, "attempt", attempt, "language", language));
  }

  public static Response enter(UUID id, String attempt, String challenge, String code) {
    return post(
        "/internal/v1/otp-challenges/" + challenge + "/verifications",
        Map.of("account", id, "attempt", attempt, "code", code));
  }

  /** A sign-in of realm {@code line} or its end, as the event listener tells of it. */
  public static Response lineRecord(
      String type, UUID terminalUser, String company, String session, Instant at) {
    return post(
        "/internal/v1/sign-in-records",
        Map.of(
            "eventId",
            UUID.randomUUID().toString(),
            "type",
            type,
            "realm",
            "line",
            "account",
            terminalUser,
            "username",
            "somebody's login ID",
            "company",
            company,
            "session",
            session,
            "remoteAddress",
            "198.51.100.7",
            "occurredAt",
            at.toString()));
  }

  public static Response remember(UUID account) {
    return post(
        "/internal/v1/trusted-browsers",
        Map.of("account", account, "userAgent", "Firefox", "remoteAddress", "198.51.100.7"));
  }

  public static Response acceptTerms(UUID account, int version) {
    return post("/internal/v1/terms-acceptances", Map.of("account", account, "version", version));
  }

  public static Response choose(UUID account, String factor) {
    return as().body(Map.of("secondFactor", factor))
        .put("/internal/v1/accounts/" + account + "/second-factor");
  }

  private static Response post(String path, Object body) {
    return as().body(body).post(path);
  }

  private static io.restassured.specification.RequestSpecification as() {
    return given().auth().oauth2(Tokens.keycloakFlow()).contentType(ContentType.JSON);
  }
}
