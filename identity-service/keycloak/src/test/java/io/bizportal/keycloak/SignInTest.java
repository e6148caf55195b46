package io.bizportal.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.bizportal.keycloak.Browser.Page;
import io.bizportal.keycloak.RealmUnderTest.Person;
import java.text.ParseException;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealmUnderTest.class)
class SignInTest {

  private final RealmUnderTest realm;
  private final RecordingIdentity identity;

  SignInTest(RealmUnderTest realm, RecordingIdentity identity) {
    this.realm = realm;
    this.identity = identity;
  }

  @Test
  @DisplayName("A4, A6: password, mailed code and terms lead to the portal token")
  void passwordCodeAndTermsYieldThePortalToken() throws Exception {
    Person person = realm.mailOtpUser();
    realm.admin(
        "POST", "/users/" + person.id() + "/role-mappings/realm", List.of(role("general-user")));
    Browser browser = new Browser(realm);

    Page login = browser.begin();
    assertThat(login.id()).isEqualTo("login-login");
    Page otp = browser.password(login, person);
    assertThat(otp.id()).isEqualTo("login-mail-otp");
    assertThat(otp.text()).contains("y***i@example.co.jp");
    Page terms = browser.code(otp, RecordingIdentity.CODE);
    assertThat(terms.id()).isEqualTo("login-terms");
    Page callback = browser.acceptTerms(terms);

    assertThat(callback.leftKeycloak()).isTrue();
    JsonNode answer = realm.read(browser.redeem(callback));
    SignedJWT token = SignedJWT.parse(answer.path("access_token").asText());
    verifySignature(token);
    assertThat(token.getHeader().getType().getType()).isEqualTo("at+jwt");
    assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
    Map<String, Object> claims = token.getJWTClaimsSet().getClaims();
    assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo(realm.portal("").toString());
    assertThat(token.getJWTClaimsSet().getAudience())
        .containsExactlyInAnyOrder("gateway", "identity", "entitlement");
    assertThat(claims)
        .containsEntry("account", person.account())
        .containsEntry("company", "C0000001")
        .containsEntry("email", person.email())
        .containsEntry("name", "山田 太郎")
        .containsEntry("roles", List.of("general-user"))
        .containsEntry("azp", "gateway")
        .containsKeys("sid", "auth_time", "sub", "jti")
        .doesNotContainKeys("realm_access", "resource_access");
    assertThat(token.getJWTClaimsSet().getStringListClaim("amr"))
        .containsExactlyInAnyOrder("pwd", "otp");
    assertThat(life(token)).isEqualTo(300);
  }

  @Test
  @DisplayName("A6: declining the terms signs out")
  void decliningTheTermsLeadsNowhere() {
    Person person = realm.mailOtpUser();
    Browser browser = new Browser(realm);
    Page terms = browser.code(browser.password(browser.begin(), person), RecordingIdentity.CODE);

    Page declined = browser.submit(terms.action(), Map.of("cancel", ""));

    assertThat(declined.query("error")).isEqualTo("access_denied");
    assertThat(browser.begin().id()).isEqualTo("login-login");
  }

  @Test
  @DisplayName("C11: a master ID is as good as the mail address, and doesn't tell it")
  void aMasterIdSignsInAndTellsNoAddress() {
    Person person =
        realm.person(Map.of("second_factor", "MAIL_OTP", "master_id", "minato-old-4711"));
    Browser browser = new Browser(realm);

    Page wrong = browser.password(browser.begin(), "minato-old-4711", "Wrong-password1");
    assertThat(wrong.id()).isEqualTo("login-login");
    assertThat(wrong.text()).doesNotContain(person.email());
    assertThat(wrong.document().html()).doesNotContain(person.email());
    assertThat(realm.failures(person)).isEqualTo(1);

    Page otp = browser.password(wrong, "Minato-OLD-4711", RealmUnderTest.PASSWORD);
    assertThat(otp.id()).isEqualTo("login-mail-otp");
  }

