package io.bizportal.local;

import java.time.Duration;

/** Hears how the start goes on; called from several threads. */
public interface Progress {

  /** Something takes its time. */
  void note(String text);

  /** A part can be used now, so long after it began to start. */
  void ready(Part part, Duration took);

  /** For those who don't care. */
  static Progress silent() {
    return new Progress() {
      @Override
      public void note(String text) {}

      @Override
      public void ready(Part part, Duration took) {}
    };
  }
}
