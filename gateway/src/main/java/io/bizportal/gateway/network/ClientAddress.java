package io.bizportal.gateway.network;

import io.bizportal.gateway.GatewayConfig;
import io.bizportal.kit.network.Network;
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
public class ClientAddress {

  private static final String FORWARDED_FOR = "X-Forwarded-For";
  private static final int MOST_HOPS = 20;

  private final List<Network> trusted;

  ClientAddress(GatewayConfig config) {
    this.trusted = config.trustedProxies().orElse(List.of()).stream().map(Network::parse).toList();
  }

  /** The address as digits, or {@code unknown}. */
  public String of(HttpServerRequest request) {
    SocketAddress remote = request.remoteAddress();
    String socket = remote == null ? null : remote.hostAddress();
    return socket == null ? "unknown" : of(socket, request.headers().getAll(FORWARDED_FOR));
  }

  String of(String socket, List<String> forwardedFor) {
    Optional<InetAddress> end = Network.address(socket);
    if (end.isEmpty()) {
      return "unknown";
    }
    InetAddress client = end.get();
    List<String> hops = List.of(String.join(",", forwardedFor).split(",", -1));
    for (int i = hops.size() - 1; i >= Math.max(0, hops.size() - MOST_HOPS); i--) {
      if (!isTrusted(client)) {
        break;
      }
      Optional<InetAddress> before = Network.address(hops.get(i).trim());
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
}
