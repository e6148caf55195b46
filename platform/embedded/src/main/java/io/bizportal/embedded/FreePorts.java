package io.bizportal.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports nobody listens on at this moment. They lie below those that systems give to outgoing
 * connections: one of these could otherwise take a port between its choice and its use.
 */
public final class FreePorts {

  private static final int LOWEST = 10_000;
  private static final int BEYOND = 32_000;
  private static final int TRIES = 1_000;

  private FreePorts() {}

  public static int one() {
    return take(1).getFirst();
  }

  /** Different ports: all are held until all are known. */
  public static List<Integer> take(int count) {
    List<ServerSocket> held = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        held.add(open());
      }
      return held.stream().map(ServerSocket::getLocalPort).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      held.forEach(FreePorts::close);
    }
  }

  private static ServerSocket open() throws IOException {
    BindException last = new BindException();
    for (int i = 0; i < TRIES; i++) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, BEYOND);
      try {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
      } catch (BindException e) {
        last = e;
      }
    }
    throw last;
  }

  private static void close(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
