package io.bizportal.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bizportal.gateway.house.House;
import io.bizportal.gateway.house.Person;
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
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** B2, B3: what a company sets holds for every request of its people. */
@QuarkusTest
@QuarkusTestResource(House.class)
class CompanyPolicyTest {

  private static final Duration SOON = Duration.ofSeconds(1);

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

  // B2
  @Test
  void aRestrictionHoldsFromTheNextRequestAfterItIsHeardOf() {
    Visitor inside = signedIn(Instant.now());
    Visitor bearer =
        new Visitor(base).with("Authorization", "Bearer " + house.signIn.portalToken(person));
    assertThat(inside.get("/api/identity/v1/me").statusCode()).isEqualTo(200);
    assertThat(bearer.get("/api/identity/v1/me").statusCode()).isEqualTo(200);

    house.policy = House.policy(1, 30, "203.0.113.0/24");
    house.topics().policyChanged(person, 1);

    await().atMost(SOON).until(() -> inside.get("/api/identity/v1/me").statusCode() == 403);
    HttpResponse<String> refused = inside.get("/api/identity/v1/me");
    assertThat(refused.body()).contains("network-not-allowed");
    assertThat(bearer.get("/api/identity/v1/me").statusCode()).isEqualTo(403);
    assertThat(inside.get("/session").statusCode()).isEqualTo(403);

    house.policy = House.policy(2, 30, "203.0.113.0/24", "127.0.0.0/8");
    house.topics().policyChanged(person, 2);
    await().atMost(SOON).until(() -> inside.get("/api/identity/v1/me").statusCode() == 200);
  }

  // B2
  @Test
  void aClientCannotSayWhereItComesFrom() {
    house.policy = House.policy(1, 30, "203.0.113.0/24");
    Visitor visitor = signedIn(Instant.now()).with("X-Forwarded-For", "203.0.113.9");

    assertThat(visitor.get("/api/identity/v1/me").statusCode()).isEqualTo(403);
  }

  // B2
  @Test
  void whoeverSignsInFromElsewhereIsSignedOutAgain() {
    house.policy = House.policy(1, 30, "203.0.113.0/24");
    Visitor visitor = new Visitor(base);
    HttpResponse<String> departure = visitor.get("/session/sign-in?returnTo=/contracts");
    Map<String, String> asked =
        Visitor.query(departure.headers().firstValue("location").orElseThrow());
    String code = house.signIn.codeFor(person, asked.get("nonce"));

    HttpResponse<String> arrival =
        visitor.get("/session/callback?state=" + asked.get("state") + "&code=" + code);

    assertThat(arrival.headers().firstValue("location")).contains("/?signIn=network");
    assertThat(visitor.cookies()).isEmpty();
    await()
        .atMost(Duration.ofSeconds(5))
        .until(
            () -> house.signIn.server.all().stream().anyMatch(s -> s.path().endsWith("/logout")));
  }

  // B3
  @Test
  void aSessionRestsAsLongAsItsCompanySays() {
    house.policy = House.policy(1, 5);
    assertThat(signedIn(minutesAgo(4)).get("/api/identity/v1/me").statusCode()).isEqualTo(200);
    assertThat(signedIn(minutesAgo(6)).get("/api/identity/v1/me").statusCode()).isEqualTo(401);
  }

  // B3
  @Test
  void aCompanyMayGrantMoreThanTheDefault() {
    house.policy = House.policy(1, 120);

    Visitor visitor = signedIn(minutesAgo(100));

    assertThat(visitor.get("/api/identity/v1/me").statusCode()).isEqualTo(200);
    assertThat(Instant.parse(Visitor.json(visitor.get("/session")).path("expiresAt").asText()))
        .isAfter(Instant.now().plus(Duration.ofMinutes(110)));
  }

  @Test
  void withoutKnowingThePolicyNobodyIsLetIn() {
    house.identity.stop();

    HttpResponse<String> refused = signedIn(Instant.now()).get("/api/entitlement/v1/contracts");

    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("retry-after")).isPresent();
  }

  private static Instant minutesAgo(int minutes) {
    return Instant.now().minus(Duration.ofMinutes(minutes));
  }

  /** Somebody whose cookie says when he last did something. */
  private Visitor signedIn(Instant lastSeen) {
    Ticket ticket =
        new Ticket(
            Realm.PORTAL,
            person.sid(),
            house.signIn.refreshTokenOf(person),
            lastSeen,
            person.account(),
            person.company(),
            lastSeen,
            lastSeen);
    return new Visitor(base).cookie("__Host-bizportal", keys.seal("session", ticket));
  }
}
