package io.bizportal.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

  @TempDir Path folder;

  /** Started in a JVM of its own, which is then killed. */
  static final class Parent {
    public static void main(String[] arguments) throws InterruptedException {
      Path folder = Path.of(arguments[0]);
      ChildProcess child =
          ChildProcess.start(
              "sleeper", List.of("sleep", "300"), Map.of(), folder, folder.resolve("log"));
      System.out.println(child.pid());
      Thread.sleep(300_000);
    }
  }

  @Test
  void a_child_does_not_outlive_a_parent_that_was_killed() throws Exception {
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Parent.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    long child =
        Long.parseLong(
            new BufferedReader(
                    new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8))
                .readLine());
    assertThat(ProcessHandle.of(child)).isPresent();

    parent.destroyForcibly();

    Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !runs(child));
  }

  @Test
  void a_child_that_ignores_the_request_to_end_is_ended() {
    ChildProcess child = start("trap '' TERM; echo ready; while true; do sleep 0.1; done");
    Awaitility.await().until(() -> child.logEnd(1).equals("ready"));

    child.stop(Duration.ofMillis(300));

    assertThat(child.isAlive()).isFalse();
  }

  @Test
  void one_that_dies_while_it_is_waited_for_is_reported_with_the_end_of_its_log() {
    ChildProcess child = start("echo the disk is full; exit 3");
    URI nobody = URI.create("http://127.0.0.1:" + FreePorts.one());

    assertThatThrownBy(() -> Readiness.await(child, nobody, Duration.ofSeconds(10)))
        .hasMessageContaining("exit code 3")
        .hasMessageContaining("the disk is full");
  }

  @Test
  void a_child_gets_no_environment_but_its_own() throws Exception {
    ChildProcess child =
        ChildProcess.start(
            "env", List.of("env"), Map.of("OWN", "1"), folder, folder.resolve("env.log"));
    child.exit().join();

    assertThat(Files.readString(folder.resolve("env.log")).lines())
        .contains("OWN=1")
        .allMatch(
            line -> line.matches("(PATH|HOME|USER|LANG|LC_ALL|TZ|TMPDIR|OWN|PWD|_|SHLVL)=.*"));
  }

  private ChildProcess start(String script) {
    return ChildProcess.start(
        "child", List.of("sh", "-c", script), Map.of(), folder, folder.resolve("child.log"));
  }

  /** A process that has ended but was not yet taken note of doesn't run. */
  private static boolean runs(long pid) {
    Path state = Path.of("/proc/" + pid + "/stat");
    try {
      return Files.exists(state) && !Files.readString(state).contains(") Z ");
    } catch (java.io.IOException e) {
      return false;
    }
  }
}
