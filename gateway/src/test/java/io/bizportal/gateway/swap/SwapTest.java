package io.bizportal.gateway.swap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.SignedJWT;
import io.bizportal.gateway.house.House;
import io.bizportal.gateway.house.Person;
import io.bizportal.gateway.house.Reply;
import io.bizportal.gateway.house.Signer;
import io.bizportal.gateway.house.Visitor;
import io.bizportal.kit.token.GrantFreshness;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

// C8, C9
@QuarkusTest
@QuarkusTestResource(House.class)
class SwapTest {

  private static final String CONTRACT = "N100000001";
  private static final String EXTENSIONS = "/api/pbx/v1/contracts/" + CONTRACT + "/extensions";

  House house;

  @TestHTTPResource("")
  URI base;

  @Inject GrantFreshness freshness;

  private final Person person = Person.anyone();
  private Visitor visitor;

  @BeforeEach
  void signIn() {
    house.tidy();
    house.topics().speakAgain();
    house.entitlement.grant(person, CONTRACT, "read", "write");
    visitor = new Visitor(base).signIn(house, person);
    await().atMost(Duration.ofSeconds(10)).until(this::trusted);
  }

  @Test
  void theSettingsServiceSeesAContractTokenAndNothingElse() throws Exception {
    HttpResponse<String> answer = visitor.get(EXTENSIONS + "?q=20");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(house.pbx.last().uri()).isEqualTo("/v1/contracts/" + CONTRACT + "/extensions?q=20");
    SignedJWT shown =
        SignedJWT.parse(house.pbx.last().header("authorization").substring("Bearer ".length()));
    assertThat(shown.getJWTClaimsSet().getAudience()).containsExactly("pbx-config");
    assertThat(shown.getJWTClaimsSet().getClaim("authorization_details").toString())
        .contains(CONTRACT);
    assertThat(house.pbx.last().has("cookie")).isFalse();
  }

  // C7
  @Test
  void aVoiceGroupsSettingsAreServedWithATokenForTheGroup() throws Exception {
    String numbers = "/api/pbx/v1/voice-groups/Y12/telephone-numbers";
    house.entitlement.grant(person, "Y12", "read", "write");
    int before = house.entitlement.exchanges();

    assertThat(visitor.get(numbers + "?limit=20").statusCode()).isEqualTo(200);
    assertThat(visitor.get(numbers).statusCode()).isEqualTo(200);

    assertThat(house.entitlement.exchanges() - before).isEqualTo(1);
    assertThat(house.pbx.last().uri()).isEqualTo("/v1/voice-groups/Y12/telephone-numbers");
    assertThat(detail()).contains("voice-group", "Y12", "IP_VOICE");
    assertThat(visitor.with("X-CSRF-Token", "no").post(numbers, "{}").statusCode()).isEqualTo(403);
    assertThat(visitor.get("/api/pbx/v1/voice-groups/Y13/telephone-numbers").statusCode())
        .isEqualTo(404);
  }

  // C7, C9
  @Test
  void aVoiceGroupsTokenIsDroppedWithItsGrant() {
    String numbers = "/api/pbx/v1/voice-groups/Y12/telephone-numbers";
    house.entitlement.grant(person, "Y12", "read");
    assertThat(visitor.get(numbers).statusCode()).isEqualTo(200);

    house.topics().grantChanged(person, house.entitlement.revoke(person, "Y12"));

    await().atMost(Duration.ofSeconds(5)).until(() -> visitor.get(numbers).statusCode() == 404);
  }

  // C7
  @Test
  void crossingOverToAVoiceGroupNamesTheGroup() {
    house.entitlement.grant(person, "Y12", "read");

    JsonNode crossing = Visitor.json(visitor.post("/session/voice-groups/Y12", ""));

    assertThat(crossing.path("voiceGroup").asText()).isEqualTo("Y12");
    assertThat(crossing.has("contract")).isFalse();
    assertThat(crossing.path("service").asText()).isEqualTo("IP_VOICE");
    assertThat(visitor.post("/session/voice-groups/" + CONTRACT, "").statusCode()).isEqualTo(404);
    assertThat(visitor.post("/session/contracts/Y12", "").statusCode()).isEqualTo(404);
  }

  private String detail() throws Exception {
    String shown = house.pbx.last().header("authorization").substring("Bearer ".length());
    return SignedJWT.parse(shown).getJWTClaimsSet().getClaim("authorization_details").toString();
  }

  // E5
  @Test
  void holdMusicMayBeLongerThanOtherBodies() {
    String upload = "/api/pbx/v1/contracts/" + CONTRACT + "/hold-music?name=x";
    String file = "x".repeat(5 * 1024 * 1024);

    assertThat(visitor.post(upload, file).statusCode()).isEqualTo(200);
    assertThat(house.pbx.last().body()).hasSize(file.length());
    assertThat(visitor.post(upload, file + "x").statusCode()).isEqualTo(413);
    assertThat(visitor.post(EXTENSIONS, file).statusCode()).isEqualTo(413);
  }

