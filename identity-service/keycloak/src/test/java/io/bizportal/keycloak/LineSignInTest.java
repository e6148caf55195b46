package io.bizportal.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.SignedJWT;
import io.bizportal.keycloak.Browser.Page;
import io.bizportal.keycloak.RealmUnderTest.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Realm {@code line}: how terminal users sign in. */
@ExtendWith(RealmUnderTest.class)
class LineSignInTest {

  private final RealmUnderTest realm;
  private final RecordingIdentity identity;

  LineSignInTest(RealmUnderTest realm, RecordingIdentity identity) {
    this.realm = realm;
    this.identity = identity;
  }

  @Test
  @DisplayName("D1: login ID, password and mailed code lead to a token of one contract")
  void passwordAndCodeYieldAToken() throws Exception {
    Person person = realm.terminalUser();
    Browser browser = Browser.atLine(realm);

    Page login = browser.begin(Map.of("brand", "SMART_PBX"));
    assertThat(login.text()).contains("スマートPBX Web設定変更サイト", "ログインID");
    Page otp = browser.password(login, person);
    assertThat(otp.id()).isEqualTo("login-mail-otp");
    assertThat(otp.text()).contains("y***i@example.co.jp", "スマートPBX");
    Page callback = browser.code(otp, RecordingIdentity.CODE);

    JsonNode answer = realm.read(browser.redeem(callback));
    SignedJWT token = SignedJWT.parse(answer.path("access_token").asText());
    Map<String, Object> claims = token.getJWTClaimsSet().getClaims();
    assertThat(token.getHeader().getType().getType()).isEqualTo("at+jwt");
    assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo(realm.line("").toString());
    assertThat(token.getJWTClaimsSet().getAudience())
        .containsExactlyInAnyOrder("gateway", "identity", "entitlement");
    assertThat(claims)
        .containsEntry("account", person.account())
        .containsEntry("company", "C0000001")
        .containsEntry("contract", "N000000001")
        .containsEntry("kind", "EXTENSION")
        .containsEntry("preferred_username", person.email())
        .containsEntry("azp", "gateway")
        .containsKeys("sid", "auth_time", "sub", "jti")
        .doesNotContainKeys("roles", "email", "realm_access", "resource_access");
    assertThat(token.getJWTClaimsSet().getStringListClaim("amr"))
        .containsExactlyInAnyOrder("pwd", "otp");
    assertThat(SignedJWT.parse(answer.path("id_token").asText()).getJWTClaimsSet().getClaims())
        .containsKeys("sid", "auth_time");
  }

  @Test
  @DisplayName("D1: identity-service is asked with a token of the realm it trusts")
  void theFlowSpeaksWithThePortalsKey() throws Exception {
    Person person = realm.terminalUser();
    Browser browser = Browser.atLine(realm);

    browser.password(browser.begin(Map.of("brand", "SMART_PBX")), person);

    RecordingIdentity.Call asked =
        identity.all().stream()
            .filter(call -> call.path().endsWith("/terminal-admissions"))
            .filter(call -> person.account().equals(call.body().path("terminalUser").asText()))
            .findFirst()
            .orElseThrow();
    assertThat(asked.body().path("brand").asText()).isEqualTo("SMART_PBX");
    SignedJWT token = SignedJWT.parse(asked.token());
    assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo(realm.portal("").toString());
    assertThat(realm.get(realm.portal("/protocol/openid-connect/certs")).body())
        .contains(token.getHeader().getKeyID());
  }

  @Test
  @DisplayName("D2: whose second factor is off comes in with the password alone")
  void withoutSecondFactorThePasswordIsEnough() throws Exception {
    Person person = realm.terminalUser("ADMIN_ID");
    identity.admit(person.account(), Map.of("secondFactor", "NONE"));
    Browser browser = Browser.atLine(realm);

    Page callback = browser.password(browser.begin(), person);

    SignedJWT token =
        SignedJWT.parse(realm.read(browser.redeem(callback)).path("access_token").asText());
    assertThat(token.getJWTClaimsSet().getStringListClaim("amr")).containsExactly("pwd");
    assertThat(token.getJWTClaimsSet().getStringClaim("kind")).isEqualTo("ADMIN_ID");
    assertThat(identity.challengesFor(person.account())).isEmpty();
  }

