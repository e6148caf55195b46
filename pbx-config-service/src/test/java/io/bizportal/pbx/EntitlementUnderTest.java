package io.bizportal.pbx;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Answers the questions asked of entitlement-service and identity-service, and hands out the token
 * for asking. Driven over HTTP, because the resource and the tests don't share a class loader:
 * {@code PUT} sets a company's grant version or a session's state, {@code DELETE} makes a company's
 * answer fail.
 */
final class EntitlementUnderTest {

  private static final Pattern ABOUT = Pattern.compile("\"(N[0-9]{9})\"");

  private final Map<String, String> versions = new ConcurrentHashMap<>();
  private final Map<String, String> sessions = new ConcurrentHashMap<>();
  private final Set<String> withdrawn = ConcurrentHashMap.newKeySet();
  private final Set<String> replacedAdminIds = ConcurrentHashMap.newKeySet();
  private HttpServer server;

  String start() {
    try {
      server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/token",
        exchange ->
            answer(
                exchange,
                200,
                "{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":300}"));
    server.createContext("/internal/v1/companies/", this::company);
    server.createContext("/internal/v1/sessions/", this::session);
    server.createContext("/internal/v1/contracts/", this::adminId);
    server.createContext("/access/v1/evaluation", this::evaluation);
    server.createContext("/withdrawn/", this::withdraw);
    server.start();
    return "http://localhost:" + server.getAddress().getPort();
  }

  private void company(HttpExchange exchange) throws IOException {
    String company = exchange.getRequestURI().getPath().split("/")[4];
    switch (exchange.getRequestMethod()) {
      case "PUT" -> {
        versions.put(
            company, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        answer(exchange, 204, "");
      }
      case "DELETE" -> {
        versions.put(company, "down");
        answer(exchange, 204, "");
      }
      default -> {
        String version = versions.getOrDefault(company, "1");
        if (version.equals("down")) {
          answer(exchange, 503, "");
        } else {
          answer(
              exchange,
              200,
              "{\"company\":\"%s\",\"grantVersion\":%s}".formatted(company, version));
        }
      }
    }
  }

  private void evaluation(HttpExchange exchange) throws IOException {
    String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (exchange.getRequestURI().getPath().endsWith("s")) {
      String answers =
          ABOUT
              .matcher(asked)
              .results()
              .map(about -> "{\"decision\":%s}".formatted(!withdrawn.contains(about.group(1))))
              .collect(Collectors.joining(","));
      answer(exchange, 200, "{\"evaluations\":[%s]}".formatted(answers));
      return;
    }
    boolean decision = withdrawn.stream().noneMatch(asked::contains);
    answer(exchange, 200, "{\"decision\":%s}".formatted(decision));
  }

  /** From now on nobody may read or write the contract. */
  private void withdraw(HttpExchange exchange) throws IOException {
    withdrawn.add(exchange.getRequestURI().getPath().split("/")[2]);
    answer(exchange, 204, "");
  }

  /** {@code PUT}: from now on the contract has another admin ID. */
  private void adminId(HttpExchange exchange) throws IOException {
    String contract = exchange.getRequestURI().getPath().split("/")[4];
    if (exchange.getRequestMethod().equals("PUT")) {
      replacedAdminIds.add(contract);
      answer(exchange, 204, "");
      return;
    }
    answer(exchange, 200, "{\"stands\":%s}".formatted(!replacedAdminIds.contains(contract)));
  }

  private void session(HttpExchange exchange) throws IOException {
    String session = exchange.getRequestURI().getPath().split("/")[4];
    if (exchange.getRequestMethod().equals("PUT")) {
      sessions.put(
          session, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      answer(exchange, 204, "");
      return;
    }
    String state = sessions.getOrDefault(session, "running");
    if (state.equals("down")) {
      answer(exchange, 503, "");
    } else {
      boolean ended = state.equals("ended");
      answer(exchange, 200, "{\"session\":\"%s\",\"ended\":%s}".formatted(session, ended));
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  void stop() {
    server.stop(0);
  }
}
