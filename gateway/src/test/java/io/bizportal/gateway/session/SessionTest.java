package io.bizportal.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import io.bizportal.gateway.house.House;
import io.bizportal.gateway.house.Person;
import io.bizportal.gateway.house.Reply;
import io.bizportal.gateway.house.Seen;
import io.bizportal.gateway.house.Visitor;
import io.bizportal.kit.token.EndedSessions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(House.class)
class SessionTest {

  private static final String SESSION = "__Host-bizportal";

  House house;

  @TestHTTPResource("")
  URI base;

  @Inject CookieKeys keys;
  @Inject EndedSessions ended;

  private final Person person = Person.anyone();

  @BeforeEach
  void tidy() {
    house.tidy();
    await().atMost(Duration.ofSeconds(10)).until(ended::trusted);
  }

  @Test
  void signingInStartsWithStateNonceAndPkceAtThePublicAddress() {
    HttpResponse<String> departure = visitor().get("/session/sign-in?returnTo=/contracts&lang=en");

    String location = departure.headers().firstValue("location").orElseThrow();
    Map<String, String> asked = Visitor.query(location);
    assertThat(departure.statusCode()).isEqualTo(302);
    assertThat(location)
        .startsWith("http://localhost:8080/auth/realms/portal/protocol/openid-connect/auth?");
    assertThat(asked)
        .containsEntry("response_type", "code")
        .containsEntry("client_id", "gateway")
        .containsEntry("redirect_uri", "http://localhost:8080/session/callback")
        .containsEntry("code_challenge_method", CodeChallengeMethod.S256.getValue())
        .containsEntry("ui_locales", "en")
        .containsKeys("state", "nonce", "code_challenge");
    String cookie = departure.headers().firstValue("set-cookie").orElseThrow();
    assertThat(cookie)
        .startsWith("__Host-bizportal-sign-in-")
        .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax", "; Max-Age=")
        .doesNotContain("Domain", asked.get("state"), asked.get("nonce"));
    assertThat(departure.headers().firstValue("cache-control")).contains("no-store");
  }

  @Test
  void whoComesBackWithTheCodeIsSignedInAndGoesWhereHeWanted() {
    Visitor visitor = visitor();
    Map<String, String> asked = departure(visitor, "/contracts?q=a");
    String code = house.signIn.codeFor(person, asked.get("nonce"));

    HttpResponse<String> arrival =
        visitor.get("/session/callback?state=" + asked.get("state") + "&code=" + code);

    assertThat(arrival.statusCode()).isEqualTo(302);
    assertThat(arrival.headers().firstValue("location")).contains("/contracts?q=a");
    List<String> set = arrival.headers().allValues("set-cookie");
    assertThat(set)
        .anySatisfy(
            c ->
                assertThat(c)
                    .startsWith(SESSION + "=")
                    .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                    .doesNotContain("Domain", "Max-Age"));
    assertThat(visitor.cookies()).containsOnlyKeys(SESSION);
    assertThat(visitor.cookie(SESSION).length()).isLessThan(4000);
    JsonNode session = Visitor.json(visitor.get("/session"));
    assertThat(session.path("account").path("id").asText()).isEqualTo(person.account());
    assertThat(session.path("account").path("company").asText()).isEqualTo(person.company());
    assertThat(session.path("account").path("name").asText()).isEqualTo("山田 太郎");
    assertThat(session.path("account").path("roles").get(0).asText()).isEqualTo("general-user");
    assertThat(Instant.parse(session.path("expiresAt").asText())).isAfter(Instant.now());
    assertThat(session.path("csrfToken").asText()).hasSizeGreaterThan(40);
    Seen redeemed =
        house.signIn.server.all().stream()
            .filter(s -> s.path().endsWith("/token"))
            .findFirst()
            .orElseThrow();
    assertThat(redeemed.header("authorization")).startsWith("Basic ");
    assertThat(redeemed.text()).contains("code_verifier=", "grant_type=authorization_code");
  }

  @Test
  void theBrowserIsNeverShownAToken() {
    Visitor visitor = visitor().signIn(house, person);

    HttpResponse<String> session = visitor.get("/session");

    assertThat(session.body()).doesNotContain("eyJ", "refresh");
    assertThat(visitor.cookie(SESSION).split("\\.")[0]).startsWith("eyJ");
    assertThat(keys.open("session", visitor.cookie(SESSION), Ticket.class)).isPresent();
  }

