package io.bizportal.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;

/** Where the build found the Keycloak that it was made for. */
final class KeycloakDistribution {

  private KeycloakDistribution() {}

  static Path zip() {
    Properties build = new Properties();
    try (InputStream file =
        Objects.requireNonNull(
            KeycloakDistribution.class.getResourceAsStream("build.properties"))) {
      build.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Path.of(Objects.requireNonNull(build.getProperty("keycloak.zip")));
  }
}
