package io.bizportal.local;

import io.bizportal.embedded.ChildProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the end of a part's log. */
@Command(name = "logs", description = "Show the end of a part's log.")
final class LogsCommand implements Callable<Integer> {

  private static final Duration POLL = Duration.ofMillis(200);

  @Parameters(paramLabel = "NAME", description = "A part as 'status' names it, or 'supervisor'.")
  private String name = "";

  @Option(
      names = {"-n", "--lines"},
      defaultValue = "100",
      description = "How many lines.")
  private int lines;

  @Option(
      names = {"-f", "--follow"},
      description = "Go on showing what is added.")
  private boolean follow;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  private final Layout layout = Layout.standard();

  @Override
  public Integer call() throws InterruptedException {
    Path log = log();
    LogFollower added = new LogFollower(log, true);
    System.out.println(ChildProcess.end(log, lines));
    while (follow) {
      added.lines().forEach(System.out::println);
      Thread.sleep(POLL);
    }
    return 0;
  }

  private Path log() {
    if (name.equals("supervisor")) {
      return layout.supervisorLog();
    }
    return Part.named(name)
        .map(layout::log)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "no part '%s'; there are supervisor, %s"
                        .formatted(
                            name,
                            Arrays.stream(Part.values())
                                .map(Part::id)
                                .collect(Collectors.joining(", ")))));
  }
}
