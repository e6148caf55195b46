package io.bizportal.gateway.upstream;

import static java.util.Objects.requireNonNull;

import io.bizportal.gateway.GatewayConfig;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** One client and one address per upstream. */
@ApplicationScoped
public class Upstreams {

  private record Target(HttpClient client, String host, int port, boolean tls) {}

  private final Map<Upstream, Target> targets = new EnumMap<>(Upstream.class);
  private final GatewayConfig.Limits limits;

  Upstreams(Vertx vertx, UpstreamConfig config, GatewayConfig gateway) {
    this.limits = gateway.limits();
    for (Upstream upstream : Upstream.values()) {
      URI uri =
          switch (upstream) {
            case IDENTITY -> config.identity();
            case ENTITLEMENT -> config.entitlement();
            case PBX -> config.pbx();
            case KEYCLOAK -> config.keycloak();
          };
      boolean tls = "https".equals(uri.getScheme());
      int port = uri.getPort() > 0 ? uri.getPort() : tls ? 443 : 80;
      HttpClient client = vertx.createHttpClient(options(upstream), pool());
      targets.put(upstream, new Target(client, uri.getHost(), port, tls));
    }
  }

  private HttpClientOptions options(Upstream upstream) {
    return new HttpClientOptions()
        .setName("upstream-" + upstream.label())
        .setConnectTimeout((int) limits.connect().toMillis())
        .setKeepAliveTimeout(20)
        .setMaxInitialLineLength(8192)
        .setMaxHeaderSize(32 * 1024);
  }

  private PoolOptions pool() {
    return new PoolOptions()
        .setHttp1MaxSize(limits.connections())
        .setMaxWaitQueueSize(limits.waiting());
  }

  /** A request for streaming: bounded until connected and while nothing moves. */
  public Future<HttpClientRequest> request(Upstream upstream) {
    return open(upstream, new RequestOptions().setIdleTimeout(limits.responseIdle().toMillis()));
  }

  /** A request of the gateway's own: bounded as a whole. */
  public Future<HttpClientRequest> ownRequest(Upstream upstream, RequestOptions request) {
    return open(upstream, request.setTimeout(limits.backChannel().toMillis()));
  }

  private Future<HttpClientRequest> open(Upstream upstream, RequestOptions request) {
    Target target = requireNonNull(targets.get(upstream));
    // Waiting for a free connection counts too: three connects' worth, then the queue is too long.
    Duration patience = limits.connect().multipliedBy(3);
    return target.client.request(
        request
            .setHost(target.host)
            .setPort(target.port)
            .setSsl(target.tls)
            .setConnectTimeout(patience.toMillis()));
  }

  @PreDestroy
  void close() {
    targets.values().forEach(target -> target.client.close());
  }
}
