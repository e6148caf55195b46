package io.bizportal.embedded;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keycloak as a process of its own, on PostgreSQL, behind whatever serves its public address. */
public final class KeycloakServer implements AutoCloseable {

  /**
   * How to run it.
   *
   * @param publicBase its address as browsers know it, {@code /auth} included; tokens are issued in
   *     this name
   * @param environment secrets and addresses that the realm file names
   * @param javaOptions heap size and the like
   */
  public record Settings(
      KeycloakHome home,
      int port,
      int managementPort,
      URI publicBase,
      String jdbcUrl,
      String username,
      String password,
      Map<String, String> environment,
      List<String> javaOptions,
      Path log) {

    @Override
    public String toString() {
      return "Keycloak on " + port;
    }
  }

  private final Settings settings;
  private final ChildProcess process;

  private KeycloakServer(Settings settings, ChildProcess process) {
    this.settings = settings;
    this.process = process;
  }

  /** Starts it and returns at once. */
  public static KeycloakServer start(Settings settings) {
    Map<String, String> environment = new HashMap<>(settings.environment());
    environment.put("KC_DB_URL", settings.jdbcUrl());
    environment.put("KC_DB_USERNAME", settings.username());
    environment.put("KC_DB_PASSWORD", settings.password());
    List<String> command =
        KeycloakHome.java(
            settings.home().folder(),
            settings.javaOptions(),
            List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + settings.port(),
                "--http-management-port=" + settings.managementPort(),
                "--hostname=" + settings.publicBase(),
                "--proxy-headers=xforwarded",
                "--proxy-trusted-addresses=127.0.0.1",
                "--db-pool-max-size=20"));
    return new KeycloakServer(
        settings,
        ChildProcess.start(
            "keycloak", command, environment, settings.home().folder(), settings.log()));
  }

  public void awaitReady(Duration patience) {
    Readiness.await(
        process,
        URI.create("http://127.0.0.1:" + settings.managementPort() + "/auth/health/ready"),
        patience);
  }

  /** Its address on this machine, {@code /auth} included. */
  public URI base() {
    return URI.create("http://localhost:" + settings.port() + "/auth");
  }

  public ChildProcess process() {
    return process;
  }

  @Override
  public void close() {
    process.close();
  }
}
