package io.bizportal.identity.keycloak;

import io.bizportal.embedded.FreePorts;
import io.bizportal.embedded.KeycloakHome;
import io.bizportal.embedded.KeycloakServer;
import io.bizportal.embedded.PostgresResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The real Keycloak with the declared realm, for the tests that need one. */
public class KeycloakResource implements QuarkusTestResourceLifecycleManager {

  static final String URL = "test.keycloak.url";
  static final String SECRET = "a secret for tests";

  private @Nullable KeycloakServer server;

  @Override
  public Map<String, String> start() {
    PostgresResource database = new PostgresResource();
    database.init(Map.of("database", "keycloak"));
    Map<String, String> settings = database.start();
    Path target = Path.of("target").toAbsolutePath();
    int port = FreePorts.one();
    server =
        KeycloakServer.start(
            new KeycloakServer.Settings(
                KeycloakHome.prepare(
                    KeycloakHome.distribution(),
                    target.resolve("keycloak"),
                    List.of(Path.of(System.getProperty("bizportal.provider")))),
                port,
                FreePorts.one(),
                URI.create("http://localhost:" + port + "/auth"),
                settings.getOrDefault("quarkus.datasource.jdbc.url", ""),
                settings.getOrDefault("quarkus.datasource.username", ""),
                settings.getOrDefault("quarkus.datasource.password", ""),
                environment(port),
                List.of("-Xmx512m"),
                target.resolve("keycloak.log")));
    server.awaitReady(Duration.ofSeconds(120));
    String url = server.base().toString();
    return Map.of(
        URL,
        url,
        "quarkus.rest-client.keycloak.url",
        url,
        "quarkus.oidc-client.auth-server-url",
        url + "/realms/portal",
        "quarkus.oidc-client.line.auth-server-url",
        url + "/realms/line",
        "quarkus.oidc-client.credentials.secret",
        SECRET);
  }

  private static Map<String, String> environment(int port) {
    Map<String, String> environment = new HashMap<>();
    environment.put("BIZPORTAL_BASE_URL", "http://localhost:" + port);
    environment.put("BIZPORTAL_SSL_REQUIRED", "none");
    environment.put("BIZPORTAL_IDENTITY_URL", "http://localhost:9");
    for (String client :
        List.of(
            "GATEWAY",
            "PORTAL_CLI",
            "OPERATOR",
            "IDENTITY_SERVICE",
            "ENTITLEMENT_SERVICE",
            "PBX_CONFIG_SERVICE")) {
      environment.put("BIZPORTAL_" + client + "_CLIENT_SECRET", SECRET);
    }
    return environment;
  }

  @Override
  public void stop() {
    if (server != null) {
      server.close();
    }
  }
}
