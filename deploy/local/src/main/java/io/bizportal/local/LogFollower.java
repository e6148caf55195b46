package io.bizportal.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the lines that are added to a log. */
final class LogFollower {

  private final Path log;
  private final ByteArrayOutputStream unfinished = new ByteArrayOutputStream();
  private long position;

  /**
   * @param onlyNew whether what is there already is left out
   */
  LogFollower(Path log, boolean onlyNew) {
    this.log = log;
    try {
      this.position = onlyNew && Files.exists(log) ? Files.size(log) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines that were finished since it was last asked. */
  List<String> lines() {
    if (!Files.exists(log)) {
      return List.of();
    }
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      if (file.length() < position) {
        position = 0;
      }
      file.seek(position);
      byte[] added = new byte[(int) Math.min(file.length() - position, 1_000_000)];
      file.readFully(added);
      position += added.length;
      return split(added);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> split(byte[] added) {
    List<String> lines = new ArrayList<>();
    for (byte next : added) {
      if (next == '\n') {
        lines.add(unfinished.toString(StandardCharsets.UTF_8));
        unfinished.reset();
      } else {
        unfinished.write(next);
      }
    }
    return lines;
  }
}