  @Test
  void aTokenIsKeptForItsSessionAndContract() {
    int before = house.entitlement.exchanges();

    for (int i = 0; i < 5; i++) {
      assertThat(visitor.get(EXTENSIONS).statusCode()).isEqualTo(200);
    }

    assertThat(house.entitlement.exchanges() - before).isEqualTo(1);
    assertThat(visitor.get("/api/pbx/v1/contracts/N100000002/extensions").statusCode())
        .isEqualTo(404);
  }

  @Test
  void requestsAtTheSameTimeShareOneExchange() throws Exception {
    house.entitlement.slowness = Duration.ofMillis(300);
    int before = house.entitlement.exchanges();
    AtomicInteger good = new AtomicInteger();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 20)
          .forEach(
              i ->
                  threads.execute(
                      () -> {
                        if (new Visitor(base)
                                .cookie("__Host-bizportal", visitor.cookie("__Host-bizportal"))
                                .get(EXTENSIONS)
                                .statusCode()
                            == 200) {
                          good.incrementAndGet();
                        }
                      }));
    }

    assertThat(good).hasValue(20);
    assertThat(house.entitlement.exchanges() - before).isEqualTo(1);
  }

  @Test
  @DisplayName("C9: a grant withdrawn refuses the next request once the event is here")
  void aChangeOfGrantsDropsWhatWasKept() {
    assertThat(visitor.get(EXTENSIONS).statusCode()).isEqualTo(200);
    assertThat(visitor.get(EXTENSIONS).statusCode()).isEqualTo(200);

    house.topics().grantChanged(person, house.entitlement.revoke(person, CONTRACT));

    await()
        .atMost(Duration.ofSeconds(1))
        .pollInterval(Duration.ofMillis(10))
        .until(() -> visitor.get(EXTENSIONS).statusCode() == 404);
  }

  @Test
  void anotherCompanysChangeDropsNothing() {
    assertThat(visitor.get(EXTENSIONS).statusCode()).isEqualTo(200);
    int before = house.entitlement.exchanges();
    Person other = Person.anyone();

    house.topics().grantChanged(other, 9);

    await().until(() -> freshness.lowestAccepted(other.company()) == 9);
    assertThat(visitor.get(EXTENSIONS).statusCode()).isEqualTo(200);
    assertThat(house.entitlement.exchanges()).isEqualTo(before);
  }

  @Test
  void aCallerMayAskForNoOlderThan() {
    assertThat(visitor.get(EXTENSIONS).statusCode()).isEqualTo(200);
    int before = house.entitlement.exchanges();
    long version = house.entitlement.bump(person);

    visitor.with("X-Grant-Version", Long.toString(version)).get(EXTENSIONS);

    assertThat(house.entitlement.exchanges() - before).isEqualTo(1);
  }

  @Test
  void withoutFreshNewsNothingKeptIsTrusted() {
    assertThat(visitor.get(EXTENSIONS).statusCode()).isEqualTo(200);
    house.topics().silence();
    await().atMost(Duration.ofSeconds(5)).until(() -> !trusted());
    int before = house.entitlement.exchanges();

    assertThat(visitor.get(EXTENSIONS).statusCode()).isEqualTo(200);
    assertThat(visitor.get(EXTENSIONS).statusCode()).isEqualTo(200);
    assertThat(house.entitlement.exchanges() - before).isEqualTo(2);

    house.entitlement.revoke(person, CONTRACT);
    assertThat(visitor.get(EXTENSIONS).statusCode()).as("though no event came").isEqualTo(404);
  }

  @Test
  void withoutKafkaNothingKeptIsTrustedUntilItIsBack() {
    assertThat(visitor.get(EXTENSIONS).statusCode()).isEqualTo(200);
    house.broker().stop();
    try {
      await().atMost(Duration.ofSeconds(5)).until(() -> !trusted());
      int before = house.entitlement.exchanges();
      visitor.get(EXTENSIONS);
      assertThat(visitor.get(EXTENSIONS).statusCode()).isEqualTo(200);
      assertThat(house.entitlement.exchanges() - before).isEqualTo(2);
    } finally {
      house.broker().startAgain();
    }
    await().atMost(Duration.ofSeconds(30)).until(this::trusted);
    visitor.get(EXTENSIONS);
    int before = house.entitlement.exchanges();

    assertThat(visitor.get(EXTENSIONS).statusCode()).isEqualTo(200);

    assertThat(house.entitlement.exchanges()).isEqualTo(before);
  }

  @Test
  void aTokenRefusedAsStaleIsExchangedOnceMore() {
    assertThat(visitor.get(EXTENSIONS).statusCode()).isEqualTo(200);
    AtomicInteger asked = new AtomicInteger();
    house.pbx.answers(
        request ->
            asked.getAndIncrement() == 0
                ? Reply.json(401, "{\"code\":\"stale-grant\"}")
                : Reply.json(200, "{}"));

    assertThat(visitor.get(EXTENSIONS).statusCode()).isEqualTo(200);
    assertThat(asked).hasValue(2);
  }

  @Test
  void aRefusalThatStaysIsPassedBack() {
    house.pbx.answers(request -> Reply.json(401, "{\"code\":\"unauthorized\"}"));

    assertThat(visitor.get(EXTENSIONS).statusCode()).isEqualTo(401);
    assertThat(house.pbx.count()).isEqualTo(2);
  }

  @Test
  void aRequestWithABodyIsNotRepeated() {
    house.pbx.answers(request -> Reply.json(401, "{\"code\":\"stale-grant\"}"));

    HttpResponse<String> answer = visitor.post(EXTENSIONS, "{\"siteNumber\":\"20\"}");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(house.pbx.count()).isEqualTo(1);
  }

  @Test
  void unknownAndForbiddenContractsLookAlike() {
    house.entitlement.grant(Person.anyone(), "N100000003", "read");

    String forbidden = refusal("N100000003");
    String unknown = refusal("N999999999");

    assertThat(forbidden).isEqualTo(unknown);
    assertThat(house.pbx.count()).isZero();
  }

  @Test
  void crossingOverSaysWhatIsAllowedThere() {
    house.entitlement.grant(person, CONTRACT, "read");

    JsonNode crossing = Visitor.json(visitor.post("/session/contracts/" + CONTRACT, ""));

    assertThat(crossing.path("contract").asText()).isEqualTo(CONTRACT);
    assertThat(crossing.path("service").asText()).isEqualTo("SMART_PBX");
    assertThat(crossing.path("actions")).hasSize(1);
    assertThat(crossing.path("company").asText()).isEqualTo(person.company());
    assertThat(Instant.parse(crossing.path("expiresAt").asText())).isAfter(Instant.now());
    assertThat(crossing.toString()).doesNotContain("eyJ");
  }

  @Test
  void crossingOverAsksEveryTime() {
    visitor.post("/session/contracts/" + CONTRACT, "");
    house.entitlement.revoke(person, CONTRACT);

    assertThat(visitor.post("/session/contracts/" + CONTRACT, "").statusCode()).isEqualTo(404);
    assertThat(visitor.post("/session/contracts/X", "").statusCode()).isEqualTo(404);
    assertThat(visitor.get("/session/contracts/" + CONTRACT).statusCode()).isEqualTo(405);
    assertThat(
            visitor
                .with("X-CSRF-Token", "")
                .post("/session/contracts/" + CONTRACT, "")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void anotherFrontEndsPortalTokenIsSwappedToo() {
    Visitor other =
        new Visitor(base).with("Authorization", "Bearer " + house.signIn.portalToken(person));

    assertThat(other.post(EXTENSIONS, "{}").statusCode()).isEqualTo(200);
    assertThat(house.pbx.last().header("authorization"))
        .isNotEqualTo("Bearer " + house.signIn.portalToken(person));
  }

  @Test
  void aContractTokenIsLeftToTheSettingsService() {
    String token =
        new Signer()
            .token(
                "at+jwt",
                Map.of("iss", "http://localhost:8080/api/entitlement"),
                Instant.now().plusSeconds(60));
    int before = house.entitlement.exchanges();

    new Visitor(base).with("Authorization", "Bearer " + token).get(EXTENSIONS);

    assertThat(house.pbx.last().header("authorization")).isEqualTo("Bearer " + token);
    assertThat(house.entitlement.exchanges()).isEqualTo(before);
  }

  @Test
  void aContractTokenOpensNothingElse() {
    String token =
        new Signer()
            .token(
                "at+jwt",
                Map.of("iss", "http://localhost:8080/api/entitlement"),
                Instant.now().plusSeconds(60));
    Visitor other = new Visitor(base).with("Authorization", "Bearer " + token);

    assertThat(other.get("/api/identity/v1/me").statusCode()).isEqualTo(401);
    assertThat(other.get("/api/entitlement/v1/contracts").statusCode()).isEqualTo(401);
    assertThat(other.post("/session/contracts/" + CONTRACT, "").statusCode()).isEqualTo(401);
  }

  @Test
  void whileEntitlementIsDownOnlyWhatIsKeptWorks() {
    assertThat(visitor.get(EXTENSIONS).statusCode()).isEqualTo(200);
    house.entitlement.server.stop();

    assertThat(visitor.get(EXTENSIONS).statusCode()).isEqualTo(200);
    HttpResponse<String> unknown = visitor.get("/api/pbx/v1/contracts/N100000002/extensions");
    assertThat(unknown.statusCode()).isEqualTo(503);
    assertThat(unknown.headers().firstValue("retry-after")).isPresent();
  }

  @Test
  void withoutASessionNothingIsExchanged() {
    int before = house.entitlement.exchanges();

    assertThat(new Visitor(base).get(EXTENSIONS).statusCode()).isEqualTo(401);
    assertThat(visitor.with("X-CSRF-Token", "no").post(EXTENSIONS, "{}").statusCode())
        .isEqualTo(403);
    assertThat(house.entitlement.exchanges()).isEqualTo(before);
  }

  private boolean trusted() {
    return freshness.trusted();
  }

  private String refusal(String contract) {
    HttpResponse<String> answer = visitor.get("/api/pbx/v1/contracts/" + contract + "/extensions");
    return answer.statusCode()
        + answer.body().replace(contract, "").replaceAll("\"requestId\":\"[^\"]*\"", "");
  }
}
