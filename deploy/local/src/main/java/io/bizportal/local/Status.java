package io.bizportal.local;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the house is, as its supervisor last told.
 *
 * @param supervisor process ID
 * @param born when the system says that process began, ISO 8601
 * @param since when it began to start, ISO 8601
 * @param message why it failed, where it did
 * @param recording whether the next stop takes longer, so that the next start is quick
 */
record Status(
    State state,
    long supervisor,
    @Nullable String born,
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
        .filter(process -> born == null || bornTogether(process, Instant.parse(born)));
  }

  /** When this process began, as {@link #living} compares it. */
  static @Nullable String ownBirth() {
    return ProcessHandle.current().info().startInstant().map(Instant::toString).orElse(null);
  }

  /** The system reckons it from its own start, which it knows to the second. */
  private static boolean bornTogether(ProcessHandle process, Instant known) {
    return process
        .info()
        .startInstant()
        .map(start -> Duration.between(start, known).abs().compareTo(Duration.ofSeconds(3)) < 0)
        .orElse(true);
  }
}
