package io.bizportal.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bizportal.gateway.house.House;
import io.bizportal.gateway.house.Person;
import io.bizportal.gateway.house.RawRequest;
import io.bizportal.gateway.house.Reply;
import io.bizportal.gateway.house.Seen;
import io.bizportal.gateway.house.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(House.class)
class ProxyTest {

  private static final int LIMIT = 1_048_576;

  House house;

  @TestHTTPResource("")
  URI base;

  private final Person person = Person.anyone();

  @BeforeEach
  void tidy() {
    house.tidy();
  }

  @Test
  void whatACallerSaysOfHimselfIsTakenOffAndRebuilt() {
    Visitor visitor = visitor().signIn(house, person);
    visitor
        .with("Forwarded", "for=192.0.2.66")
        .with("X-Forwarded-For", "192.0.2.66")
        .with("X-Forwarded-Host", "evil.example")
        .with("X-Forwarded-Proto", "https")
        .with("X-Forwarded-Prefix", "/evil")
        .with("X-Real-IP", "192.0.2.66")
        .with("X-Original-URL", "/internal")
        .with("X-HTTP-Method-Override", "DELETE")
        .with("Proxy-Authorization", "Basic eDp5")
        .with("TE", "trailers")
        .with("If-Match", "\"3\"")
        .cookie("other", "value");

    visitor.get("/api/identity/v1/me?x=1");

    Seen seen = house.identity.last();
    assertThat(seen.uri()).isEqualTo("/v1/me?x=1");
    assertThat(seen.header("authorization")).startsWith("Bearer eyJ");
    assertThat(seen.header("x-forwarded-for")).isEqualTo("127.0.0.1");
    assertThat(seen.header("x-forwarded-host")).isEqualTo("localhost:8080");
    assertThat(seen.header("x-forwarded-proto")).isEqualTo("http");
    assertThat(seen.header("forwarded"))
        .isEqualTo("for=127.0.0.1;host=\"localhost:8080\";proto=http");
    assertThat(seen.header("if-match")).isEqualTo("\"3\"");
    assertThat(seen.headers())
        .doesNotContainKeys(
            "cookie",
            "x-csrf-token",
            "x-forwarded-prefix",
            "x-real-ip",
            "x-original-url",
            "x-http-method-override",
            "proxy-authorization",
            "te");
    assertThat(seen.header("host")).isEqualTo(house.identity.url().substring("http://".length()));
  }

  @Test
  void aHeaderNamedByConnectionStaysBehind() {
    RawRequest.send(
        base,
        "GET /api/identity/v1/registrations/x HTTP/1.1\r\nHost: localhost\r\n"
            + "Connection: close, X-Secret\r\nX-Secret: 1\r\n\r\n");

    assertThat(house.identity.last().headers()).doesNotContainKey("x-secret");
  }