  @Test
  @DisplayName("D1: capitals in a login ID make no difference")
  void capitalsInALoginIdMakeNoDifference() {
    Person person = realm.terminalUser();
    Browser browser = Browser.atLine(realm);

    Page otp =
        browser.password(
            browser.begin(), person.email().toUpperCase(Locale.ROOT), RealmUnderTest.PASSWORD);

    assertThat(otp.id()).isEqualTo("login-mail-otp");
  }

  @Test
  @DisplayName("D1: another brand's login ID is refused exactly like a wrong password, and counts")
  void anotherBrandsLoginIdLooksLikeAWrongPassword() {
    Person person = realm.terminalUser();
    Browser browser = Browser.atLine(realm);
    Page wrong =
        browser.password(
            browser.begin(Map.of("brand", "DOTPHONE_OFFICE")), person.email(), "Wrong1Password");
    int counted = realm.lineFailures(person);
    identity.admit(person.account(), Map.of("refusal", "BRAND"));

    Page other = browser.password(browser.begin(Map.of("brand", "DOTPHONE_OFFICE")), person);
    Page unknown =
        browser.password(
            browser.begin(Map.of("brand", "DOTPHONE_OFFICE")), "n000000001-x", "Wrong1Password");

    assertThat(withoutPath(other)).isEqualTo(withoutPath(wrong));
    assertThat(unknown.document().select("#input-error-username").text())
        .isEqualTo(wrong.document().select("#input-error-username").text())
        .isNotEmpty();
    assertThat(unknown.status()).isEqualTo(wrong.status()).isEqualTo(other.status());
    assertThat(realm.lineFailures(person)).isEqualTo(counted + 1);
    identity.reset();
    realm.lineAdmin("DELETE", "/attack-detection/brute-force/users/" + person.id(), "");
    assertThat(browser.password(browser.begin(Map.of("brand", "DOTPHONE_OFFICE")), person).id())
        .isEqualTo("login-mail-otp");
  }

  /** What of a page does not name the request it belongs to. */
  private static String withoutPath(Page page) {
    org.jsoup.nodes.Document copy = page.document().clone();
    copy.select("script").remove();
    copy.select("*").removeAttr("href").removeAttr("action");
    return copy.body().html();
  }

  @Test
  @DisplayName("D1: neither is it quicker to find nobody, or somebody who is locked")
  void guessingTellsNothingByTime() {
    Person person = realm.terminalUser();
    Browser browser = Browser.atLine(realm);
    List<Long> wrong = new ArrayList<>();
    List<Long> unknown = new ArrayList<>();

    // From the second one on the person is locked for a moment, as two came too fast.
    for (int i = 0; i < 9; i++) {
      wrong.add(time(browser, person.email()));
      unknown.add(time(browser, "n000000001-nobody"));
    }

    assertThat(median(unknown)).isBetween(median(wrong) / 3, median(wrong) * 3);
  }

  private static long time(Browser browser, String loginId) {
    Page login = browser.begin();
    long start = System.nanoTime();
    assertThat(browser.password(login, loginId, "Wrong1Password").id()).isEqualTo("login-login");
    return System.nanoTime() - start;
  }

  private static long median(List<Long> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
  }

