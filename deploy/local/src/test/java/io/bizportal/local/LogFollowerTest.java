package io.bizportal.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFollowerTest {

  @TempDir Path folder;

  @Test
  void aLineIsToldOnceAndWhenItIsFinished() throws IOException {
    Path log = folder.resolve("x.log");
    LogFollower follower = new LogFollower(log, true);
    assertThat(follower.lines()).isEmpty();

    append(log, "一\n二");
    assertThat(follower.lines()).containsExactly("一");
    append(log, "つ\n");
    assertThat(follower.lines()).containsExactly("二つ");
    assertThat(follower.lines()).isEmpty();
  }

  @Test
  void whatWasThereBeforeIsLeftOutOnRequest() throws IOException {
    Path log = folder.resolve("x.log");
    append(log, "old\n");

    LogFollower onlyNew = new LogFollower(log, true);
    LogFollower all = new LogFollower(log, false);
    append(log, "new\n");

    assertThat(onlyNew.lines()).containsExactly("new");
    assertThat(all.lines()).containsExactly("old", "new");
  }

  @Test
  void aLogThatBeganAnewIsReadFromItsStart() throws IOException {
    Path log = folder.resolve("x.log");
    append(log, "a long line of the log before\n");
    LogFollower follower = new LogFollower(log, false);
    follower.lines();

    Files.writeString(log, "new\n");

    assertThat(follower.lines()).containsExactly("new");
  }

  private static void append(Path log, String text) throws IOException {
    Files.writeString(log, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
