package io.bizportal.local;

import io.bizportal.local.Status.State;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the house in the background, and returns when it can be used. */
@Command(name = "up", description = "Start everything; returns when it can be used.")
final class UpCommand implements Callable<Integer> {

  private static final Duration POLL = Duration.ofMillis(50);

  @Option(
      names = "--fresh",
      description = "Begin anew: throw away databases, events, mails, secrets and logs.")
  private boolean fresh;

  private final Layout layout = Layout.standard();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Background background = new Background(layout);
    if (fresh) {
      background.end(System.out::println);
      layout.forget();
    }
    Optional<Status> before = Status.read(layout.status());
    Optional<ProcessHandle> living = before.flatMap(Status::living);
    if (living.isPresent() && ends(before.get().state())) {
      System.out.println("Waiting for the last run to end.");
      living.get().onExit().join();
      living = Optional.empty();
    }
    if (before.isPresent() && living.isPresent() && before.get().state() == State.READY) {
      System.out.print(new Table(Ports.standard()).of(before.get()));
      return 0;
    }
    LogFollower log = new LogFollower(layout.supervisorLog(), living.isEmpty());
    ProcessHandle supervisor = living.isPresent() ? living.get() : background.begin();
    Thread interrupted = new Thread(() -> background.end(System.out::println));
    Runtime.getRuntime().addShutdownHook(interrupted);
    Status status = follow(supervisor, log);
    Runtime.getRuntime().removeShutdownHook(interrupted);
    return tell(status);
  }

  private Status follow(ProcessHandle supervisor, LogFollower log) throws InterruptedException {
    while (true) {
      boolean alive = supervisor.isAlive();
      log.lines().forEach(UpCommand::show);
      Optional<Status> status =
          Status.read(layout.status()).filter(told -> told.supervisor() == supervisor.pid());
      if (status.isPresent() && status.get().state() != State.STARTING) {
        log.lines().forEach(UpCommand::show);
        return status.get();
      }
      if (!alive) {
        throw new IllegalStateException(
            "the supervisor ended while starting; its log is " + layout.supervisorLog());
      }
      Thread.sleep(POLL);
    }
  }

  private static boolean ends(State state) {
    return state == State.FAILED || state == State.STOPPING;
  }

  private static void show(String line) {
    if (line.startsWith(Supervisor.PROGRESS)) {
      System.out.println("  " + line.substring(Supervisor.PROGRESS.length()));
    }
  }

  private static int tell(Status status) {
    if (status.state() == State.READY) {
      System.out.print(new Table(Ports.standard()).of(status));
      return 0;
    }
    System.err.println("bizportal: " + status.message());
    return 1;
  }
}