  @Test
  void aCodeForAnotherBrowserIsNotTaken() {
    Map<String, String> asked = departure(visitor(), "/");
    String code = house.signIn.codeFor(person, asked.get("nonce"));

    Visitor other = visitor();
    HttpResponse<String> arrival =
        other.get("/session/callback?state=" + asked.get("state") + "&code=" + code);

    assertThat(arrival.headers().firstValue("location")).contains("/?signIn=failed");
    assertThat(other.get("/session").statusCode()).isEqualTo(401);
  }

  @Test
  void anIdTokenOfAnotherSignInIsNotTaken() {
    Visitor visitor = visitor();
    Map<String, String> asked = departure(visitor, "/");
    String code = house.signIn.codeFor(person, "another-nonce");

    HttpResponse<String> arrival =
        visitor.get("/session/callback?state=" + asked.get("state") + "&code=" + code);

    assertThat(arrival.headers().firstValue("location")).contains("/?signIn=failed");
    assertThat(visitor.cookies()).isEmpty();
  }

  @Test
  void aRefusalByKeycloakEndsOnTheLandingPage() {
    Visitor visitor = visitor();
    Map<String, String> asked = departure(visitor, "/");

    HttpResponse<String> arrival =
        visitor.get("/session/callback?state=" + asked.get("state") + "&error=access_denied");

    assertThat(arrival.headers().firstValue("location")).contains("/?signIn=failed");
  }

  @Test
  void twoTabsCanSignInAtOnce() {
    Visitor visitor = visitor();
    Map<String, String> first = departure(visitor, "/one");
    Map<String, String> second = departure(visitor, "/two");

    String code = house.signIn.codeFor(person, first.get("nonce"));
    HttpResponse<String> arrival =
        visitor.get("/session/callback?state=" + first.get("state") + "&code=" + code);

    assertThat(arrival.headers().firstValue("location")).contains("/one");
    assertThat(second.get("state")).isNotEqualTo(first.get("state"));
  }

  @Test
  void signInsThatWereLeftDoNotPileUp() {
    Visitor visitor = visitor();

    for (int i = 0; i < 20; i++) {
      departure(visitor, "/");
    }

    assertThat(visitor.cookies()).hasSizeLessThanOrEqualTo(6);
  }

  @Test
  void withoutASessionThereIsA401Problem() {
    HttpResponse<String> answer = visitor().with("Accept-Language", "en").get("/session");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    JsonNode problem = Visitor.json(answer);
    assertThat(problem.path("code").asText()).isEqualTo("unauthorized");
    assertThat(problem.path("status").asInt()).isEqualTo(401);
    assertThat(problem.path("instance").asText()).isEqualTo("/session");
    assertThat(problem.path("requestId").asText())
        .isEqualTo(answer.headers().firstValue("x-request-id").orElseThrow());
  }

