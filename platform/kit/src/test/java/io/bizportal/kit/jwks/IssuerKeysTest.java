package io.bizportal.kit.jwks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IssuerKeysTest {

  private final AtomicInteger asked = new AtomicInteger();
  private final Hands clock = new Hands();
  private volatile List<JWK> published = List.of();
  private volatile int status = 200;
  private HttpServer issuer;
  private IssuerKeys keys;

  private static final class Hands extends Clock {
    private Instant now = Instant.parse("2026-04-01T00:00:00Z");

    void turn(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @BeforeEach
  void start() throws Exception {
    issuer = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    issuer.createContext(
        "/",
        exchange -> {
          try (exchange) {
            asked.incrementAndGet();
            byte[] body = new JWKSet(published).toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
          }
        });
    issuer.start();
    keys =
        new IssuerKeys(
            URI.create("http://127.0.0.1:" + issuer.getAddress().getPort() + "/jwks"),
            HttpClient.newHttpClient(),
            clock);
  }

  @AfterEach
  void stop() {
    issuer.stop(0);
  }

  private static ECKey key(String id) throws Exception {
    return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
  }

  private boolean renew() {
    return keys.renew().toCompletableFuture().join();
  }

  @Test
  void strangersKeyIdsMakeUsAskOnlySoOften() throws Exception {
    published = List.of(key("one"));

    for (int i = 0; i < 50; i++) {
      renew();
      assertThat(keys.find("stranger-" + i)).isNull();
    }

    assertThat(asked.get()).isEqualTo(1);
    clock.turn(Duration.ofSeconds(6));
    assertThat(renew()).isTrue();
    assertThat(asked.get()).isEqualTo(2);
  }

  @Test
  void aNewKeyIsFoundAfterRotation() throws Exception {
    published = List.of(key("old"));
    renew();
    published = List.of(key("old"), key("new"));
    clock.turn(Duration.ofSeconds(6));

    renew();

    assertThat(keys.find("new")).isNotNull();
  }

  @Test
  void aWithdrawnKeyStopsCounting() throws Exception {
    published = List.of(key("old"));
    renew();
    published = List.of(key("new"));
    clock.turn(Duration.ofMinutes(6));

    keys.find("old");

    await().until(() -> keys.find("old") == null);
  }

  @Test
  void keysOutliveAnOutageButNotForEver() throws Exception {
    published = List.of(key("one"));
    renew();
    status = 500;
    clock.turn(Duration.ofHours(11));

    assertThat(renew()).isFalse();
    assertThat(keys.find("one")).isNotNull();

    clock.turn(Duration.ofHours(2));
    assertThat(keys.find("one")).isNull();
    assertThat(keys.any()).isFalse();
  }

  @Test
  void aPrivatePartPublishedByMistakeIsNotKept() throws Exception {
    issuer.removeContext("/");
    ECKey careless = key("careless");
    byte[] body = new JWKSet(careless).toString(false).getBytes(StandardCharsets.UTF_8);
    issuer.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          }
        });

    renew();

    assertThat(keys.find("careless").isPrivate()).isFalse();
  }
}
