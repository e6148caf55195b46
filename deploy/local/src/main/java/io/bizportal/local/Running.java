package io.bizportal.local;

import io.bizportal.embedded.ChildProcess;
import java.time.Duration;

/** A part that runs. */
sealed interface Running {

  /** Within this JVM. */
  record Inside(Runnable close) implements Running {}

  /** On its own, and leaving a cache behind when it is asked to end. */
  record Outside(ChildProcess process, AotCache cache) implements Running {}

  default boolean isAlive() {
    return switch (this) {
      case Inside _ -> true;
      case Outside outside -> outside.process().isAlive();
    };
  }

  default long pid() {
    return switch (this) {
      case Inside _ -> ProcessHandle.current().pid();
      case Outside outside -> outside.process().pid();
    };
  }

  default void stop(Duration patience) {
    switch (this) {
      case Inside inside -> inside.close().run();
      case Outside outside -> {
        outside.process().stop(patience);
        outside.cache().keep();
      }
    }
  }

  /** As a crash would; what runs within this JVM can only be stopped. */
  default void kill() {
    switch (this) {
      case Inside inside -> inside.close().run();
      case Outside outside -> outside.process().kill();
    }
  }
}
