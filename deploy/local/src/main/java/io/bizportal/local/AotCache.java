package io.bizportal.local;

import io.bizportal.embedded.Fingerprint;
import io.bizportal.embedded.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The classes of a program as the JVM left them after an earlier run, loaded and linked: it starts
 * in about half the time. The first run of a program records, and writes the cache when it ends; a
 * change of its files begins anew.
 */
final class AotCache {

  private final Path file;

  private AotCache(Path file) {
    this.file = file;
  }

  /**
   * @param files what the program consists of: the JVM refuses a cache if one of them changed
   * @param options the JVM's other options, which must be the same as well
   */
  static AotCache of(Path folder, String program, List<Path> files, List<String> options) {
    Fingerprint print = new Fingerprint().texts(options);
    try {
      for (Path path : files) {
        try (Stream<Path> all = Files.walk(path)) {
          for (Path jar : all.filter(AotCache::isJar).sorted().toList()) {
            print.file(jar);
          }
        }
      }
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new AotCache(folder.resolve(program + "-" + print.hex() + ".aot"));
  }

  private static boolean isJar(Path path) {
    return path.getFileName().toString().endsWith(".jar");
  }

  boolean exists() {
    return Files.exists(file);
  }

  /** What makes the JVM use it, or record it if there is none yet. */
  List<String> options() {
    // A cache that doesn't fit costs time only; the JVM's word on it is for the log.
    return List.of(
        exists() ? "-XX:AOTCache=" + file : "-XX:AOTCacheOutput=" + recording(),
        "-Xlog:aot=off",
        "-Xlog:cds=off");
  }

  /** Takes over what a run that has ended wrote, in place of what it wrote for older files. */
  void keep() {
    if (exists() || !Files.exists(recording())) {
      return;
    }
    String program = file.getFileName().toString().replaceFirst("-[0-9a-f]+\\.aot$", "");
    try (DirectoryStream<Path> older =
        Files.newDirectoryStream(file.getParent(), program + "-*.aot")) {
      for (Path path : older) {
        Files.delete(path);
      }
      Files.move(recording(), file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path recording() {
    return file.resolveSibling(file.getFileName() + ".new");
  }

  /**
   * Throws away what a run left that didn't end by itself. What {@code running} records stays: a
   * JVM opens its recording when it starts, and would write into a file that is gone.
   */
  static void tidy(Path folder, String running) {
    if (Files.exists(folder)) {
      try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(folder, "*.aot.new*")) {
        for (Path path : unfinished) {
          if (!path.getFileName().toString().startsWith(running + "-")) {
            Folders.delete(path);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
