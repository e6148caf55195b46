package io.bizportal.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.bizportal.keycloak.Browser.Page;
import io.bizportal.keycloak.RealmUnderTest.Person;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealmUnderTest.class)
class SignInRecordsTest {

  private final RealmUnderTest realm;
  private final RecordingIdentity identity;

  SignInRecordsTest(RealmUnderTest realm, RecordingIdentity identity) {
    this.realm = realm;
    this.identity = identity;
  }

  @Test
  @DisplayName("B1, A10: a sign-in and its sign-out are recorded with the same session")
  void signInAndSignOutAreRecorded() throws Exception {
    Person person = realm.mailOtpUser();
    Browser browser = new Browser(realm);
    JsonNode tokens = realm.read(browser.redeem(browser.signIn(person)));
    String sid =
        SignedJWT.parse(tokens.path("access_token").asText())
            .getJWTClaimsSet()
            .getStringClaim("sid");

    RecordingIdentity.Call login = record(person, "LOGIN");
    assertThat(login.body().path("session").asText()).isEqualTo(sid);
    assertThat(login.body().path("company").asText()).isEqualTo("C0000001");
    assertThat(login.body().path("username").asText()).isEqualTo(person.email());
    assertThat(login.body().path("secondFactor").asText()).isEqualTo("MAIL_OTP");
    assertThat(login.body().path("userAgent").asText()).isEqualTo("realm-test");
    assertThat(login.body().path("remoteAddress").asText()).isNotEmpty();
    assertThat(login.body().path("realm").asText()).isEqualTo("portal");
    assertThat(login.body().toString())
        .doesNotContain(RealmUnderTest.PASSWORD, RecordingIdentity.CODE, "code", "redirect");

    Page out =
        browser.open(
            realm.portal(
                "/protocol/openid-connect/logout?client_id=gateway&id_token_hint="
                    + tokens.path("id_token").asText()
                    + "&post_logout_redirect_uri="
                    + URLEncoder.encode(
                        realm.redirectUri().replace("/session/callback", "/"),
                        StandardCharsets.UTF_8)));

    assertThat(out.leftKeycloak()).isTrue();
    assertThat(record(person, "LOGOUT").body().path("session").asText()).isEqualTo(sid);
    assertThat(browser.begin().id()).isEqualTo("login-login");
  }

  @Test
  @DisplayName("B1: failures are recorded too")
  void failuresAreRecorded() {
    Person person = realm.mailOtpUser();
    Browser browser = new Browser(realm);

    browser.code(browser.password(browser.begin(), person), "000000");

    RecordingIdentity.Call failure = record(person, "LOGIN_ERROR");
    assertThat(failure.body().path("error").asText()).isEqualTo("invalid_user_credentials");
    assertThat(failure.body().has("secondFactor")).isFalse();
  }

  @Test
  void aPasswordTypedAsUserIdIsNotPassedOn() {
    Browser browser = new Browser(realm);
    browser.password(browser.begin(), "MySecret9Password", "x");
    browser.password(browser.begin(), "ghost@example.co.jp", "x");

    await()
        .untilAsserted(
            () ->
                assertThat(identity.records())
                    .anyMatch(
                        r -> r.body().path("username").asText().equals("ghost@example.co.jp")));
    assertThat(identity.records())
        .noneMatch(r -> r.body().toString().contains("MySecret9Password"));
  }

  @Test
  @DisplayName("B1: an outage of identity-service loses no record and keeps their order")
  void anOutageLosesNothing() {
    Person person = realm.mailOtpUser();
    Browser browser = new Browser(realm);
    Page terms = browser.code(browser.password(browser.begin(), person), RecordingIdentity.CODE);
    identity.refuseRecords();

    Page callback = browser.acceptTerms(terms);
    assertThat(callback.query("code")).isNotEmpty();
    browser.open(
        realm.portal(
            "/protocol/openid-connect/logout?client_id=gateway&id_token_hint="
                + realm.read(browser.redeem(callback)).path("id_token").asText()));
    assertThat(records(person)).isEmpty();
    identity.comeBack();

    record(person, "LOGOUT");
    assertThat(records(person))
        .extracting(r -> r.body().path("type").asText())
        .containsExactly("LOGIN", "LOGOUT");
    assertThat(records(person))
        .extracting(r -> r.body().path("eventId").asText())
        .doesNotHaveDuplicates();
  }

  @Test
  void keycloakCallsWithAShortTokenOfTheRealm() throws Exception {
    Person person = realm.mailOtpUser();
    Browser browser = new Browser(realm);
    browser.signIn(person);
    JWKSet keys = JWKSet.parse(realm.get(realm.portal("/protocol/openid-connect/certs")).body());

    for (RecordingIdentity.Call call :
        List.of(identity.challengesFor(person.account()).getFirst(), record(person, "LOGIN"))) {
      SignedJWT token = SignedJWT.parse(call.token());
      assertThat(
              token.verify(
                  new ECDSAVerifier(keys.getKeyByKeyId(token.getHeader().getKeyID()).toECKey())))
          .isTrue();
      assertThat(token.getHeader().getType().getType()).isEqualTo("at+jwt");
      assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo(realm.portal("").toString());
      assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("identity");
      assertThat(token.getJWTClaimsSet().getStringListClaim("roles"))
          .containsExactly("keycloak-flow");
      assertThat(
              Duration.between(
                  token.getJWTClaimsSet().getIssueTime().toInstant(),
                  token.getJWTClaimsSet().getExpirationTime().toInstant()))
          .isEqualTo(Duration.ofSeconds(30));
    }
  }

  private List<RecordingIdentity.Call> records(Person person) {
    return identity.records().stream()
        .filter(r -> r.body().path("account").asText().equals(person.account()))
        .toList();
  }

  private RecordingIdentity.Call record(Person person, String type) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                records(person).stream()
                    .filter(r -> r.body().path("type").asText().equals(type))
                    .findFirst(),
            java.util.Optional::isPresent)
        .orElseThrow();
  }
}
