package io.bizportal.embedded;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;

/** Waits until a process answers 200 at an address, or has died, or took too long. */
public final class Readiness {

  private static final int INTERVAL = 50;

  private Readiness() {}

  public static void await(ChildProcess process, URI address, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (!answers(address)) {
      if (!process.isAlive()) {
        throw new IllegalStateException(
            "%s died with exit code %d; the end of its log:\n%s"
                .formatted(process.name(), process.exit().join(), process.logEnd(30)));
      }
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            "%s is not ready after %d s; the end of its log:\n%s"
                .formatted(process.name(), patience.toSeconds(), process.logEnd(30)));
      }
      pause();
    }
  }

  /** Whether it answers 200 now. */
  public static boolean answers(URI address) {
    try {
      HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
      connection.setConnectTimeout(1000);
      connection.setReadTimeout(5000);
      try {
        return connection.getResponseCode() == 200;
      } finally {
        connection.disconnect();
      }
    } catch (IOException e) {
      return false;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(INTERVAL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