  @Test
  void anInnerCookieNeverLeaves() {
    HttpResponse<String> answer = visitor().get("/api/identity/v1/registrations/x");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "server");
    assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
    assertThat(answer.headers().firstValue("x-content-type-options")).contains("nosniff");
    assertThat(answer.headers().firstValue("content-security-policy").orElseThrow())
        .contains("default-src 'none'", "frame-ancestors 'none'");
  }

  @Test
  void publicPathsNeedNoSessionAndTakeNoCredentialsAlong() {
    visitor()
        .with("Authorization", "Bearer stolen")
        .post("/api/identity/v1/password-resets", "{\"userId\":\"x\"}");

    assertThat(house.identity.last().uri()).isEqualTo("/v1/password-resets");
    assertThat(house.identity.last().has("authorization")).isFalse();
    assertThat(house.identity.last().text()).isEqualTo("{\"userId\":\"x\"}");
  }

  @Test
  void aPortalTokenIsCheckedAndPassedOn() {
    String token = house.signIn.portalToken(person);

    HttpResponse<String> answer =
        visitor().with("Authorization", "Bearer " + token).post("/api/entitlement/v1/groups", "{}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(house.entitlement.server.last().header("authorization"))
        .isEqualTo("Bearer " + token);
  }

  @Test
  void aTokenThatIsNotOursIsRefused() {
    Map<String, Object> elsewhere = house.signIn.claims(person);
    elsewhere.put("aud", "identity");
    Instant later = Instant.now().plusSeconds(60);

    for (String token :
        new String[] {
          "x",
          "eyJhbGciOiJub25lIn0.e30.",
          new io.bizportal.gateway.house.Signer()
              .token("at+jwt", house.signIn.claims(person), later),
          house.signIn.signer.token("JWT", house.signIn.claims(person), later),
          house.signIn.signer.token("at+jwt", elsewhere, later),
          house.signIn.signer.token(
              "at+jwt", house.signIn.claims(person), Instant.now().minusSeconds(120))
        }) {
      HttpResponse<String> answer =
          visitor().with("Authorization", "Bearer " + token).get("/api/identity/v1/me");
      assertThat(answer.statusCode()).as(token).isEqualTo(401);
      assertThat(answer.headers().firstValue("www-authenticate").orElseThrow())
          .startsWith("Bearer");
    }
    assertThat(house.identity.count()).isZero();
  }

  @Test
  void theTokenEndpointSeesItsCallersOwnCredentials() {
    visitor()
        .with("Authorization", "Basic cG9ydGFsLWNsaTp4")
        .post("/api/entitlement/oauth/token", "grant_type=x");

    Seen seen = house.entitlement.server.last();
    assertThat(seen.uri()).isEqualTo("/oauth/token");
    assertThat(seen.header("authorization")).isEqualTo("Basic cG9ydGFsLWNsaTp4");
  }

  @Test
  void signInPagesKeepTheirCookiesButNeverSeeOurs() {
    Visitor visitor = visitor().signIn(house, person);
    visitor.cookie("AUTH_SESSION_ID", "abc");

    HttpResponse<String> page =
        visitor.get("/auth/realms/portal/login-actions/authenticate?a=%2Fb");

    Seen seen = house.signIn.server.last();
    assertThat(seen.uri()).isEqualTo("/auth/realms/portal/login-actions/authenticate?a=%2Fb");
    assertThat(seen.header("cookie")).isEqualTo("AUTH_SESSION_ID=abc");
    assertThat(seen.header("x-forwarded-for")).isEqualTo("127.0.0.1");
    assertThat(page.headers().firstValue("set-cookie").orElseThrow()).startsWith("KC_RESTART=");
    assertThat(page.headers().firstValue("content-security-policy")).contains("frame-src 'self'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/auth/admin/master/console/",
        "/auth/realms/master/account",
        "/auth/metrics",
        "/api/identity/q/metrics",
        "/api/identity/internal/v1/companies",
        "/api/pbx/q/health",
        "/api/unknown",
        "/q/metrics",
        "/q/health"
      })
  void innerSurfacesDoNotExist(String path) {
    HttpResponse<String> answer = visitor().with("Accept", "text/html").get(path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(house.identity.count() + house.pbx.count() + house.signIn.server.count()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/identity/v1/../internal/v1/companies",
        "/api/identity/v1/registrations/..;/internal",
        "/api/identity/v1/registrations/%2e%2e/internal",
        "/api/identity/v1/registrations/..%2f..%2finternal",
        "/api/identity/v1/registrations/%252e%252e/internal",
        "/api/identity/v1/registrations/..\\internal",
        "/api//identity/v1/registrations/x",
        "//api/identity/v1/registrations/x",
        "/api/identity/v1/registrations/%0d%0ax",
        "/api/identity/v1/registrations/\u0001",
        "/auth/realms/portal/../master/x",
        "/auth/realms/portal/%2e%2e/master/x",
        "http://localhost/api/identity/v1/registrations/x"
      })
  void aPathThatParsersReadDifferentlyIsRefused(String path) {
    String answer = RawRequest.send(base, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 400");
    assertThat(house.identity.count() + house.signIn.server.count()).isZero();
  }

  @Test
  void credentialsSentTwiceAreRefused() {
    String head = "GET /api/identity/v1/me HTTP/1.1\r\nHost: localhost\r\n";

    assertThat(
            RawRequest.status(
                base, head + "Authorization: Bearer a\r\nAuthorization: Bearer b\r\n\r\n"))
        .isEqualTo(400);
    assertThat(RawRequest.status(base, head + "Cookie: a=1\r\nCookie: b=1\r\n\r\n")).isEqualTo(400);
    assertThat(
            RawRequest.status(
                base, head + "Cookie: __Host-bizportal=a; __Host-bizportal=b\r\n\r\n"))
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"websocket", "h2c, websocket", "TLS/1.2"})
  void aProxiedPathSwitchesNoProtocol(String protocol) {
    String answer =
        RawRequest.send(
            base,
            "GET /api/identity/v1/registrations/x HTTP/1.1\r\nHost: localhost\r\n"
                + "Connection: Upgrade\r\nUpgrade: "
                + protocol
                + "\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                + "Sec-WebSocket-Version: 13\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 400").contains("upgrade-refused");
    assertThat(house.identity.count()).isZero();
  }

  @Test
  void anOfferOfHttp2IsAnsweredInHttp1() {
    String answer =
        RawRequest.send(
            base,
            "GET /api/identity/v1/registrations/x HTTP/1.1\r\nHost: localhost\r\n"
                + "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
                + "HTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 200");
    assertThat(house.identity.last().has("upgrade")).isFalse();
    assertThat(house.identity.last().has("http2-settings")).isFalse();
  }

  @Test
  void aBodyOfTwoLengthsGoesOnWithOne() {
    RawRequest.send(
        base,
        "POST /api/identity/v1/password-resets HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n");

    assertThat(house.identity.last().has("content-length")).isFalse();
    assertThat(house.identity.last().text()).isEqualTo("abc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 3\r\nContent-Length: 5",
        "Content-Length: +3",
        "Transfer-Encoding: gzip, chunked",
        "Transfer-Encoding: xchunked"
      })
  void aBodyOfUnclearLengthIsRefused(String headers) {
    assertThat(
            RawRequest.status(
                base,
                "POST /api/identity/v1/password-resets HTTP/1.1\r\nHost: localhost\r\n"
                    + headers
                    + "\r\n\r\nabc"))
        .isEqualTo(400);
    assertThat(house.identity.count()).isZero();
  }

  @Test
  void aBodyUpToTheLimitPasses() {
    String body = "x".repeat(LIMIT);

    assertThat(visitor().post("/api/identity/v1/password-resets", body).statusCode())
        .isEqualTo(200);
    assertThat(house.identity.last().body()).hasSize(LIMIT);
    assertThat(
            visitor().send("POST", "/api/identity/v1/password-resets", chunked(LIMIT)).statusCode())
        .isEqualTo(200);
    assertThat(house.identity.last().body()).hasSize(LIMIT);
  }

  @Test
  void aLongerBodyIsRefusedHoweverItIsSent() {
    String somebodysApi = "/api/identity/v1/password-resets";
    for (HttpResponse<String> answer :
        List.of(
            visitor().post(somebodysApi, "x".repeat(LIMIT + 1)),
            visitor().send("POST", somebodysApi, chunked(3 * LIMIT)))) {
      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
      assertThat(Visitor.json(answer).path("code").asText()).isEqualTo("too-large");
    }
  }

  @Test
  void aBodyWaitsWhileItIsFoundOutWhoAsks() {
    Visitor visitor = visitor().signIn(house, person);
    String body = "y".repeat(500_000);

    // A token unknown to the gateway is checked off the event loop while the body is on its way.
    HttpResponse<String> answer =
        visitor()
            .with("Authorization", "Bearer " + house.signIn.portalToken(person))
            .send(
                "POST",
                "/api/identity/v1/accounts",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes())));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(house.identity.last().text()).isEqualTo(body);
    assertThat(visitor.post("/api/identity/v1/accounts", body).statusCode()).isEqualTo(200);
    assertThat(house.identity.last().text()).isEqualTo(body);
  }

  @Test
  void aServiceThatIsDownCostsLessThanTwoSecondsAndHealsByItself() {
    assertThat(visitor().get("/api/identity/v1/registrations/x").statusCode()).isEqualTo(200);
    house.identity.stop();

    Instant before = Instant.now();
    HttpResponse<String> down =
        visitor().with("Accept-Language", "en").get("/api/identity/v1/registrations/x");

    assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(2));
    assertThat(down.statusCode()).isEqualTo(503);
    assertThat(down.headers().firstValue("retry-after")).isPresent();
    assertThat(down.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(Visitor.json(down).path("code").asText()).isEqualTo("unavailable");
    assertThat(down.body()).doesNotContain("127.0.0.1", "Connection");
    assertThat(visitor().get("/api/entitlement/oauth/jwks").statusCode())
        .as("the others don't notice")
        .isEqualTo(200);

    house.identity.startAgain();

    await()
        .atMost(Duration.ofSeconds(2))
        .until(() -> visitor().get("/api/identity/v1/registrations/x").statusCode() == 200);
  }

  @Test
  void aServiceThatHangsIsNotWaitedForForEver() {
    house.identity.answers(
        request -> {
          house.identity.hang(Duration.ofSeconds(4));
          return Reply.of(200, "late");
        });

    HttpResponse<String> answer = visitor().get("/api/identity/v1/registrations/x");

    assertThat(answer.statusCode()).isEqualTo(504);
    assertThat(Visitor.json(answer).path("code").asText()).isEqualTo("no-answer-in-time");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "CONNECT"})
  void aProxyIsAskedForNothingMore(String method) {
    assertThat(
            RawRequest.status(
                base,
                method + " /api/identity/v1/registrations/x HTTP/1.1\r\nHost: localhost\r\n\r\n"))
        .isBetween(400, 405);
    assertThat(house.identity.count()).isZero();
  }

  @Test
  void whatTheServiceAnswersIsPassedBackWhole() {
    String large = "z".repeat(3_000_000);
    house.identity.answers(
        request ->
            Reply.json(409, "{\"code\":\"conflict\",\"pad\":\"" + large + "\"}")
                .with("ETag", "\"7\"")
                .with("X-Grant-Version", "12"));

    HttpResponse<String> answer = visitor().get("/api/identity/v1/registrations/x");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.headers().firstValue("etag")).contains("\"7\"");
    assertThat(answer.headers().firstValue("x-grant-version")).contains("12");
    assertThat(answer.body()).contains(large);
  }

  @Test
  void aRequestKeepsItsIdAllTheWay() {
    HttpResponse<String> answer =
        visitor().with("X-Request-Id", "browser-12345").get("/api/identity/v1/registrations/x");

    assertThat(house.identity.last().header("x-request-id")).isEqualTo("browser-12345");
    assertThat(answer.headers().allValues("x-request-id")).containsExactly("browser-12345");
    visitor().with("X-Request-Id", "<script>").get("/api/identity/v1/registrations/x");
    assertThat(house.identity.last().header("x-request-id")).matches("[0-9a-f-]{36}");
  }

  @Test
  void aHeadRequestHasNoBody() {
    HttpResponse<String> answer =
        visitor().send("HEAD", "/api/identity/v1/registrations/x", BodyPublishers.noBody());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
  }

  private static java.net.http.HttpRequest.BodyPublisher chunked(int length) {
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[length]));
  }

  private Visitor visitor() {
    return new Visitor(base);
  }
}
