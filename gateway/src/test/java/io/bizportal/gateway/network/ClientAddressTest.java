package io.bizportal.gateway.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.bizportal.gateway.TestConfig;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientAddressTest {

  private final ClientAddress addresses =
      new ClientAddress(TestConfig.with("trusted-proxies", "10.0.0.0/8,fd00::/8"));

  @Test
  void aStrangersForwardingHeaderIsNotBelieved() {
    assertThat(addresses.of("203.0.113.9", List.of("192.0.2.1"))).isEqualTo("203.0.113.9");
  }

  @Test
  void aTrustedProxysHeaderIsReadFromItsNearEnd() {
    assertThat(addresses.of("10.1.2.3", List.of("192.0.2.66, 203.0.113.9")))
        .isEqualTo("203.0.113.9");
    assertThat(addresses.of("10.1.2.3", List.of("192.0.2.66", "203.0.113.9, 10.9.9.9")))
        .isEqualTo("203.0.113.9");
    assertThat(addresses.of("fd00::1", List.of("2001:db8::7"))).isEqualTo("2001:db8:0:0:0:0:0:7");
  }

  @Test
  void whatIsNoAddressEndsTheChain() {
    assertThat(addresses.of("10.1.2.3", List.of("203.0.113.9, evil.example")))
        .isEqualTo("10.1.2.3");
    assertThat(addresses.of("10.1.2.3", List.of(""))).isEqualTo("10.1.2.3");
    assertThat(addresses.of("10.1.2.3", List.of())).isEqualTo("10.1.2.3");
  }
}