  @Test
  @DisplayName("A6: the terms come once")
  void theTermsAreNotShownAgain() {
    Person person = realm.mailOtpUser();
    new Browser(realm).signIn(person);
    Browser browser = new Browser(realm);

    Page callback = browser.code(browser.password(browser.begin(), person), RecordingIdentity.CODE);

    assertThat(callback.query("code")).isNotEmpty();
  }

  @Test
  @DisplayName("A9: a wrong code stays on the page and counts as a failure")
  void wrongCodeStaysAndCounts() {
    Person person = realm.mailOtpUser();
    Browser browser = new Browser(realm);
    Page otp = browser.password(browser.begin(), person);

    Page again = browser.code(otp, "000000");

    assertThat(again.id()).isEqualTo("login-mail-otp");
    assertThat(again.document().select("#input-error-mail-otp-code").text()).contains("正しくありません");
    assertThat(realm.failures(person)).isEqualTo(1);
    assertThat(browser.code(again, RecordingIdentity.CODE).id()).isEqualTo("login-terms");
  }

  @Test
  @DisplayName("A9: a completed sign-in clears what was counted before")
  void aCompletedSignInClearsTheFailures() {
    Person person = realm.mailOtpUser();
    Browser browser = new Browser(realm);
    Page otp = browser.code(browser.password(browser.begin(), person), "000000");

    browser.acceptTerms(browser.code(otp, RecordingIdentity.CODE));

    assertThat(realm.failures(person)).isZero();
  }

  @Test
  @DisplayName("A9: after repeated failures the right code no longer helps, for a while")
  void repeatedFailuresPauseTheAccount() {
    Person person = realm.mailOtpUser();
    Browser browser = new Browser(realm);
    Page page = browser.password(browser.begin(), person);
    Page last = page;
    for (int i = 0; i < 12 && page.form() != null; i++) {
      last = page;
      page = browser.code(page, "00000" + i);
    }
    assertThat(page.text()).contains("一時的に停止しています");

    Page refused = browser.code(last, RecordingIdentity.CODE);

    assertThat(refused.leftKeycloak()).isFalse();
    assertThat(refused.id()).isNotEqualTo("login-terms");
    realm.admin("DELETE", "/attack-detection/brute-force/users/" + person.id(), "");
    assertThat(new Browser(realm).signIn(person).query("code")).isNotEmpty();
  }

  @Test
  void fullWidthDigitsAreTheSameCode() {
    Person person = realm.mailOtpUser();
    Browser browser = new Browser(realm);

    Page terms = browser.code(browser.password(browser.begin(), person), "２７３ー９１４");

    assertThat(terms.id()).isEqualTo("login-terms");
    assertThat(
            identity
                .calls("/verifications", person.account())
                .getFirst()
                .body()
                .path("code")
                .asText())
        .isEqualTo(RecordingIdentity.CODE);
  }

  @Test
  void anythingButSixDigitsIsNotEvenAsked() {
    Person person = realm.mailOtpUser();
    Browser browser = new Browser(realm);

    Page again = browser.code(browser.password(browser.begin(), person), "12345");

    assertThat(again.text()).contains("6桁の数字を入力してください");
    assertThat(identity.calls("/verifications", person.account())).isEmpty();
    assertThat(realm.failures(person)).isZero();
  }

  @Test
  void aReloadedPageMailsNothing() {
    Person person = realm.mailOtpUser();
    Browser browser = new Browser(realm);
    Page otp = browser.password(browser.begin(), person);

    Page reloaded = browser.open(otp.action());

    assertThat(reloaded.id()).isEqualTo("login-mail-otp");
    assertThat(identity.challengesFor(person.account())).hasSize(1);
  }

  @Test
  void requestsAtOnceAreNotTakenForALock() {
    Person person = realm.mailOtpUser();
    Browser one = new Browser(realm);
    Page first = one.password(one.begin(), person);
    Browser other = new Browser(realm);
    Page second = other.password(other.begin(), person);

    for (int i = 0; i < 20; i++) {
      CompletableFuture<Page> beside =
          CompletableFuture.supplyAsync(() -> one.open(first.action()));
      assertThat(other.open(second.action()).id()).isEqualTo("login-mail-otp");
      assertThat(beside.join().id()).isEqualTo("login-mail-otp");
    }
  }

