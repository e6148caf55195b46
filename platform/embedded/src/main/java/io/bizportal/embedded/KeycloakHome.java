package io.bizportal.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * An unpacked Keycloak with its providers built in. Building takes long, so it is done once for
 * each {@link Fingerprint} of distribution, providers and options, and found again in the cache.
 */
public final class KeycloakHome {

  static final List<String> BUILD_OPTIONS =
      List.of(
          "--db=postgres", "--cache=local", "--http-relative-path=/auth", "--health-enabled=true");

  private static final String BUILT = "bizportal-built";
  private static final String REALM = "realm/";

  private final Path folder;

  private KeycloakHome(Path folder) {
    this.folder = folder;
  }

  /** The distribution this build uses, as the build tells it. */
  public static Path distribution() {
    String zip = System.getProperty("bizportal.keycloak.zip");
    if (zip == null) {
      throw new IllegalStateException("system property bizportal.keycloak.zip is not set");
    }
    return Path.of(zip);
  }

  /**
   * Builds it unless that was done.
   *
   * @param providers jars, or folders of classes, with providers and themes; their resources {@code
   *     realm/*.json} are realms to be imported
   */
  public static KeycloakHome prepare(Path distribution, Path cache, List<Path> providers) {
    try {
      Files.createDirectories(cache);
      String print =
          new Fingerprint().file(distribution).contents(providers).texts(BUILD_OPTIONS).hex();
      KeycloakHome home = new KeycloakHome(cache.resolve("keycloak-" + print));
      try (FileChannel channel =
              FileChannel.open(
                  cache.resolve("keycloak.lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        if (lock.isValid() && !Files.exists(home.folder.resolve(BUILT))) {
          home.build(distribution, providers);
        }
      }
      return home;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path folder() {
    return folder;
  }

  private void build(Path distribution, List<Path> providers) throws IOException {
    Folders.delete(folder);
    unpack(distribution);
    Files.createDirectories(folder.resolve("data/import"));
    for (Path provider : providers) {
      Path jar = folder.resolve("providers").resolve(name(provider));
      ProviderJar.copy(provider, jar);
      unpackRealms(jar);
    }
    Path log = folder.resolve("build.log");
    ChildProcess build =
        ChildProcess.start(
            "keycloak build",
            java(
                folder,
                List.of("-Xmx512m"),
                Stream.concat(Stream.of("build"), BUILD_OPTIONS.stream()).toList()),
            Map.of(),
            folder,
            log);
    if (build.exit().join() != 0) {
      throw new IllegalStateException("kc build failed:\n" + build.logEnd(30));
    }
    Files.createFile(folder.resolve(BUILT));
  }

  private static String name(Path provider) {
    String name = provider.getFileName().toString();
    return name.endsWith(".jar") ? name : "providers.jar";
  }

  /** The zip's only root folder becomes this home. */
  private void unpack(Path distribution) throws IOException {
    try (ZipFile zip = new ZipFile(distribution.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        Path inside = Path.of(entry.getName());
        Path target = folder.resolve(inside.getName(0).relativize(inside)).normalize();
        if (!target.startsWith(folder)) {
          throw new IOException("outside of the distribution: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          try (InputStream content = zip.getInputStream(entry)) {
            Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
          }
        }
      }
    }
  }

  private void unpackRealms(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList()) {
        if (entry.getName().startsWith(REALM) && entry.getName().endsWith(".json")) {
          String file = Path.of(entry.getName()).getFileName().toString();
          try (InputStream content = zip.getInputStream(entry)) {
            Files.copy(content, folder.resolve("data/import").resolve(file));
          }
        }
      }
    }
  }

  /**
   * What {@code kc.sh} would run, without the shell: the process we start is then the one that
   * serves, and a signal reaches it.
   */
  static List<String> java(Path home, List<String> javaOptions, List<String> arguments) {
    return Stream.of(
            Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
            javaOptions.stream(),
            Stream.of(
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Djava.security.egd=file:/dev/urandom",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"),
            arguments.stream())
        .flatMap(part -> part)
        .toList();
  }
}
