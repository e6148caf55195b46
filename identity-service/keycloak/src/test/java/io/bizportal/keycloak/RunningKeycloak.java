package io.bizportal.keycloak;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * Keycloak from its distribution, empty at first, with this module's classes as its only provider.
 */
final class RunningKeycloak {

  private static final List<String> REALMS = List.of("portal", "line");

  static final String ADMIN_PASSWORD = "Only4Tests!";

  private final int port;
  private final Map<String, String> environment;
  private final Path home;
  private final Path log;
  private Process process;

  RunningKeycloak(int port, Map<String, String> environment) throws IOException {
    this.port = port;
    this.environment = environment;
    Path target = Path.of(System.getProperty("bizportal.target"));
    Path zip = Path.of(System.getProperty("bizportal.keycloak.zip"));
    this.home =
        target.resolve(
            zip.getFileName()
                .toString()
                .replaceFirst("^keycloak-quarkus-dist-(.*)\\.zip$", "keycloak-$1"));
    this.log = target.resolve("keycloak.log");
    Files.deleteIfExists(log);
    if (!Files.exists(home)) {
      run("jar", "--extract", "--file", zip.toString(), "--dir", target.toString());
    }
    delete(home.resolve("data"));
    Files.createDirectories(home.resolve("data/import"));
    Path classes = Path.of(System.getProperty("bizportal.provider"));
    for (String realm : REALMS) {
      Files.copy(
          classes.resolve("realm/" + realm + "-realm.json"),
          home.resolve("data/import/" + realm + "-realm.json"),
          StandardCopyOption.REPLACE_EXISTING);
    }
    pack(classes, home.resolve("providers/identity-keycloak.jar"));
    kc(List.of("build", "--db=dev-file", "--cache=local", "--http-relative-path=/auth")).succeed();
  }

  URI base() {
    return URI.create("http://localhost:" + port + "/auth");
  }

  void start() {
    process =
        kc(List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=" + base()))
            .process();
    Awaitility.await("Keycloak's realm")
        .atMost(Duration.ofSeconds(120))
        .pollInterval(Duration.ofMillis(250))
        .until(this::answers);
  }

  void stop() {
    // Politely, so that the shutdown path of the providers runs too.
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean answers() {
    if (!process.isAlive()) {
      throw new IllegalStateException("Keycloak died; see " + log);
    }
    try {
      for (String realm : REALMS) {
        HttpURLConnection probe =
            (HttpURLConnection) URI.create(base() + "/realms/" + realm).toURL().openConnection();
        if (probe.getResponseCode() != 200) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private record Running(Process process, Path log) {
    void succeed() {
      try {
        if (process.waitFor() != 0) {
          throw new IllegalStateException("kc.sh failed; see " + log);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  private Running kc(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add("bash");
    command.add(home.resolve("bin/kc.sh").toString());
    command.addAll(arguments);
    ProcessBuilder builder =
        // Through bash, because unpacking with the JDK's own tool leaves no execute bit.
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
    builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
    builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN_PASSWORD);
    try {
      return new Running(builder.start(), log);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void run(String tool, String... arguments) {
    int result =
        java.util.spi.ToolProvider.findFirst(tool)
            .orElseThrow()
            .run(System.out, System.err, arguments);
    if (result != 0) {
      throw new IllegalStateException(tool + " failed");
    }
  }

  private static void pack(Path classes, Path jar) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(
            new JarEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
        Files.copy(file, out);
        out.closeEntry();
      }
    }
  }

  private static void delete(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
