package io.bizportal.gateway.proxy;

import io.bizportal.gateway.GatewayConfig;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * Where a request comes from: the socket's other end, unless that is a proxy we were told to trust;
 * then the nearest address before it that isn't one.
 */
@ApplicationScoped
class ClientAddress {

  private static final String FORWARDED_FOR = "X-Forwarded-For";
  private static final int MOST_HOPS = 20;

  private final List<Network> trusted;

  ClientAddress(GatewayConfig config) {
    this.trusted = config.trustedProxies().orElse(List.of()).stream().map(Network::parse).toList();
  }

  String of(HttpServerRequest request) {
    SocketAddress remote = request.remoteAddress();
    String socket = remote == null ? null : remote.hostAddress();
    return socket == null ? "unknown" : of(socket, request.headers().getAll(FORWARDED_FOR));
  }

  String of(String socket, List<String> forwardedFor) {
    Optional<InetAddress> end = literal(socket);
    if (end.isEmpty()) {
      return "unknown";
    }
    InetAddress client = end.get();
    List<String> hops = List.of(String.join(",", forwardedFor).split(",", -1));
    for (int i = hops.size() - 1; i >= Math.max(0, hops.size() - MOST_HOPS); i--) {
      if (!isTrusted(client)) {
        break;
      }
      Optional<InetAddress> before = literal(hops.get(i).trim());
      if (before.isEmpty()) {
        break;
      }
      client = before.get();
    }
    return client.getHostAddress();
  }

  private boolean isTrusted(InetAddress address) {
    return trusted.stream().anyMatch(network -> network.contains(address));
  }

  /** Never a name: nothing is looked up. */
  private static Optional<InetAddress> literal(String text) {
    try {
      String plain = text.indexOf('%') < 0 ? text : text.substring(0, text.indexOf('%'));
      return plain.isEmpty() ? Optional.empty() : Optional.of(InetAddress.ofLiteral(plain));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A CIDR network. */
  private record Network(InetAddress prefix, int bits) {

    static Network parse(String cidr) {
      int slash = cidr.indexOf('/');
      InetAddress prefix = InetAddress.ofLiteral(slash < 0 ? cidr : cidr.substring(0, slash));
      int most = prefix.getAddress().length * 8;
      int bits = slash < 0 ? most : Integer.parseInt(cidr.substring(slash + 1));
      if (bits < 0 || bits > most) {
        throw new IllegalArgumentException(cidr);
      }
      return new Network(prefix, bits);
    }

    boolean contains(InetAddress address) {
      byte[] ours = prefix.getAddress();
      byte[] other = address.getAddress();
      if (other.length != ours.length) {
        return false;
      }
      for (int i = 0; i < bits; i++) {
        int mask = 0x80 >> (i % 8);
        if ((ours[i / 8] & mask) != (other[i / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
