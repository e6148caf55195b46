package io.bizportal.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What the compilers of some JVMs are up to. A service runs for weeks and compiles in its first
 * minutes, when it and who asks share two cores; that is not what is measured.
 */
record Compilers(List<Long> processes) {

  /** Of one core; below, they have compiled what is used. */
  private static final double REST = 0.03;

  private static final Duration ROUND = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofMinutes(6);

  /** Linux counts processor time in these, whatever the machine. */
  private static final Duration TICK = Duration.ofMillis(10);

  private static final int USER_TICKS = 11;
  private static final int SYSTEM_TICKS = 12;

  /** The load of one round. */
  interface Load {
    void run(Duration time);
  }

  /** Goes on with a load until they rest, or it has lasted long enough; returns how long. */
  Duration warmUp(Load load) {
    long began = System.nanoTime();
    Duration lasted = Duration.ZERO;
    double share = 1;
    while (share > REST && lasted.compareTo(PATIENCE) < 0) {
      Duration before = busy();
      load.run(ROUND);
      share = (double) busy().minus(before).toNanos() / ROUND.toNanos();
      lasted = Duration.ofNanos(System.nanoTime() - began);
    }
    return lasted;
  }

  private Duration busy() {
    return processes.stream().map(Compilers::busy).reduce(Duration.ZERO, Duration::plus);
  }

  private static Duration busy(long process) {
    long ticks = 0;
    try (DirectoryStream<Path> threads =
        Files.newDirectoryStream(Path.of("/proc/" + process + "/task"))) {
      for (Path thread : threads) {
        ticks += ticks(thread);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return TICK.multipliedBy(ticks);
  }

  private static long ticks(Path thread) throws IOException {
    try {
      String[] parts = Files.readString(thread.resolve("stat")).split("\\) ", 2);
      if (!parts[0].matches(".*\\(C[12] Compiler.*")) {
        return 0;
      }
      String[] fields = parts[1].split(" ");
      return Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[SYSTEM_TICKS]);
    } catch (IOException e) {
      if (Files.notExists(thread)) {
        // It ended while it was looked at.
        return 0;
      }
      throw e;
    }
  }
}
