package io.bizportal.local;

import io.bizportal.embedded.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where things are: what was built, in the source tree; what the house keeps, in one folder of its
 * own.
 *
 * @param root of the source tree
 * @param state data, logs, secrets; thrown away by {@link #forget}
 * @param cache what was prepared to start quickly and can be prepared again
 */
public record Layout(Path root, Path state, Path cache) {

  /** In the folder that {@code ./bizportal} uses. */
  public static Layout standard() {
    Path home = sourceTree().resolve(".bizportal");
    return new Layout(sourceTree(), home, home.resolve("cache"));
  }

  /** In a folder of a test's own; what takes long to prepare is shared. */
  public static Layout in(Path state) {
    return new Layout(
        sourceTree(), state.toAbsolutePath(), sourceTree().resolve(".bizportal/cache"));
  }

  /** The source tree we are in, or that property {@code bizportal.root} names. */
  private static Path sourceTree() {
    String named = System.getProperty("bizportal.root");
    Path folder = Path.of(named == null ? "" : named).toAbsolutePath();
    while (!Files.exists(folder.resolve("deploy/local/pom.xml"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("not inside bizportal's source tree");
      }
    }
    return folder;
  }

  Path data(String name) {
    return state.resolve("data").resolve(name);
  }

  Path log(Part part) {
    return part == Part.POSTGRES
        ? data("postgres").resolve("postgres.log")
        : logs().resolve((inSupervisor(part) ? "supervisor" : part.id()) + ".log");
  }

  private static boolean inSupervisor(Part part) {
    return part == Part.KAFKA || part == Part.MAILBOX;
  }

  Path logs() {
    return state.resolve("logs");
  }

  Path supervisorLog() {
    return logs().resolve("supervisor.log");
  }

  Path secrets() {
    return state.resolve("secrets.json");
  }

  Path status() {
    return state.resolve("status.json");
  }

  /** How to sign in as people of the demo company, once it was loaded. */
  Path signIns() {
    return state.resolve("sign-ins.json");
  }

  Path lock() {
    return state.resolve("supervisor.lock");
  }

  /** Where a service's build left it to be run. */
  Path application(Part service) {
    return root.resolve(service.id()).resolve("target/quarkus-app");
  }

  /** What runs inside Keycloak: the jar, or its classes where only those were built. */
  Path keycloakProvider() {
    Path target = root.resolve("identity-service/keycloak/target");
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(
              file ->
                  file.getFileName()
                      .toString()
                      .matches("identity-keycloak-[^-]+(-SNAPSHOT)?\\.jar"))
          .findFirst()
          .orElse(target.resolve("classes"));
    } catch (IOException e) {
      throw new UncheckedIOException("identity-service/keycloak is not built", e);
    }
  }

  /** Begins anew: only what is costly to prepare stays. */
  public void forget() {
    Folders.delete(state.resolve("data"));
    Folders.delete(logs());
    delete(secrets());
    delete(status());
    delete(signIns());
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
