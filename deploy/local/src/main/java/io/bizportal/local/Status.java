package io.bizportal.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the house is, as its supervisor last told.
 *
 * @param supervisor process ID
 * @param since when it began to start, ISO 8601
 * @param message why it failed, where it did
 * @param recording whether the next stop takes longer, so that the next start is quick
 */
record Status(
    State state,
    long supervisor,
    String since,
    double seconds,
    @Nullable String message,
    boolean recording,
    List<PartStatus> parts,
    List<SignIn> signIns) {

  enum State {
    STARTING,
    READY,
    FAILED,
    STOPPING
  }

  /**
   * How one part is.
   *
   * @param process 0 while it doesn't run
   * @param seconds it took to start
   * @param trouble how it ended last, with the end of its log, where it did
   */
  record PartStatus(
      String name,
      int port,
      long process,
      double seconds,
      int restarts,
      @Nullable String trouble) {}

  /** As the file says; none where nothing was started. */
  static Optional<Status> read(Path file) {
    return new PrivateFile(file).read(Status.class);
  }

  void write(Path file) {
    new PrivateFile(file).write(this);
  }

  /** The supervisor, if it lives: the number alone may have passed to another process. */
  Optional<ProcessHandle> living() {
    return ProcessHandle.of(supervisor)
        .filter(ProcessHandle::isAlive)
        .filter(
            process ->
                process
                    .info()
                    .commandLine()
                    .map(command -> command.contains(Supervisor.class.getName()))
                    .orElse(false));
  }
}
