package io.bizportal.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.SignedJWT;
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
import java.text.ParseException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C11: an admin ID is proved by a sign-in of its own, which begins no session. */
@QuarkusTest
@QuarkusTestResource(House.class)
class AdminIdLinkTest {

  House house;

  @TestHTTPResource("")
  URI gateway;

  @Inject EndedSessions ended;

  private final Person person = Person.anyone();
  private final Person adminId = Person.ofLine("N123456789", "ADMIN_ID");

  @BeforeEach
  void tidy() {
    house.tidy();
    await().atMost(Duration.ofSeconds(10)).until(ended::trusted);
  }

  @Test
  void itAsksForThePasswordInAnyCase() {
    Visitor visitor = new Visitor(gateway).signIn(house, person);

    String asked = location(visitor.get("/session/link?lang=en"));

    assertThat(asked).contains("/auth/realms/line/");
    assertThat(Visitor.query(asked))
        .containsEntry("prompt", "login")
        .containsEntry("brand", "DOTPHONE_OFFICE")
        .containsEntry("ui_locales", "en");
  }

  @Test
  void theProofGoesToIdentityForThePortalSessionAndNeverToTheBrowser() throws ParseException {
    house.identity.answers(request -> Reply.json(200, "{}"));
    Visitor visitor = new Visitor(gateway).signIn(house, person);
    String session = visitor.cookie(Cookies.SESSION);

    HttpResponse<String> back = visitor.arrive(house, adminId, "/session/link");

    assertThat(location(back)).endsWith("/admin-ids?link=done");
    Seen told = house.identity.last();
    assertThat(told.uri()).isEqualTo("/v1/me/admin-ids");
    SignedJWT portalToken = SignedJWT.parse(told.header("authorization").substring(7));
    assertThat(portalToken.getJWTClaimsSet().getStringClaim("account")).isEqualTo(person.account());
    String proof =
        told.text().replaceAll(".*\"proof\" *: *\"([^\"]+)\".*", "$1").replace("\\/", "/");
    assertThat(SignedJWT.parse(proof).getJWTClaimsSet().getStringClaim("account"))
        .isEqualTo(adminId.account());
    assertThat(back.body() + back.headers().map()).doesNotContain(proof);
    // Still the portal's session, and the other one is over.
    assertThat(visitor.cookie(Cookies.SESSION)).isEqualTo(session);
    assertThat(Visitor.json(visitor.get("/session")).at("/account/id").asText())
        .isEqualTo(person.account());
    await().until(() -> house.signIn.hasEnded(adminId));
    assertThat(house.signIn.hasEnded(person)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "409, admin-id-of-another-company, foreign",
    "409, too-many-admin-ids, full",
    "422, validation, refused",
    "404, not-found, failed"
  })
  void whatIdentitySaysIsTold(int status, String code, String told) {
    house.identity.answers(request -> Reply.json(status, "{\"code\":\"%s\"}".formatted(code)));
    Visitor visitor = new Visitor(gateway).signIn(house, person);

    assertThat(location(visitor.arrive(house, adminId, "/session/link")))
        .endsWith("/admin-ids?link=" + told);
  }

  @Test
  void anotherSessionThanTheOneThatSetOutLinksNothing() {
    Visitor visitor = new Visitor(gateway).signIn(house, person);
    String asked = location(visitor.get("/session/link"));
    visitor.signIn(house, Person.anyone());
    house.identity.reset();

    String code = house.signIn.codeFor(adminId, Visitor.query(asked).get("nonce"));
    HttpResponse<String> back =
        visitor.get(
            "/session/callback?state=" + Visitor.query(asked).get("state") + "&code=" + code);

    assertThat(location(back)).endsWith("/admin-ids?link=refused");
    assertThat(house.identity.all()).noneMatch(seen -> seen.path().contains("admin-ids"));
    await().until(() -> house.signIn.hasEnded(adminId));
  }

  @Test
  void onlySomebodySignedInToThePortalSetsOut() {
    assertThat(new Visitor(gateway).get("/session/link").statusCode()).isEqualTo(401);
    assertThat(new Visitor(gateway).signIn(house, adminId).get("/session/link").statusCode())
        .isEqualTo(403);
  }

  private static String location(HttpResponse<String> response) {
    return response.headers().firstValue("location").orElseThrow();
  }
}
