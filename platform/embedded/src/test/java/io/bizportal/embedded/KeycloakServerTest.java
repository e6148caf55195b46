package io.bizportal.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeycloakServerTest {

  private static final Path CACHE = Path.of("target/keycloak").toAbsolutePath();

  @TempDir static Path providers;
  private static KeycloakHome home;

  @BeforeAll
  static void build() throws Exception {
    Files.createDirectories(providers.resolve("realm"));
    Files.writeString(
        providers.resolve("realm/try-realm.json"),
        """
        {"realm": "try", "enabled": true, "displayName": "${NAME_OF_REALM}"}
        """);
    home = KeycloakHome.prepare(KeycloakHome.distribution(), CACHE, List.of(providers));
  }

  @Test
  void what_is_built_once_is_not_built_again_until_a_provider_changes() throws Exception {
    var built = Files.getLastModifiedTime(home.folder().resolve("bizportal-built"));

    KeycloakHome same =
        KeycloakHome.prepare(KeycloakHome.distribution(), CACHE, List.of(providers));

    assertThat(same.folder()).isEqualTo(home.folder());
    assertThat(Files.getLastModifiedTime(same.folder().resolve("bizportal-built")))
        .isEqualTo(built);
    Path changed = Files.createTempDirectory(providers.getParent(), "changed");
    Files.writeString(changed.resolve("other"), "other");
    assertThat(fingerprint(changed)).isNotEqualTo(fingerprint(providers));
  }

  @Test
  void it_imports_the_realm_serves_it_in_the_public_name_and_ends() {
    try (EmbeddedDatabase database = EmbeddedDatabase.start()) {
      database.create("keycloak");
      List<Integer> ports = FreePorts.take(2);
      KeycloakServer server =
          KeycloakServer.start(
              new KeycloakServer.Settings(
                  home,
                  ports.get(0),
                  ports.get(1),
                  URI.create("https://portal.example/auth"),
                  database.jdbcUrl("keycloak"),
                  EmbeddedDatabase.USERNAME,
                  EmbeddedDatabase.PASSWORD,
                  Map.of("NAME_OF_REALM", "Try"),
                  List.of("-Xmx320m", "-XX:+UseSerialGC"),
                  home.folder().resolve("server.log")));
      try (server) {
        server.awaitReady(Duration.ofSeconds(90));

        assertThat(Readiness.answers(URI.create(server.base() + "/realms/try"))).isTrue();
      }
      assertThat(server.process().isAlive()).isFalse();
    }
  }

  private static String fingerprint(Path folder) throws Exception {
    return new Fingerprint().contents(List.of(folder)).hex();
  }
}