  @Test
  void whoIsNobodyAnyMoreIsToldSo() {
    Person person = realm.terminalUser();
    identity.admit(person.account(), Map.of("refusal", "TERMINAL_USER"));
    Browser browser = Browser.atLine(realm);

    Page refused = browser.password(browser.begin(), person);

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text()).contains("このログインIDではログインできません");
    assertThat(realm.lineFailures(person)).isZero();
  }

  @Test
  void withoutAnAnswerNobodyGetsInAndMayTryAgain() {
    Person person = realm.terminalUser();
    Browser browser = Browser.atLine(realm);
    Page login = browser.begin();
    identity.goDown();

    Page unavailable = browser.password(login, person);
    assertThat(unavailable.status()).isEqualTo(503);
    identity.comeBack();
    Page again =
        browser.open(
            java.net.URI.create(
                unavailable.document().selectFirst("#mail-otp-retry").attr("href")));

    assertThat(again.id()).isEqualTo("login-login");
    assertThat(browser.password(again, person).id()).isEqualTo("login-mail-otp");
  }

  @Test
  @DisplayName("A9: wrong passwords lock for a while, without telling so")
  void wrongPasswordsLockForAWhile() {
    Person person = realm.terminalUser();
    Browser browser = Browser.atLine(realm);
    Page page = browser.begin();
    for (int i = 0; i < 10; i++) {
      page = browser.password(page, person.email(), "Wrong1Password" + i);
    }

    Page refused = browser.password(page, person);

    assertThat(refused.id()).isEqualTo("login-login");
    assertThat(refused.text()).contains("ログインIDまたはパスワードが正しくありません");
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                identity.records().stream()
                    .filter(r -> person.account().equals(r.body().path("account").asText()))
                    .anyMatch(r -> r.body().has("lockedUntil")));
  }

  @Test
  @DisplayName("B1: sign-in and sign-out are recorded with the terminal user named")
  void signInAndOutAreRecorded() {
    Person person = realm.terminalUser();
    Browser browser = Browser.atLine(realm);
    JsonNode tokens =
        realm.read(
            browser.redeem(
                browser.code(browser.password(browser.begin(), person), RecordingIdentity.CODE)));

    realm.post(
        realm.line("/protocol/openid-connect/logout"),
        Map.of(
            "client_id", "gateway",
            "client_secret", RealmUnderTest.secretOf("gateway"),
            "refresh_token", tokens.path("refresh_token").asText()));

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                assertThat(
                        identity.records().stream()
                            .map(RecordingIdentity.Call::body)
                            .filter(r -> person.account().equals(r.path("account").asText()))
                            .map(
                                r ->
                                    List.of(
                                        r.path("type").asText(),
                                        r.path("realm").asText(),
                                        r.path("username").asText(),
                                        r.path("company").asText())))
                    .containsExactly(
                        List.of("LOGIN", "line", person.email(), "C0000001"),
                        List.of("LOGOUT", "line", person.email(), "C0000001")));
  }

  @Test
  void noOtherDoorIsOpen() {
    Person person = realm.terminalUser();

    for (String client : List.of("gateway", "identity-service", "admin-cli")) {
      assertThat(
              realm
                  .tokens(
                      "line",
                      client,
                      Map.of(
                          "grant_type",
                          "password",
                          "username",
                          person.email(),
                          "password",
                          RealmUnderTest.PASSWORD))
                  .statusCode())
          .isGreaterThanOrEqualTo(400);
    }
    assertThat(realm.get(realm.line("/account")).statusCode()).isNotEqualTo(200);
    assertThat(
            realm
                .get(realm.line("/login-actions/reset-credentials?client_id=gateway"))
                .statusCode())
        .isGreaterThanOrEqualTo(400);
    assertThat(Browser.atLine(realm).begin(Map.of("code_challenge", "")).leftKeycloak()).isTrue();
  }

  @Test
  void anUnknownBrandShowsANeutralPage() {
    for (String brand : List.of("IP_VOICE", "smart_pbx", "<b>", "SMART_PBX ")) {
      Page login = Browser.atLine(realm).begin(Map.of("brand", brand));

      assertThat(login.document().selectFirst(".biz-brand").text()).isEqualTo("Web設定変更サイト");
      assertThat(login.document().html()).doesNotContain("biz-brand-");
    }
  }
}
