package io.bizportal.local;

import io.bizportal.embedded.EmbeddedDatabase;
import java.util.HashMap;
import java.util.Map;

/** What each part is told of its surroundings, as a deployment elsewhere would. */
final class ServiceEnvironment {

  private final Ports ports;
  private final Secrets secrets;

  ServiceEnvironment(Ports ports, Secrets secrets) {
    this.ports = ports;
    this.secrets = secrets;
  }

  String base() {
    return "http://localhost:" + ports.gateway();
  }

  Map<String, String> keycloak() {
    return Map.of(
        "BIZPORTAL_BASE_URL", base(),
        "BIZPORTAL_IDENTITY_URL", local(ports.identity()),
        "BIZPORTAL_GATEWAY_CLIENT_SECRET", secrets.client("gateway"),
        "BIZPORTAL_PORTAL_CLI_CLIENT_SECRET", secrets.client("portal-cli"),
        "BIZPORTAL_OPERATOR_CLIENT_SECRET", secrets.client("operator"),
        "BIZPORTAL_IDENTITY_SERVICE_CLIENT_SECRET", secrets.client("identity-service"),
        "BIZPORTAL_ENTITLEMENT_SERVICE_CLIENT_SECRET", secrets.client("entitlement-service"),
        "BIZPORTAL_PBX_CONFIG_SERVICE_CLIENT_SECRET", secrets.client("pbx-config-service"),
        "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
        "KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get("keycloak-admin-password"));
  }

  Map<String, String> of(Part service) {
    Map<String, String> environment = new HashMap<>(common(service));
    environment.putAll(
        switch (service) {
          case IDENTITY -> identity();
          case ENTITLEMENT -> entitlement();
          case PBX_CONFIG -> pbxConfig();
          case NOTIFICATION -> notification();
          case GATEWAY -> gateway();
          case POSTGRES, KAFKA, MAILBOX, KEYCLOAK ->
              throw new IllegalArgumentException(service + " is not a service");
        });
    return environment;
  }

  private Map<String, String> common(Part service) {
    return Map.of(
        "QUARKUS_HTTP_HOST",
        "127.0.0.1",
        "QUARKUS_HTTP_PORT",
        Integer.toString(ports.of(service)),
        "KAFKA_BOOTSTRAP_SERVERS",
        "127.0.0.1:" + ports.kafka(),
        "BIZPORTAL_BASE_URL",
        base(),
        // People read these logs.
        "QUARKUS_LOG_CONSOLE_JSON_ENABLED",
        "false",
        // Threads that ask for memory at once would keep as many reserves of it.
        "MALLOC_ARENA_MAX",
        "2");
  }

  private Map<String, String> identity() {
    Map<String, String> own = new HashMap<>(database("identity"));
    own.putAll(portalTokens());
    own.putAll(lineTokens());
    own.putAll(client("identity-service"));
    own.put("BIZPORTAL_KEYCLOAK_URL", local(ports.keycloak()) + "/auth");
    own.put("BIZPORTAL_ENTITLEMENT_URL", local(ports.entitlement()));
    own.put("BIZPORTAL_MAIL_PUBLIC_JWK", secrets.mailPublicJwk());
    own.put("BIZPORTAL_IDENTITY_PEPPER", secrets.get("identity-pepper"));
    own.put("BIZPORTAL_IDENTITY_SECRET_KEY", secrets.get("identity-secret"));
    return own;
  }

  private Map<String, String> entitlement() {
    Map<String, String> own = new HashMap<>(database("entitlement"));
    own.putAll(portalTokens());
    own.putAll(lineTokens());
    own.putAll(client("entitlement-service"));
    own.put("BIZPORTAL_STS_ISSUER", contractIssuer());
    own.put("BIZPORTAL_STS_KEY_ENCRYPTION_KEY", secrets.get("sts-key-encryption"));
    own.put("BIZPORTAL_STS_CLIENTS_GATEWAY_SECRET_SHA256", secrets.clientSha256("gateway"));
    own.put("BIZPORTAL_STS_CLIENTS_PORTAL_CLI_SECRET_SHA256", secrets.clientSha256("portal-cli"));
    own.put("BIZPORTAL_IDENTITY_URL", local(ports.identity()));
    return own;
  }

  private Map<String, String> pbxConfig() {
    Map<String, String> own = new HashMap<>(database("pbx_config"));
    own.putAll(client("pbx-config-service"));
    own.put("BIZPORTAL_TOKENS_CONTRACT_ISSUER", contractIssuer());
    own.put("BIZPORTAL_TOKENS_CONTRACT_JWKS_URI", local(ports.entitlement()) + "/oauth/jwks");
    own.put("BIZPORTAL_PBX_SECRET_KEY", secrets.get("pbx-secret"));
    own.put("BIZPORTAL_ENTITLEMENT_URL", local(ports.entitlement()));
    own.put("BIZPORTAL_IDENTITY_URL", local(ports.identity()));
    return own;
  }

  private Map<String, String> notification() {
    Map<String, String> own = new HashMap<>(database("notification"));
    own.putAll(portalTokens());
    own.put("BIZPORTAL_MAIL_PRIVATE_JWK", secrets.mailPrivateJwk());
    own.put("QUARKUS_MAILER_HOST", "127.0.0.1");
    own.put("QUARKUS_MAILER_PORT", Integer.toString(ports.smtp()));
    return own;
  }

  private Map<String, String> gateway() {
    Map<String, String> own = new HashMap<>(portalTokens());
    own.put("BIZPORTAL_GATEWAY_COOKIE_KEY", secrets.get("cookie"));
    own.put("BIZPORTAL_GATEWAY_CLIENT_SECRET", secrets.client("gateway"));
    own.put("BIZPORTAL_UPSTREAM_IDENTITY", local(ports.identity()));
    own.put("BIZPORTAL_UPSTREAM_ENTITLEMENT", local(ports.entitlement()));
    own.put("BIZPORTAL_UPSTREAM_PBX", local(ports.pbxConfig()));
    own.put("BIZPORTAL_UPSTREAM_KEYCLOAK", local(ports.keycloak()));
    return own;
  }

  private Map<String, String> database(String name) {
    return Map.of(
        "QUARKUS_DATASOURCE_JDBC_URL",
            "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + name,
        "QUARKUS_DATASOURCE_USERNAME", EmbeddedDatabase.USERNAME,
        "QUARKUS_DATASOURCE_PASSWORD", EmbeddedDatabase.PASSWORD);
  }

  private Map<String, String> portalTokens() {
    return Map.of(
        "BIZPORTAL_TOKENS_PORTAL_ISSUER", base() + "/auth/realms/portal",
        "BIZPORTAL_TOKENS_PORTAL_JWKS_URI", realm() + "/protocol/openid-connect/certs");
  }

  private Map<String, String> lineTokens() {
    String line = "/auth/realms/line";
    return Map.of(
        "BIZPORTAL_TOKENS_LINE_ISSUER", base() + line,
        "BIZPORTAL_TOKENS_LINE_JWKS_URI",
            local(ports.keycloak()) + line + "/protocol/openid-connect/certs");
  }

  private Map<String, String> client(String name) {
    return Map.of(
        "QUARKUS_OIDC_CLIENT_AUTH_SERVER_URL",
        realm(),
        "QUARKUS_OIDC_CLIENT_DISCOVERY_ENABLED",
        "false",
        "QUARKUS_OIDC_CLIENT_TOKEN_PATH",
        "/protocol/openid-connect/token",
        "QUARKUS_OIDC_CLIENT_CLIENT_ID",
        name,
        "QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET",
        secrets.client(name));
  }

  private String contractIssuer() {
    return base() + "/api/entitlement";
  }

  private String realm() {
    return local(ports.keycloak()) + "/auth/realms/portal";
  }

  private static String local(int port) {
    return "http://localhost:" + port;
  }
}
