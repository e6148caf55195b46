package io.bizportal.identity;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
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