  @Test
  void aTamperedCookieIsRefusedAndRemoved() {
    Visitor visitor = visitor().signIn(house, person);
    String cookie = visitor.cookie(SESSION);
    int middle = cookie.length() / 2;
    char other = cookie.charAt(middle) == 'A' ? 'B' : 'A';
    visitor.cookie(SESSION, cookie.substring(0, middle) + other + cookie.substring(middle + 1));

    HttpResponse<String> answer = visitor.get("/session");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("set-cookie").orElseThrow())
        .startsWith(SESSION + "=;")
        .contains("Max-Age=0");
  }

  @Test
  void aSignInCookieIsNoSession() {
    Visitor visitor = visitor();
    departure(visitor, "/");
    String name = visitor.cookies().keySet().iterator().next();

    visitor.cookie(SESSION, visitor.cookie(name));

    assertThat(visitor.get("/session").statusCode()).isEqualTo(401);
  }

  @Test
  void anUnsafeRequestNeedsTheCsrfToken() {
    Visitor visitor = visitor().signIn(house, person);

    assertThat(visitor.post("/api/identity/v1/accounts", "{}").statusCode()).isEqualTo(200);
    assertThat(visitor.with("X-CSRF-Token", "wrong").post("/api/identity/v1/accounts", "{}"))
        .satisfies(
            refused -> {
              assertThat(refused.statusCode()).isEqualTo(403);
              assertThat(Visitor.json(refused).path("code").asText()).isEqualTo("csrf");
            });
    Visitor without = visitor().cookie(SESSION, visitor.cookie(SESSION));
    assertThat(without.post("/api/identity/v1/accounts", "{}").statusCode()).isEqualTo(403);
    assertThat(without.delete("/session").statusCode()).isEqualTo(403);
    assertThat(without.get("/api/identity/v1/accounts").statusCode()).isEqualTo(200);
    assertThat(house.identity.all()).filteredOn(s -> s.method().equals("POST")).hasSize(1);
  }

  @Test
  @DisplayName("A10: sign-out refuses the session's next request and tells Keycloak")
  void signingOutEndsTheSessionAtOnce() {
    Visitor visitor = visitor().signIn(house, person);
    String cookie = visitor.cookie(SESSION);

    HttpResponse<String> out = visitor.delete("/session");

    assertThat(out.statusCode()).isEqualTo(204);
    assertThat(visitor.cookies()).isEmpty();
    assertThat(visitor().cookie(SESSION, cookie).get("/api/identity/v1/me").statusCode())
        .isEqualTo(401);
    await().atMost(Duration.ofSeconds(5)).until(() -> house.signIn.hasEnded(person));
  }

  @Test
  @DisplayName("A10: whoever signs out knows that all replicas and services are being told")
  void signingOutIsToldBeforeItIsAnswered() {
    Visitor visitor = visitor().signIn(house, person);

    visitor.delete("/session");

    assertThat(house.identity.all())
        .filteredOn(seen -> seen.method().equals("DELETE"))
        .singleElement()
        .satisfies(
            seen -> {
              assertThat(seen.path()).isEqualTo("/internal/v1/session");
              assertThat(seen.header("authorization")).startsWith("Bearer ");
            });
  }

  @Test
  void signingOutSucceedsWhileIdentityServiceIsAway() {
    Visitor visitor = visitor().signIn(house, person);
    house.identity.stop();
    try {
      assertThat(visitor.delete("/session").statusCode()).isEqualTo(204);
    } finally {
      house.identity.startAgain();
    }
    await().atMost(Duration.ofSeconds(5)).until(() -> house.signIn.hasEnded(person));
  }

  @Test
  void signingOutDoesNotWaitForKeycloakAndIsTriedAgain() {
    Visitor visitor = visitor().signIn(house, person);
    house.signIn.server.stop();

    assertThat(visitor.delete("/session").statusCode()).isEqualTo(204);

    house.signIn.server.startAgain();
    await().atMost(Duration.ofSeconds(10)).until(() -> house.signIn.hasEnded(person));
  }

  @Test
  @DisplayName("A10: a session ended elsewhere is refused within a second")
  void aSessionThatEndedElsewhereIsRefused() {
    Visitor visitor = visitor().signIn(house, person);
    assertThat(visitor.get("/api/identity/v1/me").statusCode()).isEqualTo(200);

    house.topics().sessionEnded(person);

    await()
        .atMost(Duration.ofSeconds(1))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> visitor.get("/api/identity/v1/me").statusCode() == 401);
    assertThat(
            visitor()
                .with("Authorization", "Bearer " + house.signIn.portalToken(person))
                .get("/api/identity/v1/me")
                .statusCode())
        .isEqualTo(401);
  }

  @Test
  void aReplicaThatNeverSawTheSessionServesIt() {
    Visitor visitor = visitor().cookie(SESSION, sealedElsewhere(Instant.now()));

    HttpResponse<String> answer = visitor.get("/api/identity/v1/me");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(house.identity.last().header("authorization")).startsWith("Bearer eyJ");
    assertThat(answer.headers().firstValue("set-cookie").orElseThrow())
        .as("the newer refresh token travels on")
        .startsWith(SESSION + "=");
  }

  @Test
  void manyRequestsAtOnceRefreshOnce() throws Exception {
    String cookie = sealedElsewhere(Instant.now());
    int before = house.signIn.refreshes();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> answers =
          threads.invokeAll(
              IntStream.range(0, 20)
                  .<java.util.concurrent.Callable<Integer>>mapToObj(
                      i ->
                          () ->
                              visitor()
                                  .cookie(SESSION, cookie)
                                  .get("/api/identity/v1/me")
                                  .statusCode())
                  .toList());
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isEqualTo(200);
      }
    }

    assertThat(house.signIn.refreshes() - before).isEqualTo(1);
  }

  @Test
  void aSessionThatKeycloakEndedIsOver() {
    house.signIn.end(person);
    Visitor visitor = visitor().cookie(SESSION, sealedElsewhere(Instant.now()));

    HttpResponse<String> answer = visitor.get("/session");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(visitor.cookies()).isEmpty();
  }

  @Test
  @DisplayName("B3: a session that rested too long is over")
  void anIdleSessionIsOver() {
    Visitor visitor =
        visitor().cookie(SESSION, sealedElsewhere(Instant.now().minus(Duration.ofMinutes(31))));

    assertThat(visitor.get("/session").statusCode()).isEqualTo(401);
  }

  @Test
  void whileKeycloakIsDownASessionLastsAsLongAsItsToken() {
    Visitor visitor = visitor().signIn(house, person);
    house.signIn.server.stop();

    assertThat(visitor.get("/api/identity/v1/me").statusCode()).isEqualTo(200);
    HttpResponse<String> unknown =
        visitor()
            .cookie(SESSION, sealedElsewhere(Person.anyone(), Instant.now()))
            .get("/api/identity/v1/me");
    assertThat(unknown.statusCode()).isEqualTo(503);
    assertThat(unknown.headers().firstValue("retry-after")).isPresent();
    assertThat(unknown.headers().firstValue("set-cookie")).isEmpty();
  }

  @Test
  void aTokenNearItsEndIsRenewed() {
    house.signIn.tokenLife = Duration.ofSeconds(5);
    Visitor visitor = visitor().signIn(house, person);
    int before = house.signIn.refreshes();

    assertThat(visitor.get("/api/identity/v1/me").statusCode()).isEqualTo(200);

    assertThat(house.signIn.refreshes()).isGreaterThan(before);
  }

  @Test
  @DisplayName("A10: while Kafka is silent Keycloak is asked for every request")
  void whileKafkaIsSilentKeycloakSaysWhetherASessionRuns() {
    Visitor visitor = visitor().signIn(house, person);
    Visitor bearer = visitor().with("Authorization", "Bearer " + house.signIn.portalToken(person));
    assertThat(bearer.get("/api/identity/v1/me").statusCode()).isEqualTo(200);
    house.broker().stop();
    try {
      await().atMost(Duration.ofSeconds(5)).until(() -> !ended.trusted());
      assertThat(visitor.get("/api/identity/v1/me").statusCode()).isEqualTo(200);
      assertThat(bearer.get("/api/identity/v1/me").statusCode()).isEqualTo(200);

      house.signIn.end(person);

      assertThat(bearer.get("/api/identity/v1/me").statusCode()).isEqualTo(401);
      assertThat(visitor.get("/api/identity/v1/me").statusCode()).isEqualTo(401);
    } finally {
      house.broker().startAgain();
    }
    await().atMost(Duration.ofSeconds(30)).until(ended::trusted);
  }

  @Test
  void anErrorOfTheTokenEndpointIsNobodysSignOut() {
    house.signIn.server.answers(request -> Reply.json(500, "{}"));

    HttpResponse<String> answer =
        visitor().cookie(SESSION, sealedElsewhere(Instant.now())).get("/session");

    assertThat(answer.statusCode()).isEqualTo(503);
  }

  @Test
  void otherMethodsAreNotAllowed() {
    assertThat(visitor().post("/session", "").statusCode()).isEqualTo(405);
    assertThat(visitor().post("/session/sign-in", "").headers().firstValue("allow"))
        .contains("GET");
  }

  private String sealedElsewhere(Instant lastSeen) {
    return sealedElsewhere(person, lastSeen);
  }

  private String sealedElsewhere(Person person, Instant lastSeen) {
    return keys.seal(
        "session",
        new Ticket(
            Realm.PORTAL,
            person.sid(),
            house.signIn.refreshTokenOf(person),
            lastSeen,
            person.account(),
            person.company(),
            lastSeen,
            lastSeen));
  }

  private static Map<String, String> departure(Visitor visitor, String returnTo) {
    HttpResponse<String> departure =
        visitor.get(
            "/session/sign-in?returnTo="
                + java.net.URLEncoder.encode(returnTo, java.nio.charset.StandardCharsets.UTF_8));
    return Visitor.query(departure.headers().firstValue("location").orElseThrow());
  }

  private Visitor visitor() {
    return new Visitor(base);
  }
}