  @Test
  void resendAsksForANewCodeAndSaysHowLongToWait() {
    Person person = realm.mailOtpUser();
    Browser browser = new Browser(realm);
    Page otp = browser.password(browser.begin(), person);
    assertThat(Integer.parseInt(otp.document().selectFirst("#mail-otp-resend").attr("data-wait")))
        .isBetween(50, 61);

    Page again = browser.submit(otp.action(), Map.of("resend", "1"));

    assertThat(again.text()).contains("新しいワンタイムパスワードを送信しました");
    assertThat(identity.challengesFor(person.account())).hasSize(2);
    identity.refuseChallenges("otp-cooldown");
    Page cooling = browser.submit(again.action(), Map.of("resend", "1"));
    assertThat(cooling.text()).contains("しばらく待ってから");
    assertThat(cooling.document().select("#mail-otp-code")).hasSize(1);
    assertThat(browser.code(cooling, RecordingIdentity.CODE).id()).isEqualTo("login-terms");
  }

  @Test
  void spentCodesAreReplacedNotRetried() {
    Person person = realm.mailOtpUser();
    for (Map.Entry<String, String> spent :
        Map.of(
                "EXPIRED", "有効期限が切れました",
                "BURNED", "上限に達したため",
                "BLOCKED", "一時的に受け付けていません")
            .entrySet()) {
      identity.judgeEveryCode(spent.getKey());
      Browser browser = new Browser(realm);

      Page page = browser.code(browser.password(browser.begin(), person), RecordingIdentity.CODE);

      assertThat(page.text()).contains(spent.getValue());
      assertThat(page.document().select("#mail-otp-code")).isEmpty();
      assertThat(page.document().select("#mail-otp-resend")).hasSize(1);
      identity.reset();
    }
  }

  @Test
  void aBlockedAccountGetsNoCode() {
    Person person = realm.mailOtpUser();
    identity.refuseChallenges("otp-blocked");
    Browser browser = new Browser(realm);

    Page page = browser.password(browser.begin(), person);

    assertThat(page.text()).contains("一時的に受け付けていません");
    assertThat(page.document().select("#mail-otp-code")).isEmpty();
  }

  @Test
  void aUserWithoutAccountIsRefused() {
    Person person = realm.person(Map.of());
    realm.masterAdmin(
        "PUT",
        "/users/" + person.id(),
        Map.of(
            "username",
            person.email(),
            "email",
            person.email(),
            "enabled",
            true,
            "attributes",
            Map.of()));
    Browser browser = new Browser(realm);

    Page refused = browser.password(browser.begin(), person);

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text()).contains("まだログインできません");
  }

  @Test
  void unknownUserAndWrongPasswordLookAlike() {
    Person person = realm.mailOtpUser();
    Browser browser = new Browser(realm);

    Page wrong = browser.password(browser.begin(), person.email(), "Wrong1Password");
    Page unknown = browser.password(browser.begin(), "nobody@example.co.jp", "Wrong1Password");

    assertThat(unknown.status()).isEqualTo(wrong.status());
    assertThat(unknown.document().select("#input-error-username").text())
        .isEqualTo(wrong.document().select("#input-error-username").text())
        .isNotEmpty();
  }

  private Map<String, Object> role(String name) {
    JsonNode role = realm.read(realm.masterAdmin("GET", "/roles/" + name, ""));
    return Map.of("id", role.path("id").asText(), "name", name);
  }

  private void verifySignature(SignedJWT token) throws ParseException, JOSEException {
    JWKSet keys = JWKSet.parse(realm.get(realm.portal("/protocol/openid-connect/certs")).body());
    assertThat(
            token.verify(
                new ECDSAVerifier(keys.getKeyByKeyId(token.getHeader().getKeyID()).toECKey())))
        .isTrue();
  }

  private static long life(SignedJWT token) throws ParseException {
    Date issued = token.getJWTClaimsSet().getIssueTime();
    return (token.getJWTClaimsSet().getExpirationTime().getTime() - issued.getTime()) / 1000;
  }
}
