package io.bizportal.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Ends a process when this JVM is gone, even if it was killed without a chance to tidy up.
 *
 * <p>A small shell holds the other end of a pipe: the operating system closes the pipe with this
 * JVM, whatever ended it, and the shell then ends what it watches over.
 */
final class Warden implements AutoCloseable {

  /** $1 signal, $2 process: a line read is the release, an end of input the parent's death. */
  private static final String SCRIPT =
      """
      trap '' INT TERM HUP
      read -r _ && exit 0
      kill -"$1" "$2" 2>/dev/null || exit 0
      tenths=0
      while [ $tenths -lt 80 ] && kill -0 "$2" 2>/dev/null; do
        sleep 0.1
        tenths=$((tenths + 1))
      done
      kill -KILL "$2" 2>/dev/null
      """;

  private final Process shell;

  private Warden(Process shell) {
    this.shell = shell;
  }

  /** Watches over a process that ends on {@code signal}. */
  static Warden over(long process, String signal) {
    try {
      return new Warden(
          new ProcessBuilder(
                  List.of("sh", "-c", SCRIPT, "bizportal-warden", signal, Long.toString(process)))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The process has ended, or may live on. */
  @Override
  public void close() {
    try {
      shell.getOutputStream().write('\n');
      shell.getOutputStream().close();
    } catch (IOException e) {
      // It is gone already, and with it the danger of its killing a stranger.
      shell.destroyForcibly();
    }
  }
}
