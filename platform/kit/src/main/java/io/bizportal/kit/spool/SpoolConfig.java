package io.bizportal.kit.spool;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Answers that are kept in files while they are read. */
@ConfigMapping(prefix = "bizportal.spool")
public interface SpoolConfig {

  /** Written at the same time, in one instance: each of them has a connection to the database. */
  @WithDefault("4")
  int writing();

  /** How long one waits for its turn to be written. */
  @WithDefault("PT5S")
  Duration turn();

  /** Bytes that may lie in files before another answer is begun. */
  @WithDefault("1073741824")
  long room();

  /** Bytes of one answer. */
  @WithDefault("268435456")
  long largest();

  /** How long a reader may take nothing. */
  @WithDefault("PT30S")
  Duration unread();

  /** Where the files are; better not in memory. */
  @WithDefault("${java.io.tmpdir}")
  Path directory();
}
