package io.bizportal.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.SignedJWT;
import io.bizportal.gateway.house.House;
import io.bizportal.gateway.house.Person;
import io.bizportal.gateway.house.Reply;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

// D6: people who sign in at a settings site
@QuarkusTest
@QuarkusTestResource(House.class)
class LineSessionTest {

  private static final String SESSION = "__Host-bizportal";
  private static final String CONTRACT = "N100000001";
  private static final String OWN = "/api/pbx/v1/contracts/" + CONTRACT + "/own-extension";
  private static final String SIGN_IN = "/session/sign-in?realm=line";
  private static final Duration SOON = Duration.ofSeconds(5);

  House house;

  @TestHTTPResource("")
  URI base;

  @Inject CookieKeys keys;
  @Inject EndedSessions ended;

  private final Person user = Person.ofLine(CONTRACT, "EXTENSION");

  @BeforeEach
  void tidy() {
    house.tidy();
    house.entitlement.grant(user, CONTRACT, "self");
    await().atMost(Duration.ofSeconds(10)).until(ended::trusted);
  }

  private Visitor visitor() {
    return new Visitor(base);
  }

  private Visitor signedIn(Person person) {
    return visitor().signIn(house, person);
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("location").orElseThrow();
  }

  @Test
  void signInGoesToTheRealmUnderItsBrand() {
    String location = location(visitor().get(SIGN_IN + "&brand=HIKARI_CLOUD_PBX&lang=en"));

    assertThat(location)
        .startsWith("http://localhost:8080/auth/realms/line/protocol/openid-connect/auth?");
    assertThat(Visitor.query(location))
        .containsEntry("client_id", "gateway")
        .containsEntry("redirect_uri", "http://localhost:8080/session/callback")
        .containsEntry("code_challenge_method", "S256")
        .containsEntry("brand", "HIKARI_CLOUD_PBX")
        .containsEntry("ui_locales", "en")
        .containsKeys("state", "nonce", "code_challenge")
        .doesNotContainKey("kc_action");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SIGN_IN,
        SIGN_IN + "&brand=IP_VOICE",
        SIGN_IN + "&brand=smart_pbx",
        SIGN_IN + "&brand=%22%3E%3Cscript%3E",
        "/session/sign-in?brand=SMART_PBX"
      })
  void onlyBrandsThatAreKnownAreNamed(String departure) {
    assertThat(Visitor.query(location(visitor().get(departure)))).doesNotContainKey("brand");
  }

  @Test
  void anUnknownRealmIsThePortals() {
    assertThat(location(visitor().get("/session/sign-in?realm=master")))
        .startsWith("http://localhost:8080/auth/realms/portal/");
  }

  @Test
  void whoIsThereIsToldToThePages() {
    Visitor visitor = visitor();

    HttpResponse<String> arrival = visitor.arrive(house, user, SIGN_IN);

    assertThat(location(arrival)).isEqualTo("/own");
    JsonNode session = Visitor.json(visitor.get("/session"));
    assertThat(session.path("realm").asText()).isEqualTo("LINE");
    assertThat(session.has("account")).isFalse();
    JsonNode line = session.path("lineUser");
    assertThat(line.path("id").asText()).isEqualTo(user.account());
    assertThat(line.path("company").asText()).isEqualTo(user.company());
    assertThat(line.path("contract").asText()).isEqualTo(CONTRACT);
    assertThat(line.path("kind").asText()).isEqualTo("EXTENSION");
    assertThat(line.path("loginId").asText()).isEqualTo("20200");
    assertThat(line.path("extension").asText()).isEqualTo(user.account());
    assertThat(session.toString()).doesNotContain("eyJ", "refresh");
    JsonNode admin =
        Visitor.json(signedIn(Person.ofLine(CONTRACT, "ADMIN_ID")).get("/session"))
            .path("lineUser");
    assertThat(admin.path("kind").asText()).isEqualTo("ADMIN_ID");
    assertThat(admin.has("extension")).isFalse();
  }

  @Test
  void aCodeOfOneRealmIsNotTakenInTheOther() {
    assertThat(location(visitor().arrive(house, Person.anyone(), SIGN_IN + "&brand=SMART_PBX")))
        .isEqualTo("/line/SMART_PBX?signIn=failed");
    assertThat(location(visitor().arrive(house, user, "/session/sign-in")))
        .isEqualTo("/?signIn=failed");
  }

  @Test
  void tokensOfOneRealmAreNotTakenInTheOther() {
    Visitor visitor = visitor();
    Map<String, String> asked = Visitor.query(location(visitor.get(SIGN_IN)));
    Reply portals = house.signIn.tokens(Person.anyone(), asked.get("nonce"));
    house.signIn.server.answers(
        request -> request.path().endsWith("/token") ? portals : house.signIn.answer(request));

    HttpResponse<String> arrival =
        visitor.get("/session/callback?state=" + asked.get("state") + "&code=any");

    assertThat(location(arrival)).isEqualTo("/line?signIn=failed");
    assertThat(visitor.cookies()).isEmpty();
  }

  @Test
  void anAnswerThatNamesTheOtherIssuerIsNotTaken() {
    Visitor visitor = visitor();
    Map<String, String> asked = Visitor.query(location(visitor.get(SIGN_IN)));
    String code = house.signIn.codeFor(user, asked.get("nonce"));

    HttpResponse<String> arrival =
        visitor.get(
            "/session/callback?state="
                + asked.get("state")
                + "&code="
                + code
                + "&iss=http%3A%2F%2Flocalhost%3A8080%2Fauth%2Frealms%2Fportal");

    assertThat(location(arrival)).isEqualTo("/line?signIn=failed");
  }

  @Test
  void hisOwnContractIsServedWithATokenForHimAlone() throws Exception {
    Visitor visitor = signedIn(user);

    assertThat(visitor.get(OWN).statusCode()).isEqualTo(200);
    assertThat(visitor.post("/session/contracts/" + CONTRACT, "").statusCode()).isEqualTo(200);

    String shown = house.pbx.last().header("authorization").substring("Bearer ".length());
    assertThat(SignedJWT.parse(shown).getJWTClaimsSet().getClaim("authorization_details"))
        .asString()
        .contains("self", CONTRACT)
        .doesNotContain("read", "write");
    assertThat(visitor.with("X-CSRF-Token", "no").post(OWN, "{}").statusCode()).isEqualTo(403);
  }

  @Test
  void noOtherTargetIsEvenAskedFor() {
    house.entitlement.grant(user, "N100000002", "self");
    house.entitlement.grant(user, "Y12", "read");
    Visitor visitor = signedIn(user);
    int before = house.entitlement.exchanges();

    assertThat(visitor.get(OWN.replace(CONTRACT, "N100000002")).statusCode()).isEqualTo(404);
    assertThat(visitor.get("/api/pbx/v1/voice-groups/Y12/telephone-numbers").statusCode())
        .isEqualTo(404);
    assertThat(visitor.post("/session/contracts/N100000002", "").statusCode()).isEqualTo(404);
    assertThat(house.entitlement.exchanges()).isEqualTo(before);
    assertThat(house.pbx.count()).isZero();
  }

  @Test
  void asBearerHisTokenOpensNothing() {
    Visitor bearer = visitor().with("Authorization", "Bearer " + house.signIn.portalToken(user));

    assertThat(bearer.get(OWN).statusCode()).isEqualTo(401);
    assertThat(bearer.get("/api/identity/v1/me").statusCode()).isEqualTo(401);
    assertThat(bearer.post("/session/contracts/" + CONTRACT, "").statusCode()).isEqualTo(401);
  }

  @Test
  void signingInAtTheOtherReplacesTheSessionAndEndsItAtKeycloak() {
    Person person = Person.anyone();
    Visitor visitor = signedIn(person);
    String before = visitor.cookie(SESSION);

    visitor.arrive(house, user, SIGN_IN);

    assertThat(Visitor.json(visitor.get("/session")).path("realm").asText()).isEqualTo("LINE");
    assertThat(visitor().cookie(SESSION, before).get("/session").statusCode()).isEqualTo(401);
    await().atMost(SOON).until(() -> house.signIn.hasEnded(person));
    String own = visitor.cookie(SESSION);

    visitor.arrive(house, Person.anyone(), "/session/sign-in");

    assertThat(Visitor.json(visitor.get("/session")).path("realm").asText()).isEqualTo("PORTAL");
    assertThat(visitor().cookie(SESSION, own).get(OWN).statusCode()).isEqualTo(401);
    await().atMost(SOON).until(() -> house.signIn.hasEnded(user));
  }

  @Test
  void comingBackToTheSameSessionEndsNothing() {
    Visitor visitor = signedIn(user);

    visitor.arrive(house, user, SIGN_IN);

    assertThat(visitor.get(OWN).statusCode()).isEqualTo(200);
    assertThat(house.signIn.hasEnded(user)).isFalse();
  }

  @Test
  void aSignInThatComesToNothingLeavesTheSessionAlone() {
    Visitor visitor = signedIn(user);
    Map<String, String> asked =
        Visitor.query(location(visitor.get("/session/sign-in?realm=portal")));

    visitor.get("/session/callback?state=" + asked.get("state") + "&error=access_denied");

    assertThat(visitor.get(OWN).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"success,changed", "cancelled,kept", "error,failed", "'',failed"})
  void aNewPasswordIsSetAtKeycloakAndToldAboutAfterwards(String status, String told) {
    Visitor visitor = signedIn(user);
    String away = location(visitor.get("/session/password?brand=SMART_PBX&lang=ja"));
    Map<String, String> asked = Visitor.query(away);
    String code = house.signIn.codeFor(user, asked.get("nonce"));

    HttpResponse<String> back =
        visitor.get(
            "/session/callback?state="
                + asked.get("state")
                + "&code="
                + code
                + (status.isEmpty() ? "" : "&kc_action_status=" + status));

    assertThat(away).contains("/auth/realms/line/");
    assertThat(asked)
        .containsEntry("kc_action", "UPDATE_PASSWORD")
        .containsEntry("brand", "SMART_PBX");
    assertThat(location(back)).isEqualTo("/own?password=" + told);
    assertThat(visitor.get(OWN).statusCode()).isEqualTo(200);
  }

  @Test
  void aNewPasswordThatKeycloakRefusesIsToldOnTheOwnPage() {
    Visitor visitor = signedIn(user);
    Map<String, String> asked = Visitor.query(location(visitor.get("/session/password")));

    HttpResponse<String> back =
        visitor.get(
            "/session/callback?state=" + asked.get("state") + "&error=temporarily_unavailable");

    assertThat(location(back)).isEqualTo("/own?password=failed");
    assertThat(visitor.get(OWN).statusCode()).isEqualTo(200);
  }

  @Test
  void othersAreSentToSignInBeforeTheySetAPassword() {
    assertThat(location(visitor().get("/session/password?brand=DOTPHONE_OFFICE")))
        .isEqualTo("/line/DOTPHONE_OFFICE");
    assertThat(location(signedIn(Person.anyone()).get("/session/password"))).isEqualTo("/line");
    assertThat(signedIn(user).post("/session/password", "").statusCode()).isEqualTo(405);
  }

  // B2: the networks of a company are those of its portal accounts
  @Test
  void heMayComeFromAnywhereAndNobodyIsAskedAboutHisCompany() {
    Visitor visitor = signedIn(user);
    house.policy = House.policy(1, 5, "203.0.113.0/24");

    assertThat(visitor.get(OWN).statusCode()).isEqualTo(200);
    assertThat(signedIn(user).get("/session").statusCode()).isEqualTo(200);
  }

  @Test
  void aReplicaThatNeverSawTheSessionRenewsItInItsRealm() {
    assertThat(sealed(user, Instant.now()).get(OWN).statusCode()).isEqualTo(200);

    assertThat(house.signIn.server.all())
        .filteredOn(request -> request.path().endsWith("/token"))
        .allMatch(request -> request.path().startsWith("/auth/realms/line/"))
        .isNotEmpty();
  }

  @Test
  void aSessionThatRestedTooLongIsOver() {
    Instant now = Instant.now();

    assertThat(sealed(user, now.minus(Duration.ofMinutes(29))).get("/session").statusCode())
        .isEqualTo(200);
    assertThat(sealed(user, now.minus(Duration.ofMinutes(31))).get("/session").statusCode())
        .isEqualTo(401);
  }

  @Test
  void aCookieThatSaysNoRealmIsThePortals() {
    Person person = Person.anyone();
    Instant now = Instant.now();
    String cookie =
        keys.seal(
            "session",
            Map.of(
                "sid", person.sid(),
                "refreshToken", house.signIn.refreshTokenOf(person),
                "refreshedAt", now,
                "account", person.account(),
                "company", person.company(),
                "signedInAt", now,
                "lastSeen", now));

    assertThat(Visitor.json(visitor().cookie(SESSION, cookie).get("/session")).path("realm"))
        .asString()
        .contains("PORTAL");
  }

  // A10
  @Test
  void signingOutEndsHisSessionInHisRealm() {
    Visitor visitor = signedIn(user);
    String cookie = visitor.cookie(SESSION);

    assertThat(visitor.delete("/session").statusCode()).isEqualTo(204);

    assertThat(visitor().cookie(SESSION, cookie).get(OWN).statusCode()).isEqualTo(401);
    await().atMost(SOON).until(() -> house.signIn.hasEnded(user));
  }

  // A10
  @Test
  void aSessionThatEndedElsewhereIsRefused() {
    Visitor visitor = signedIn(user);
    assertThat(visitor.get(OWN).statusCode()).isEqualTo(200);

    house.topics().sessionEnded(user);

    await().atMost(SOON).until(() -> visitor.get(OWN).statusCode() == 401);
  }

  // C9
  @Test
  void aContractThatIsTerminatedRefusesTheNextRequest() {
    Visitor visitor = signedIn(user);
    assertThat(visitor.get(OWN).statusCode()).isEqualTo(200);

    house.topics().grantChanged(user, house.entitlement.revoke(user, CONTRACT));

    await().atMost(SOON).until(() -> visitor.get(OWN).statusCode() == 404);
  }

  private Visitor sealed(Person person, Instant lastSeen) {
    return visitor()
        .cookie(
            SESSION,
            keys.seal(
                "session",
                new Ticket(
                    Realm.LINE,
                    person.sid(),
                    house.signIn.refreshTokenOf(person),
                    lastSeen,
                    person.account(),
                    person.company(),
                    lastSeen,
                    lastSeen)));
  }
}
