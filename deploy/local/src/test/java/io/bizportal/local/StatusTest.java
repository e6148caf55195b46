package io.bizportal.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.bizportal.local.Status.State;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusTest {

  @Test
  void whatWasWrittenIsRead(@TempDir Path folder) {
    Path file = folder.resolve("status.json");
    Status told = status(ProcessHandle.current().pid(), Status.ownBirth());

    told.write(file);

    assertThat(Status.read(file)).contains(told);
    assertThat(Status.read(folder.resolve("nothing"))).isEmpty();
  }

  @Test
  void aRunningSupervisorLives() {
    assertThat(status(ProcessHandle.current().pid(), Status.ownBirth()).living()).isPresent();
  }

  @Test
  void aNumberThatPassedToAnotherProcessIsNotTheSupervisor() {
    String earlier = Instant.parse(Status.ownBirth()).minusSeconds(60).toString();

    assertThat(status(ProcessHandle.current().pid(), earlier).living()).isEmpty();
  }

  @Test
  void aProcessThatEndedDoesNotLive() throws Exception {
    Process process = new ProcessBuilder("true").start();
    process.waitFor();

    assertThat(status(process.pid(), Instant.now().toString()).living()).isEmpty();
  }

  private static Status status(long pid, @Nullable String born) {
    return new Status(
        State.READY, pid, born, "2026-01-01T00:00:00Z", 14.3, null, false, List.of(), List.of());
  }
}
