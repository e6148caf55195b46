package io.bizportal.entitlement;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands where identity-service and Keycloak's token endpoint stand. A company whose ID was told to
 * {@code /trouble/{company}} is answered with the statuses given there first.
 */
public class FakeIdentity implements QuarkusTestResourceLifecycleManager {

  /** Where the fake listens; the service reaches it as its configured client. */
  static final String URL = "quarkus.rest-client.identity.url";

  private static final Pattern COMPANY = Pattern.compile("\"id\":\"(C\\d{7})\"");

  private final Map<String, Queue<Integer>> trouble = new ConcurrentHashMap<>();
  private HttpServer server;

  /** The account the fake gives a company's first administrator. */
  static UUID administratorOf(String company) {
    return UUID.nameUUIDFromBytes(company.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/internal/v1/companies", this::register);
    server.createContext("/trouble/", this::trouble);
    server.createContext(
        "/realm/protocol/openid-connect/token",
        exchange ->
            answer(
                exchange,
                200,
                "{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":300}"));
    server.start();
    String base = "http://localhost:" + server.getAddress().getPort();
    return Map.of(
        URL,
        base,
        "quarkus.oidc-client.auth-server-url",
        base + "/realm",
        "quarkus.oidc-client.credentials.secret",
        "secret");
  }

  private void register(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Matcher company = COMPANY.matcher(body);
    if (!company.find()
        || !"Bearer t".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      answer(exchange, 401, "{}");
      return;
    }
    Queue<Integer> ahead = trouble.getOrDefault(company.group(1), new ConcurrentLinkedQueue<>());
    Integer status = ahead.poll();
    if (status != null) {
      answer(exchange, status, "{}");
      return;
    }
    answer(
        exchange,
        201,
        "{\"company\":\"%s\",\"administrator\":{\"account\":\"%s\",\"status\":\"INVITED\"}}"
            .formatted(company.group(1), administratorOf(company.group(1))));
  }

  private void trouble(HttpExchange exchange) throws IOException {
    String company = exchange.getRequestURI().getPath().substring("/trouble/".length());
    Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
    for (String status : exchange.getRequestURI().getQuery().split(",", -1)) {
      if (status.matches("\\d+")) {
        statuses.add(Integer.valueOf(status));
      }
    }
    trouble.put(company, statuses);
    answer(exchange, 200, "{}");
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop(0);
    }
  }
}
