package io.bizportal.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCacheTest {

  @TempDir private Path folder;

  @Test
  void whatTheRunningProgramRecordsIsNotThrownAway() throws IOException {
    Path own = Files.createFile(folder.resolve("supervisor-1f.aot.new.config"));
    Path left = Files.createFile(folder.resolve("gateway-2a.aot.new"));
    Path kept = Files.createFile(folder.resolve("gateway-3b.aot"));

    AotCache.tidy(folder, "supervisor");

    assertThat(own).exists();
    assertThat(left).doesNotExist();
    assertThat(kept).exists();
  }
}
