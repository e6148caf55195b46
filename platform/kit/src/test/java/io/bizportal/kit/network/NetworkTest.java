package io.bizportal.kit.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

// B2
class NetworkTest {

  @ParameterizedTest
  @CsvSource({
    "203.0.113.0/24, 203.0.113.0/24",
    "203.0.113.7, 203.0.113.7/32",
    "0.0.0.0/0, 0.0.0.0/0",
    "2001:DB8::/32, 2001:db8::/32",
    "2001:db8:0:0:1:0:0:0/80, 2001:db8:0:0:1::/80",
    "::1, ::1/128",
    "::ffff:203.0.113.7, 203.0.113.7/32",
  })
  void aNetworkIsWrittenInOneWay(String given, String canonical) {
    assertThat(Network.parse(given)).hasToString(canonical);
    assertThat(Network.parse(canonical)).isEqualTo(Network.parse(given));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.jp",
        "203.0.113.7/24",
        "203.0.113.0/33",
        "203.0.113.0/-1",
        "203.0.113.0/024",
        "203.0.113.0/24/8",
        "2001:db8::1/64",
        "2001:db8::/129",
        "1.2.3",
        "256.0.0.1",
        "[::1]",
        "10.0.0.0/8 ",
      })
  void whatIsNoNetworkIsRefused(String given) {
    assertThatThrownBy(() -> Network.parse(given)).isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 500)
  void containsIsWhatArithmeticSays(
      @ForAll @Size(4) byte[] prefix,
      @ForAll @Size(4) byte[] address,
      @ForAll @IntRange(max = 32) int bits)
      throws UnknownHostException {
    checked(prefix, address, bits, 32);
  }

  @Property(tries = 500)
  void containsIsWhatArithmeticSaysForIpv6(
      @ForAll @Size(16) byte[] prefix,
      @ForAll @Size(16) byte[] address,
      @ForAll @IntRange(max = 128) int bits)
      throws UnknownHostException {
    checked(prefix, address, bits, 128);
  }

  @ParameterizedTest
  @CsvSource({"203.0.113.0/24, 2001:db8::1", "::/0, 203.0.113.1", "0.0.0.0/0, ::1"})
  void theOtherFamilyIsNeverInside(String network, String address) {
    assertThat(Network.parse(network).contains(Network.address(address).orElseThrow())).isFalse();
  }

  private static void checked(byte[] prefix, byte[] address, int bits, int most)
      throws UnknownHostException {
    BigInteger network = new BigInteger(1, prefix).shiftRight(most - bits);
    byte[] clean = bytes(network.shiftLeft(most - bits), most / 8);
    InetAddress inside = InetAddress.getByAddress(clean);
    InetAddress asked = InetAddress.getByAddress(address);

    Network parsed = new Network(inside, bits);

    assertThat(parsed.contains(inside)).isTrue();
    assertThat(parsed.contains(asked))
        .isEqualTo(new BigInteger(1, address).shiftRight(most - bits).equals(network));
  }

  private static byte[] bytes(BigInteger number, int length) {
    byte[] all = new byte[length];
    byte[] raw = number.toByteArray();
    int count = Math.min(raw.length, length);
    System.arraycopy(raw, raw.length - count, all, length - count, count);
    return all;
  }
}
