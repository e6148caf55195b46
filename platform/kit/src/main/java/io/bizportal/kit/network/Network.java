package io.bizportal.kit.network;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A CIDR network (RFC 4632, RFC 4291).
 *
 * @param prefix with nothing set behind the first {@code bits}
 */
public record Network(InetAddress prefix, int bits) {

  private static final int LONGEST = 60;
  private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
  private static final Pattern ZEROS = Pattern.compile("(?:^|:)0(?::0)+(?::|$)");

  /**
   * What is written {@code 203.0.113.0/24} or {@code 2001:db8::/32}; an address alone is a network
   * of one.
   *
   * @throws IllegalArgumentException if it is neither, or bits are set behind the prefix
   */
  public static Network parse(String cidr) {
    int slash = cidr.indexOf('/');
    InetAddress prefix =
        address(slash < 0 ? cidr : cidr.substring(0, slash))
            .orElseThrow(() -> new IllegalArgumentException("not an address"));
    int most = prefix.getAddress().length * Byte.SIZE;
    String length = slash < 0 ? Integer.toString(most) : cidr.substring(slash + 1);
    if (!length.matches("0|[1-9][0-9]{0,2}") || Integer.parseInt(length) > most) {
      throw new IllegalArgumentException("not a prefix length");
    }
    Network network = new Network(prefix, Integer.parseInt(length));
    if (!network.isClean()) {
      throw new IllegalArgumentException("bits set behind the prefix");
    }
    return network;
  }

  /** An address as digits; IPv4 written as IPv6 is IPv4. A zone is cut off. */
  public static Optional<InetAddress> address(String text) {
    String plain = text.indexOf('%') < 0 ? text : text.substring(0, text.indexOf('%'));
    // The platform also takes what BSD took, such as 1.2.3 for 1.2.0.3.
    boolean formed = plain.indexOf(':') < 0 ? IPV4.matcher(plain).matches() : !plain.contains("[");
    if (!formed || plain.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.ofLiteral(plain));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether the address is in it; one of the other family never is. */
  public boolean contains(InetAddress address) {
    byte[] ours = prefix.getAddress();
    byte[] other = address.getAddress();
    if (other.length != ours.length) {
      return false;
    }
    for (int i = 0; i < bits; i++) {
      int mask = 0x80 >> (i % Byte.SIZE);
      if ((ours[i / Byte.SIZE] & mask) != (other[i / Byte.SIZE] & mask)) {
        return false;
      }
    }
    return true;
  }

  private boolean isClean() {
    byte[] bytes = prefix.getAddress();
    for (int i = bits; i < bytes.length * Byte.SIZE; i++) {
      if ((bytes[i / Byte.SIZE] & (0x80 >> (i % Byte.SIZE))) != 0) {
        return false;
      }
    }
    return true;
  }

  /** As {@link #parse} reads it; IPv6 shortened (RFC 5952). */
  @Override
  public String toString() {
    return (prefix instanceof Inet4Address ? prefix.getHostAddress() : shortened()) + "/" + bits;
  }

  private String shortened() {
    String full = prefix.getHostAddress();
    String longest = "";
    Matcher zeros = java.util.regex.Pattern.compile("(?:^|:)0(?::0)+(?::|$)").matcher(full);
    while (zeros.find()) {
      if (zeros.group().length() > longest.length()) {
        longest = zeros.group();
      }
    }
    return longest.isEmpty() ? full : full.replaceFirst(longest, "::");
  }
}
