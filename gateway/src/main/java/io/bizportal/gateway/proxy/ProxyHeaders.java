package io.bizportal.gateway.proxy;

import io.bizportal.gateway.GatewayConfig;
import io.bizportal.gateway.answer.SecurityHeaders;
import io.bizportal.gateway.network.ClientAddress;
import io.bizportal.kit.request.RequestId;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What is taken off and put on, on the way in and on the way back. */
@ApplicationScoped
class ProxyHeaders {

  /** Good for one connection only (RFC 9110, 7.6.1). */
  private static final List<String> HOP_BY_HOP =
      List.of(
          "connection",
          "http2-settings",
          "keep-alive",
          "proxy-connection",
          "proxy-authenticate",
          "proxy-authorization",
          "te",
          "trailer",
          "upgrade");

  /** What a caller says of himself or of his path, and what concerns only the gateway. */
  private static final Set<String> OURS =
      Set.of(
          "authorization",
          "cookie",
          "expect",
          "forwarded",
          "x-real-ip",
          "x-client-ip",
          "true-client-ip",
          "x-original-url",
          "x-rewrite-url",
          "x-http-method-override",
          "x-csrf-token",
          "via");

  private static final String OUR_COOKIES = "__Host-bizportal";

  private final ClientAddress clients;
  private final String scheme;
  private final String host;
  private final String port;

  ProxyHeaders(ClientAddress clients, GatewayConfig config) {
    this.clients = clients;
    URI base = config.publicUrl();
    this.scheme = base.getScheme();
    this.host = base.getAuthority();
    this.port =
        Integer.toString(base.getPort() > 0 ? base.getPort() : "https".equals(scheme) ? 443 : 80);
  }

  /** Rebuilds the headers a request goes on with. */
  void request(RoutingContext context, Forwarding forwarding, MultiMap headers) {
    HttpServerRequest request = context.request();
    takeOffHopByHop(headers);
    for (String name : List.copyOf(headers.names())) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (OURS.contains(lower) || lower.startsWith("x-forwarded")) {
        headers.remove(name);
      }
    }
    String authorization = forwarding.authorization();
    if (authorization != null) {
      headers.set("Authorization", authorization);
    }
    String cookies = request.getHeader("Cookie");
    if (forwarding.cookiesPass() && cookies != null) {
      headers.set("Cookie", withoutOurs(cookies));
    }
    String client = clients.of(request);
    headers.set("X-Forwarded-For", client);
    headers.set("X-Forwarded-Proto", scheme);
    headers.set("X-Forwarded-Host", host);
    headers.set("X-Forwarded-Port", port);
    headers.set("Forwarded", "for=" + node(client) + ";host=\"" + host + "\";proto=" + scheme);
    headers.set(RequestId.HEADER, request.response().headers().get(RequestId.HEADER));
  }

  /** Rebuilds the headers an answer goes back with. */
  void response(Forwarding forwarding, MultiMap headers) {
    takeOffHopByHop(headers);
    headers.remove("Server");
    headers.remove("X-Powered-By");
    headers.remove(RequestId.HEADER);
    headers.remove("Strict-Transport-Security");
    if (!forwarding.cookiesPass()) {
      headers.remove("Set-Cookie");
      SecurityHeaders.api(headers);
    }
    if (forwarding.setCookie() != null) {
      headers.add("Set-Cookie", forwarding.setCookie());
    }
  }

  private static void takeOffHopByHop(MultiMap headers) {
    for (String named : headers.getAll("Connection")) {
      Arrays.stream(named.split(",", -1))
          .map(String::trim)
          .filter(name -> !name.isEmpty() && !name.equalsIgnoreCase("content-length"))
          .forEach(headers::remove);
    }
    HOP_BY_HOP.forEach(headers::remove);
  }

  private static String withoutOurs(String cookies) {
    return Arrays.stream(cookies.split(";", -1))
        .map(String::trim)
        .filter(cookie -> !cookie.startsWith(OUR_COOKIES))
        .collect(Collectors.joining("; "));
  }

  /** A node as RFC 7239 writes it: IPv6 in brackets and quotes. */
  private static String node(String client) {
    return client.indexOf(':') < 0 ? client : "\"[" + client + "]\"";
  }
}
