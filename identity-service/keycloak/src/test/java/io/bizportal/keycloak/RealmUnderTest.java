package io.bizportal.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One Keycloak with the realm for all tests of the module, and the doors an administrator uses on
 * it.
 */
final class RealmUnderTest
    implements BeforeAllCallback, BeforeEachCallback, ParameterResolver, AutoCloseable {

  static final String PASSWORD = "Correct4Horse";

  /** A user of the realm as identity-service creates one. */
  record Person(String id, String account, String email) {}

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http = HttpClient.newHttpClient();
  private RecordingIdentity identity;
  private RunningKeycloak keycloak;

  /** JUnit makes an extension per class; the server is one per run and lives in the root store. */
  @Override
  public void beforeAll(ExtensionContext context) {
    RealmUnderTest shared = shared(context);
    identity = shared.identity;
    keycloak = shared.keycloak;
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    shared(context).identity.reset();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return List.of(RealmUnderTest.class, RecordingIdentity.class)
        .contains(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    RealmUnderTest shared = shared(context);
    return parameter.getParameter().getType() == RealmUnderTest.class ? shared : shared.identity;
  }

  private static RealmUnderTest shared(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .getOrComputeIfAbsent("realm", key -> new RealmUnderTest().start(), RealmUnderTest.class);
  }

  private RealmUnderTest start() {
    try {
      identity = new RecordingIdentity();
      int port;
      try (ServerSocket socket = new ServerSocket(0)) {
        port = socket.getLocalPort();
      }
      Map<String, String> environment = new HashMap<>();
      environment.put("BIZPORTAL_BASE_URL", "http://localhost:" + port);
      environment.put("BIZPORTAL_IDENTITY_URL", identity.url().toString());
      for (String client : secretNames()) {
        environment.put(client, secret(client));
      }
      keycloak = new RunningKeycloak(port, environment);
      keycloak.start();
      return this;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  void restart() {
    keycloak.stop();
    keycloak.start();
  }

  static List<String> secretNames() {
    return List.of(
            "GATEWAY",
            "PORTAL_CLI",
            "OPERATOR",
            "IDENTITY_SERVICE",
            "ENTITLEMENT_SERVICE",
            "PBX_CONFIG_SERVICE")
        .stream()
        .map(name -> "BIZPORTAL_" + name + "_CLIENT_SECRET")
        .toList();
  }

  static String secret(String environmentName) {
    return "secret of " + environmentName;
  }

  static String secretOf(String client) {
    return secret(
        "BIZPORTAL_"
            + client.replace('-', '_').toUpperCase(java.util.Locale.ROOT)
            + "_CLIENT_SECRET");
  }

  URI base() {
    return keycloak.base();
  }

  URI portal(String path) {
    return of("portal", path);
  }

  URI line(String path) {
    return of("line", path);
  }

  private URI of(String realm, String path) {
    return URI.create(base() + "/realms/" + realm + path);
  }

  String redirectUri() {
    return "http://localhost:" + base().getPort() + "/session/callback";
  }

  HttpResponse<String> tokens(String client, Map<String, String> form) {
    return tokens("portal", client, form);
  }

  HttpResponse<String> tokens(String realm, String client, Map<String, String> form) {
    Map<String, String> all = new HashMap<>(form);
    all.put("client_id", client);
    all.put("client_secret", secretOf(client));
    return post(of(realm, "/protocol/openid-connect/token"), all);
  }

  HttpResponse<String> post(URI uri, Map<String, String> form) {
    return send(
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(form))));
  }

  HttpResponse<String> get(URI uri) {
    return send(HttpRequest.newBuilder(uri));
  }

  JsonNode read(HttpResponse<String> response) {
    try {
      return json.readTree(response.body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  Person person(Map<String, String> more) {
    String account = UUID.randomUUID().toString();
    String email = "u" + account.substring(0, 8) + "@example.co.jp";
    Map<String, List<String>> attributes = new HashMap<>();
    attributes.put("account_id", List.of(account));
    attributes.put("company", List.of("C0000001"));
    more.forEach((k, v) -> attributes.put(k, List.of(v)));
    HttpResponse<String> made =
        admin(
            "POST",
            "/users",
            Map.of(
                "username",
                email,
                "email",
                email,
                "emailVerified",
                true,
                "enabled",
                true,
                "firstName",
                "山田 太郎",
                "attributes",
                attributes,
                "credentials",
                List.of(Map.of("type", "password", "value", PASSWORD))));
    if (made.statusCode() != 201) {
      throw new IllegalStateException(made.statusCode() + made.body());
    }
    String location = made.headers().firstValue("Location").orElseThrow();
    String id = location.substring(location.lastIndexOf('/') + 1);
    return new Person(id, account, email);
  }

  /** A terminal user as identity-service creates one; his login ID stands for the address. */
  Person terminalUser() {
    return terminalUser("EXTENSION");
  }

  Person terminalUser(String kind) {
    String account = UUID.randomUUID().toString();
    String loginId = "n000000001-" + account.substring(0, 8);
    HttpResponse<String> made =
        lineAdmin(
            "POST",
            "/users",
            Map.of(
                "username",
                loginId,
                "enabled",
                true,
                "attributes",
                Map.of(
                    "account_id",
                    List.of(account),
                    "company",
                    List.of("C0000001"),
                    "contract",
                    List.of("N000000001"),
                    "kind",
                    List.of(kind)),
                "credentials",
                List.of(Map.of("type", "password", "value", PASSWORD))));
    if (made.statusCode() != 201) {
      throw new IllegalStateException(made.statusCode() + made.body());
    }
    String location = made.headers().firstValue("Location").orElseThrow();
    return new Person(location.substring(location.lastIndexOf('/') + 1), account, loginId);
  }

  Person mailOtpUser() {
    return person(Map.of("second_factor", "MAIL_OTP"));
  }

  /** The admin API as identity-service may use it. */
  HttpResponse<String> admin(String method, String path, Object body) {
    String token =
        read(tokens("identity-service", Map.of("grant_type", "client_credentials")))
            .path("access_token")
            .asText();
    return admin("portal", method, path, body, token);
  }

  /** The same over realm {@code line}. */
  HttpResponse<String> lineAdmin(String method, String path, Object body) {
    String token =
        read(tokens("line", "identity-service", Map.of("grant_type", "client_credentials")))
            .path("access_token")
            .asText();
    return admin("line", method, path, body, token);
  }

  /** The admin API as the server's own administrator. */
  HttpResponse<String> masterAdmin(String method, String path, Object body) {
    return masterAdmin("portal", method, path, body);
  }

  HttpResponse<String> masterAdmin(String realm, String method, String path, Object body) {
    String token =
        read(post(
                URI.create(base() + "/realms/master/protocol/openid-connect/token"),
                Map.of(
                    "grant_type", "password",
                    "client_id", "admin-cli",
                    "username", "admin",
                    "password", RunningKeycloak.ADMIN_PASSWORD)))
            .path("access_token")
            .asText();
    return admin(realm, method, path, body, token);
  }

  private HttpResponse<String> admin(
      String realm, String method, String path, Object body, String token) {
    try {
      return send(
          HttpRequest.newBuilder(URI.create(base() + "/admin/realms/" + realm + path))
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "application/json")
              .method(method, HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body))));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  int failures(Person person) {
    return read(admin("GET", "/attack-detection/brute-force/users/" + person.id(), ""))
        .path("numFailures")
        .asInt();
  }

  int lineFailures(Person person) {
    return read(lineAdmin("GET", "/attack-detection/brute-force/users/" + person.id(), ""))
        .path("numFailures")
        .asInt();
  }

  /** The realm's declaration as it stands in the jar, with this run's environment put in. */
  JsonNode declared() {
    try {
      String text = Files.readString(Path.of("src/main/resources/realm/portal-realm.json"));
      for (String name : secretNames()) {
        text = text.replace("${" + name + "}", secret(name));
      }
      return json.readTree(
          text.replace("${BIZPORTAL_BASE_URL}", "http://localhost:" + base().getPort())
              .replaceAll("\\$\\{BIZPORTAL_[A-Z_]+:([a-z]+)}", "$1"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(
          request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(
            e ->
                URLEncoder.encode(e.getKey(), StandardCharsets.UTF_8)
                    + "="
                    + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  @Override
  public void close() {
    keycloak.stop();
    identity.close();
  }
}
