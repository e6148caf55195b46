package io.bizportal.embedded;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Stands for Keycloak's realms and for the token exchange towards a service under test: one key,
 * its JWKS over HTTP, and tokens as the real issuers would sign them, or as an attacker would.
 */
public final class TestIssuer {

  private final ECKey key;
  private final String base;

  private TestIssuer(ECKey key, String base) {
    this.key = key;
    this.base = base;
  }

  /**
   * The one whose tokens a service under test accepts that was started with {@link IssuerResource}.
   */
  public static TestIssuer shared() {
    Map<String, String> settings = JvmWide.issuer();
    try {
      return new TestIssuer(
          ECKey.parse(settings.get("test.issuer.jwk")),
          Objects.requireNonNull(settings.get("test.issuer.base")));
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A new one with its own key; it serves until this JVM ends. */
  static TestIssuer start() {
    try {
      ECKey key = new ECKeyGenerator(Curve.P_256).keyID(UUID.randomUUID().toString()).generate();
      byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
      HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
      server.createContext(
          "/jwks",
          exchange -> {
            try (exchange) {
              exchange.getResponseHeaders().set("Content-Type", "application/json");
              exchange.sendResponseHeaders(200, keys.length);
              exchange.getResponseBody().write(keys);
            }
          });
      server.start();
      return new TestIssuer(key, "http://localhost:" + server.getAddress().getPort());
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public ECKey key() {
    return key;
  }

  String base() {
    return base;
  }

  public String jwksUri() {
    return base + "/jwks";
  }

  public String portalIssuer() {
    return base + "/auth/realms/portal";
  }

  public String lineIssuer() {
    return base + "/auth/realms/line";
  }

  public String contractIssuer() {
    return base + "/api/entitlement";
  }

  /** A portal token's claims for somebody of a company, to be refined. */
  public TestToken portalToken(UUID account, String company, String... roles) {
    return TestToken.portal(this).person(account, company).roles(roles);
  }

  /** A portal token of a client without a person, such as {@code operator} or a service. */
  public TestToken clientToken(String client, String... roles) {
    return TestToken.portal(this).claim("azp", client).roles(roles);
  }

  /** A token of somebody who signed in at a contract's settings site, to be refined. */
  public TestToken lineToken(UUID account, String company, String contract, String kind) {
    return TestToken.line(this, account, company).contractOf(contract, kind);
  }

  /** A contract token for reading and writing, to be refined. */
  public TestToken contractToken(UUID account, String company, String contract) {
    return TestToken.contract(this, account, company, contract);
  }
}
