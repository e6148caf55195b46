package io.bizportal.local;

import io.bizportal.embedded.ChildProcess;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Starts and ends the supervisor, which lives on when the command that started it is over. */
final class Background {

  private static final List<String> JVM =
      List.of(
          "-XX:+UseSerialGC",
          "-Xms64m",
          "-Xmx320m",
          "-XX:+ExitOnOutOfMemoryError",
          "--enable-native-access=ALL-UNNAMED",
          "-Dstdout.encoding=UTF-8",
          "-Dstderr.encoding=UTF-8");
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  /** The program whose cache is the supervisor's own. */
  static final String SUPERVISOR = "supervisor";

  private final Layout layout;

  Background(Layout layout) {
    this.layout = layout;
  }

  /** Starts the supervisor in a session of its own, where Ctrl-C for us doesn't reach it. */
  ProcessHandle begin() {
    String classPath = System.getProperty("java.class.path");
    AotCache cache = cache(classPath);
    List<String> command = new ArrayList<>(List.of("setsid"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM);
    command.addAll(cache.options());
    command.addAll(
        List.of(
            "-Dbizportal.root=" + layout.root(),
            "-cp",
            classPath,
            Supervisor.class.getName(),
            layout.state().toString()));
    try {
      Files.createDirectories(layout.logs());
      return new ProcessBuilder(command)
          .directory(layout.root().toFile())
          .redirectInput(Redirect.from(new File("/dev/null")))
          .redirectErrorStream(true)
          .redirectOutput(Redirect.appendTo(layout.supervisorLog().toFile()))
          .start()
          .toHandle();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private AotCache cache(String classPath) {
    List<Path> jars =
        Arrays.stream(classPath.split(File.pathSeparator, -1))
            .map(Path::of)
            .filter(Files::isRegularFile)
            .toList();
    return AotCache.of(layout.cache().resolve("aot"), SUPERVISOR, jars, JVM);
  }

  /** Ends the supervisor with all its parts; whether there was one. */
  boolean end(Consumer<String> progress) {
    Optional<Status> status = Status.read(layout.status());
    Optional<ProcessHandle> supervisor = status.flatMap(Status::living);
    if (supervisor.isEmpty()) {
      return false;
    }
    if (status.get().recording()) {
      progress.accept("Keeping what makes the next start quick, which is done once.");
    }
    ProcessHandle process = supervisor.get();
    process.destroy();
    try {
      process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      cache(System.getProperty("java.class.path")).keep();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (TimeoutException e) {
      // Its parts notice that it is gone, and end as well.
      process.destroyForcibly();
      progress.accept(
          "It had to be killed; the end of its log:\n"
              + ChildProcess.end(layout.supervisorLog(), 20));
    }
    return true;
  }
}
