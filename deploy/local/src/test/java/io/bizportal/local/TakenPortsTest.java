package io.bizportal.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TakenPortsTest {

  @Test
  void aTakenPortIsNamedWithItsUseAndItsProcess() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();

      assertThat(TakenPorts.among(Map.of(port, "Gateway")))
          .singleElement()
          .asString()
          .startsWith("port " + port + " (Gateway) is taken by ")
          .contains("process " + ProcessHandle.current().pid());
    }
  }

  @Test
  void freePortsAreNotMentioned() {
    assertThat(TakenPorts.among(Ports.free().all())).isEmpty();
  }
}
