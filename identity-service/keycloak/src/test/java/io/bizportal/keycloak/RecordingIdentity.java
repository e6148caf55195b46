package io.bizportal.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * Stands where identity-service will be: takes its internal calls by contract and writes them down.
 * A code is accepted if it is {@link #CODE} for the challenge's own account and attempt.
 */
final class RecordingIdentity implements AutoCloseable {

  /** The one password that everybody knows here. */
  static final String COMMON = "passw0rd";

  static final String CODE = "273914";

  record Call(String path, String token, JsonNode body) {}

  private record Challenge(String account, String attempt) {}

  private final ObjectMapper json = new ObjectMapper();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final Map<String, Challenge> challenges = new java.util.concurrent.ConcurrentHashMap<>();
  private final HttpServer server;
  private volatile boolean down;
  private volatile boolean recordsRefused;
  private volatile Duration delay = Duration.ZERO;
  private volatile String verdict = "";
  private volatile String refusal = "";
  private final Map<String, Map<String, Object>> admissions =
      new java.util.concurrent.ConcurrentHashMap<>();

  RecordingIdentity() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  void reset() {
    comeBack();
    delay = Duration.ZERO;
    verdict = "";
    refusal = "";
    admissions.clear();
  }

  void goDown() {
    down = true;
  }

  /** Takes no sign-in records, and answers everything else. */
  void refuseRecords() {
    recordsRefused = true;
  }

  void comeBack() {
    down = false;
    recordsRefused = false;
  }

  void hang(Duration time) {
    delay = time;
  }

  /** Says of this account something else than "mailed code, nothing remembered, terms open". */
  void admit(String account, Map<String, Object> differences) {
    admissions.put(account, differences);
  }

  void judgeEveryCode(String result) {
    verdict = result;
  }

  void refuseChallenges(String problem) {
    refusal = problem;
  }

  List<Call> calls(String pathPart, String account) {
    return calls.stream()
        .filter(c -> c.path().contains(pathPart))
        .filter(c -> account.equals(c.body().path("account").asText()))
        .toList();
  }

  List<Call> challengesFor(String account) {
    return calls.stream()
        .filter(c -> c.path().endsWith("/otp-challenges"))
        .filter(c -> account.equals(c.body().path("account").asText()))
        .toList();
  }

  List<Call> all() {
    return List.copyOf(calls);
  }

  List<Call> records() {
    return calls.stream().filter(c -> c.path().endsWith("/sign-in-records")).toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    JsonNode body = json.readTree(exchange.getRequestBody());
    String token =
        exchange.getRequestHeaders().getFirst("Authorization").replaceFirst("^Bearer ", "");
    String path = exchange.getRequestURI().getPath();
    if (!delay.isZero()) {
      java.util.concurrent.locks.LockSupport.parkNanos(delay.toNanos());
    }
    if (down || (recordsRefused && path.endsWith("/sign-in-records"))) {
      send(exchange, 503, Map.of());
      return;
    }
    calls.add(new Call(path, token, body));
    if (path.equals("/internal/v1/otp-challenges")) {
      challenge(exchange, body, body.path("account").asText());
    } else if (path.equals("/internal/v1/address-registrations")) {
      if (body.path("address").asText().endsWith("@refused.example")) {
        send(exchange, 422, Map.of("code", "validation"));
      } else {
        challenge(exchange, body, body.path("terminalUser").asText());
      }
    } else if (path.endsWith("/verifications")) {
      send(exchange, 200, Map.of("result", verdictOn(path.split("/")[4], body)));
    } else if (path.equals("/internal/v1/admissions")) {
      send(exchange, 200, admission(body));
    } else if (path.equals("/internal/v1/terminal-admissions")) {
      Map<String, Object> said = new java.util.HashMap<>(Map.of("secondFactor", "MAIL_OTP"));
      said.putAll(admissions.getOrDefault(body.path("terminalUser").asText(), Map.of()));
      send(exchange, 200, said);
    } else if (path.equals("/internal/v1/password-verdicts")) {
      boolean common = body.path("password").asText().toLowerCase(Locale.ROOT).equals(COMMON);
      send(exchange, 200, Map.of("faults", common ? List.of("password-common") : List.of()));
    } else if (path.equals("/internal/v1/trusted-browsers")) {
      send(
          exchange,
          201,
          Map.of(
              "token",
              "remembered-" + body.path("account").asText(),
              "expiresAt",
              Instant.now().plusSeconds(86_400).toString()));
    } else if (path.endsWith("/terms-acceptances") || path.endsWith("/second-factor")) {
      send(exchange, 204, null);
    } else {
      send(exchange, 202, Map.of());
    }
  }

  private Map<String, Object> admission(JsonNode body) {
    String account = body.path("account").asText();
    boolean accepted =
        calls.stream()
            .filter(c -> c.path().endsWith("/terms-acceptances"))
            .anyMatch(c -> account.equals(c.body().path("account").asText()));
    Map<String, Object> said = new java.util.HashMap<>();
    said.put("secondFactor", "MAIL_OTP");
    said.put("browserTrusted", false);
    said.put("skipDays", 0);
    said.put("terms", Map.of("version", 1, "accepted", accepted));
    said.putAll(admissions.getOrDefault(account, Map.of()));
    if (Boolean.TRUE.equals(said.get("remembers"))) {
      said.put("browserTrusted", ("remembered-" + account).equals(body.path("browser").asText()));
    }
    said.remove("remembers");
    return said;
  }

  private void challenge(HttpExchange exchange, JsonNode body, String account) throws IOException {
    if (!refusal.isEmpty()) {
      send(exchange, 429, Map.of("type", "urn:bizportal:problem:" + refusal, "retryAfter", 42));
      return;
    }
    String id = UUID.randomUUID().toString();
    challenges.put(id, new Challenge(account, body.path("attempt").asText()));
    Instant now = Instant.now();
    send(
        exchange,
        201,
        Map.of(
            "challenge",
            id,
            "maskedAddress",
            "y***i@example.co.jp",
            "expiresAt",
            now.plusSeconds(600).toString(),
            "resendAfter",
            now.plusSeconds(60).toString()));
  }

  private String verdictOn(String challenge, JsonNode body) {
    if (!verdict.isEmpty()) {
      return verdict;
    }
    Challenge sought = new Challenge(body.path("account").asText(), body.path("attempt").asText());
    return CODE.equals(body.path("code").asText()) && sought.equals(challenges.get(challenge))
        ? "ACCEPTED"
        : "WRONG";
  }

  private void send(HttpExchange exchange, int status, Object body) throws IOException {
    if (body == null) {
      exchange.sendResponseHeaders(status, -1);
      exchange.close();
      return;
    }
    byte[] bytes = json.writeValueAsBytes(body);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
