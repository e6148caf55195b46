package io.bizportal.kit.imports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Tables that are uploaded. */
@ConfigMapping(prefix = "bizportal.imports")
public interface ImportConfig {

  /** Bytes. */
  @WithDefault("20971520")
  int largestFile();

  /** Of one contract, not finished. */
  @WithDefault("5")
  int open();

  /** At the same time, in one instance. */
  @WithDefault("2")
  int atOnce();

  /** How long work is left to an instance that says nothing. */
  @WithDefault("PT10S")
  Duration lease();

  /** How long a preview waits to be applied, and a file with errors to be fetched. */
  @WithDefault("P7D")
  Duration kept();
}
