package io.bizportal.bench;

import io.bizportal.local.Stack;
import io.bizportal.local.demo.Api;
import io.bizportal.local.demo.Person;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * A realm of the house's Keycloak with a client that may do the standard token exchange (RFC 8693)
 * and one user's token to change.
 */
record KeycloakPeer(URI tokenEndpoint, Map<String, String> headers, String form) {

  private static final String REALM = "bench";
  private static final String CLIENT = "bench";
  private static final String SECRET = "bench-secret";
  private static final String TOKEN = "/auth/realms/%s/protocol/openid-connect/token";

  static KeycloakPeer prepare(Stack house) {
    URI base = URI.create("http://localhost:" + house.ports().keycloak());
    String admin =
        Api.anonymous(base)
            .form(
                TOKEN.formatted("master"),
                Map.of(
                    "grant_type", "password",
                    "client_id", "admin-cli",
                    "username", "admin",
                    "password", house.secrets().keycloakAdminPassword()))
            .expect(200, "Keycloak administrator")
            .json()
            .path("access_token")
            .asText();
    int status = Api.bearer(base, admin).post("/auth/admin/realms", realm()).status();
    if (status != 201 && status != 409) {
      throw new IllegalStateException("no realm to measure with: " + status);
    }
    String credentials = Person.basic(CLIENT, SECRET);
    String token =
        Api.anonymous(base)
            .with("Authorization", credentials)
            .form(
                TOKEN.formatted(REALM),
                Map.of("grant_type", "password", "username", "peer", "password", "peer"))
            .expect(200, "token to change")
            .json()
            .path("access_token")
            .asText();
    String form =
        ExchangeBench.form(
            Map.of(
                "grant_type", "urn:ietf:params:oauth:grant-type:token-exchange",
                "subject_token", token,
                "subject_token_type", "urn:ietf:params:oauth:token-type:access_token",
                "requested_token_type", "urn:ietf:params:oauth:token-type:access_token"));
    return new KeycloakPeer(
        base.resolve(TOKEN.formatted(REALM)), Map.of("Authorization", credentials), form);
  }

  private static Map<String, Object> realm() {
    return Map.of(
        "realm",
        REALM,
        "enabled",
        true,
        "accessTokenLifespan",
        3600,
        "clients",
        List.of(
            Map.of(
                "clientId",
                CLIENT,
                "secret",
                SECRET,
                "directAccessGrantsEnabled",
                true,
                "attributes",
                Map.of("standard.token.exchange.enabled", "true"))),
        "users",
        List.of(
            Map.of(
                "username", "peer",
                "firstName", "Peer",
                "lastName", "Peer",
                "email", "peer@example.jp",
                "emailVerified", true,
                "enabled", true,
                "credentials", List.of(Map.of("type", "password", "value", "peer")))));
  }
}
