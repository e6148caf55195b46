package io.bizportal.local;

import io.bizportal.local.Status.PartStatus;
import io.bizportal.local.Status.State;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the supervisor gathers what it has to tell, and writes it down with every change. */
final class StatusBoard implements Progress {

  private final Path file;
  private final Ports ports;
  private final Instant began = Instant.now();
  private final Map<Part, PartStatus> parts = new EnumMap<>(Part.class);
  private State state = State.STARTING;
  private double seconds;
  private boolean recording;
  private @Nullable String message;
  private List<SignIn> signIns = List.of();

  StatusBoard(Path file, Ports ports) {
    this.file = file;
    this.ports = ports;
    write();
  }

  @Override
  public void note(String text) {
    say(text);
  }

  @Override
  public synchronized void ready(Part part, Duration took) {
    say("%-22s ready   %5.1f s".formatted(part.title(), took.toMillis() / 1000.0));
    PartStatus before = parts.get(part);
    parts.put(
        part,
        new PartStatus(
            part.id(),
            ports.of(part),
            0,
            took.toMillis() / 1000.0,
            before == null ? 0 : before.restarts() + 1,
            before == null ? null : before.trouble()));
    write();
  }

  synchronized void processes(Stack stack) {
    recording = stack.isRecording();
    parts.replaceAll(
        (part, now) ->
            new PartStatus(
                now.name(),
                now.port(),
                stack.pid(part),
                now.seconds(),
                now.restarts(),
                now.trouble()));
    write();
  }

  synchronized void died(Stack.Death death) {
    say("%s ended with exit code %d".formatted(death.part().title(), death.exitCode()));
    PartStatus before = parts.get(death.part());
    parts.put(
        death.part(),
        new PartStatus(
            death.part().id(),
            ports.of(death.part()),
            0,
            before == null ? 0 : before.seconds(),
            before == null ? 0 : before.restarts(),
            "exit code %d at %s\n%s".formatted(death.exitCode(), Instant.now(), death.logEnd())));
    write();
  }

  synchronized void ready(List<SignIn> known) {
    signIns = known;
    change(State.READY, null);
  }

  synchronized void change(State next, @Nullable String why) {
    if (next == State.READY || next == State.FAILED) {
      seconds = Duration.between(began, Instant.now()).toMillis() / 1000.0;
    }
    state = next;
    message = why;
    write();
  }

  /** The command that started the supervisor reads along. */
  private static void say(String line) {
    System.out.println(Supervisor.PROGRESS + line);
  }

  private void write() {
    new Status(
            state,
            ProcessHandle.current().pid(),
            Status.ownBirth(),
            began.toString(),
            seconds,
            message,
            recording,
            Arrays.stream(Part.values()).map(parts::get).filter(part -> part != null).toList(),
            signIns)
        .write(file);
  }
}
