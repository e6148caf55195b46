package io.bizportal.local;

import io.bizportal.embedded.ChildProcess;
import io.bizportal.embedded.EmbeddedBroker;
import io.bizportal.embedded.EmbeddedDatabase;
import io.bizportal.embedded.EmbeddedMailbox;
import io.bizportal.embedded.KeycloakHome;
import io.bizportal.embedded.KeycloakServer;
import io.bizportal.embedded.Readiness;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Knows how to start each part, and when it is ready. */
final class Starter {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final List<String> DATABASES =
      List.of("keycloak", "identity", "entitlement", "pbx_config", "notification");

  /** Encrypted, and of use for minutes only: nothing of it should lie about. */
  private static final Map<String, String> MAIL_TOPIC =
      Map.of("retention.ms", "3600000", "segment.ms", "600000");

  private static final List<String> JVM =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:ReservedCodeCacheSize=64m",
          "--enable-native-access=ALL-UNNAMED");
  private static final List<String> SERVICE_JVM =
      with(JVM, "-Xms32m", "-Xmx160m", "--add-opens=java.base/java.lang=ALL-UNNAMED");
  private static final List<String> KEYCLOAK_JVM =
      with(JVM, "-Xms64m", "-Xmx320m", "-XX:MaxMetaspaceSize=224m");

  private final Layout layout;
  private final Ports ports;
  private final ServiceEnvironment environment;
  private final Supplier<KeycloakHome> keycloakHome;
  private final boolean record;

  Starter(
      Layout layout,
      Ports ports,
      ServiceEnvironment environment,
      Supplier<KeycloakHome> keycloakHome,
      boolean record) {
    this.layout = layout;
    this.ports = ports;
    this.environment = environment;
    this.keycloakHome = keycloakHome;
    this.record = record;
  }

  /** Begins to start it; {@link #awaitReady} waits for the end of that. */
  Running begin(Part part) {
    return switch (part) {
      case POSTGRES -> postgres();
      case KAFKA -> kafka();
      case MAILBOX -> mailbox();
      case KEYCLOAK -> keycloak();
      case IDENTITY, ENTITLEMENT, PBX_CONFIG, NOTIFICATION, GATEWAY ->
          service(part, ports.of(part), part.id(), SERVICE_JVM);
    };
  }

  void awaitReady(Part part, Running running) {
    if (running instanceof Running.Outside outside) {
      Readiness.await(outside.process(), readiness(part, ports.of(part)), PATIENCE);
    }
  }

  private URI readiness(Part part, int port) {
    return URI.create(
        part == Part.KEYCLOAK
            ? "http://127.0.0.1:" + ports.keycloakManagement() + "/auth/health/ready"
            : "http://127.0.0.1:" + port + "/q/health/ready");
  }

  private Running postgres() {
    EmbeddedDatabase database =
        EmbeddedDatabase.start(
            layout.data("postgres"), ports.postgres(), EmbeddedDatabase.Durability.MACHINE_CRASH);
    DATABASES.forEach(database::create);
    return new Running.Inside(database::close);
  }

  private Running kafka() {
    EmbeddedBroker broker =
        EmbeddedBroker.start(layout.data("kafka"), ports.kafka(), ports.kafkaController());
    broker.createTopics(List.of("mail-requested"), MAIL_TOPIC);
    broker.createHouse();
    return new Running.Inside(broker::close);
  }

  private Running mailbox() {
    EmbeddedMailbox mailbox =
        EmbeddedMailbox.start(layout.data("mails"), ports.smtp(), ports.mailbox());
    return new Running.Inside(mailbox::close);
  }

  private Running keycloak() {
    KeycloakHome home = keycloakHome.get();
    AotCache cache =
        AotCache.of(aot(), "keycloak", List.of(home.folder().resolve("lib")), KEYCLOAK_JVM);
    KeycloakServer server =
        KeycloakServer.start(
            new KeycloakServer.Settings(
                home,
                ports.keycloak(),
                ports.keycloakManagement(),
                URI.create(environment.base() + "/auth"),
                "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/keycloak",
                EmbeddedDatabase.USERNAME,
                EmbeddedDatabase.PASSWORD,
                environment.keycloak(),
                options(KEYCLOAK_JVM, cache),
                layout.log(Part.KEYCLOAK)));
    return new Running.Outside(server.process(), cache);
  }

  /** A second instance of a service beside the one everybody uses. */
  Running another(Part service, int port, String... jvm) {
    Running running = service(service, port, service.id() + "-" + port, with(SERVICE_JVM, jvm));
    if (running instanceof Running.Outside outside) {
      Readiness.await(outside.process(), readiness(service, port), PATIENCE);
    }
    return running;
  }

  private Running service(Part service, int port, String name, List<String> jvm) {
    Path application = layout.application(service);
    if (!Files.exists(application.resolve("quarkus-run.jar"))) {
      throw new IllegalStateException(service.id() + " is not built: no " + application);
    }
    AotCache cache = AotCache.of(aot(), service.id(), List.of(application), jvm);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options(jvm, cache));
    command.addAll(List.of("-jar", application.resolve("quarkus-run.jar").toString()));
    Map<String, String> surroundings = new HashMap<>(environment.of(service));
    surroundings.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    return new Running.Outside(
        ChildProcess.start(
            name, command, surroundings, layout.state(), layout.logs().resolve(name + ".log")),
        cache);
  }

  private List<String> options(List<String> jvm, AotCache cache) {
    return record || cache.exists()
        ? Stream.concat(jvm.stream(), cache.options().stream()).toList()
        : jvm;
  }

  private Path aot() {
    return layout.cache().resolve("aot");
  }

  private static List<String> with(List<String> common, String... own) {
    return Stream.concat(common.stream(), Stream.of(own)).toList();
  }
}
