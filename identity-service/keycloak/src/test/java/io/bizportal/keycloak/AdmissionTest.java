package io.bizportal.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bizportal.keycloak.Browser.Page;
import io.bizportal.keycloak.RealmUnderTest.Person;
import io.bizportal.keycloak.RecordingIdentity.Call;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whether and how somebody comes in once his password was right. */
@ExtendWith(RealmUnderTest.class)
class AdmissionTest {

  private final RealmUnderTest realm;
  private final RecordingIdentity identity;
  private final Person person;
  private final Browser browser;

  AdmissionTest(RealmUnderTest realm, RecordingIdentity identity) {
    this.realm = realm;
    this.identity = identity;
    this.person = realm.mailOtpUser();
    this.browser = new Browser(realm);
  }

  @Test
  @DisplayName("A4: who has no factor fixed chooses, and identity-service is told")
  void whoHasNoFactorChooses() {
    identity.admit(person.account(), Map.of("secondFactor", "CHOOSE"));

    Page choice = browser.password(browser.begin(), person);
    assertThat(choice.id()).isEqualTo("login-choose-factor");
    Page missing = browser.submit(choice.action(), Map.of());
    assertThat(missing.document().select("#input-error-factor").text()).contains("選んでください");
    Page code = browser.submit(missing.action(), Map.of("factor", "TOTP"));

    assertThat(code.id()).isEqualTo("login-mail-otp");
    assertThat(calls("/accounts/" + person.account() + "/second-factor"))
        .extracting(call -> call.body().path("secondFactor").asText())
        .containsExactly("TOTP");
    Page enrol = browser.acceptTerms(browser.code(code, RecordingIdentity.CODE));
    assertThat(enrol.id()).isEqualTo("login-login-config-totp");
  }

  @Test
  @DisplayName("A4: nobody chooses whose factor is fixed")
  void aFixedFactorIsNotChosen() {
    Page code = browser.password(browser.begin(), person);

    Page still = browser.submit(code.action(), Map.of("factor", "TOTP"));

    assertThat(still.id()).isEqualTo("login-mail-otp");
    assertThat(calls("/second-factor")).noneMatch(c -> c.path().contains(person.account()));
  }

  @Test
  @DisplayName(
      "B2: from another network the right password leads no further, and a wrong one tells nothing")
  void aForeignNetworkIsRefusedAfterThePasswordOnly() {
    identity.admit(person.account(), Map.of("refusal", "NETWORK"));

    Page wrong = browser.password(browser.begin(), person.email(), "Wrong1Password");
    assertThat(wrong.id()).isEqualTo("login-login");
    assertThat(wrong.text()).doesNotContain("ネットワーク");
    Page refused = browser.password(wrong, person);

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text()).contains("このネットワークからはログインできません");
    assertThat(identity.challengesFor(person.account())).isEmpty();
    assertThat(identity.calls("/admissions", person.account()).getFirst().body())
        .anySatisfy(value -> assertThat(value.asText()).isEqualTo("127.0.0.1"));
    await()
        .untilAsserted(
            () ->
                assertThat(records())
                    .extracting(r -> r.body().path("error").asText())
                    .contains("network_not_allowed"));
    assertThat(browser.begin(Map.of("prompt", "none")).query("error")).isEqualTo("login_required");
  }

  @Test
  void anAccountIdentityServiceRefusesIsRefused() {
    identity.admit(person.account(), Map.of("refusal", "ACCOUNT"));

    Page refused = browser.password(browser.begin(), person);

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.leftKeycloak()).isFalse();
  }

  @Test
  @DisplayName("A6: acceptance is kept by version, and a new version is shown again")
  void aNewVersionOfTheTermsIsShownAgain() {
    Page terms = browser.code(browser.password(browser.begin(), person), RecordingIdentity.CODE);
    assertThat(terms.text()).contains("第1版");
    browser.acceptTerms(terms);
    identity.admit(person.account(), Map.of("terms", Map.of("version", 2, "accepted", false)));

    Browser later = new Browser(realm);
    Page again = later.code(later.password(later.begin(), person), RecordingIdentity.CODE);
    assertThat(again.id()).isEqualTo("login-terms");
    assertThat(again.text()).contains("第2版");
    assertThat(later.acceptTerms(again).leftKeycloak()).isTrue();

    assertThat(identity.calls("/terms-acceptances", person.account()))
        .extracting(call -> call.body().path("version").asInt())
        .containsExactly(1, 2);
  }

  @Test
  @DisplayName("A6: what can't be kept has not been accepted")
  void termsAreNotAcceptedWhileIdentityServiceIsAway() {
    Page terms = browser.code(browser.password(browser.begin(), person), RecordingIdentity.CODE);

    identity.goDown();
    Page refused = browser.acceptTerms(terms);
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.id()).isEqualTo("login-terms");

    identity.comeBack();
    assertThat(browser.acceptTerms(refused).leftKeycloak()).isTrue();
  }

  @Test
  @DisplayName("B4: a browser is remembered if the company allows it and its user asks for it")
  void aBrowserIsRememberedWithTheCode() {
    identity.admit(person.account(), Map.of("skipDays", 30, "remembers", true));
    Page code = browser.password(browser.begin(), person);
    assertThat(code.document().select("label[for=trust-browser]").text()).contains("30日間");
    Page terms =
        browser.submit(code.action(), Map.of("otp", RecordingIdentity.CODE, "trustBrowser", "on"));
    browser.acceptTerms(terms);
    assertThat(browser.given())
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("bizportal_browser_")
                    .contains("HttpOnly")
                    .contains("SameSite=Lax")
                    .contains("Path=/auth/realms/portal/"));
    int mails = identity.challengesFor(person.account()).size();

    browser.forgetSession();
    Page again = browser.password(browser.begin(), person);

    assertThat(again.leftKeycloak()).isTrue();
    assertThat(identity.challengesFor(person.account())).hasSize(mails);
    await()
        .untilAsserted(
            () ->
                assertThat(records())
                    .extracting(r -> r.body().path("secondFactor").asText())
                    .contains("MAIL_OTP", "SKIP"));
    assertThat(identity.calls("/admissions", person.account()).getLast().body().toString())
        .contains("remembered-");
  }

  @Test
  @DisplayName("B4: one person's browser is not another's")
  void anotherPersonOfTheSameBrowserShowsHisCode() {
    identity.admit(person.account(), Map.of("skipDays", 30, "remembers", true));
    browser.acceptTerms(
        browser.submit(
            browser.password(browser.begin(), person).action(),
            Map.of("otp", RecordingIdentity.CODE, "trustBrowser", "on")));
    Person colleague = realm.mailOtpUser();
    identity.admit(colleague.account(), Map.of("skipDays", 30, "remembers", true));

    browser.forgetSession();
    Page code = browser.password(browser.begin(), colleague);

    assertThat(code.leftKeycloak()).isFalse();
    assertThat(identity.calls("/admissions", colleague.account()).getLast().body().path("browser"))
        .allSatisfy(value -> assertThat(value.isNull()).isTrue());
  }

  @Test
  @DisplayName("B4: a wrong code, a password alone or a company that says never remembers nothing")
  void nothingIsRememberedWithoutTheCode() {
    Page code =
        browser.submit(
            browser.begin().action(),
            Map.of(
                "username",
                person.email(),
                "password",
                RealmUnderTest.PASSWORD,
                "trustBrowser",
                "on"));
    assertThat(code.document().select("#trust-browser")).isEmpty();
    Page wrong = browser.submit(code.action(), Map.of("otp", "000000", "trustBrowser", "on"));
    Page terms =
        browser.submit(wrong.action(), Map.of("otp", RecordingIdentity.CODE, "trustBrowser", "on"));

    assertThat(terms.id()).isEqualTo("login-terms");
    assertThat(identity.calls("/trusted-browsers", person.account())).isEmpty();
    assertThat(browser.given()).noneMatch(c -> c.startsWith("bizportal_browser_"));
  }

  @Test
  void theLanguageOfThePortalStaysAfterThePassword() {
    Person japanese = realm.person(Map.of("locale", "ja"));

    Page code = browser.password(browser.begin(Map.of("ui_locales", "en")), japanese);

    assertThat(code.text()).contains("one-time password").doesNotContain("パスワード");
  }

  @Test
  @DisplayName("A1: known and unknown user IDs take the same time")
  void aWrongPasswordTakesAsLongAsAnUnknownUser() {
    int rounds = 40;
    long[] known = new long[rounds];
    long[] unknown = new long[rounds];
    for (int i = -10; i < rounds; i++) {
      // Taken in turns, each time somebody new: counted failures must not slow a known one down.
      long ofKnown = nanos(realm.mailOtpUser().email());
      long ofUnknown = nanos("nobody" + i + "@example.co.jp");
      if (i >= 0) {
        known[i] = ofKnown;
        unknown[i] = ofUnknown;
      }
    }
    java.util.Arrays.sort(known);
    java.util.Arrays.sort(unknown);
    for (int decile = 2; decile <= 7; decile++) {
      double ratio = (double) known[rounds * decile / 10] / unknown[rounds * decile / 10];
      assertThat(ratio).as("decile %d", decile).isBetween(0.6, 1.7);
    }
  }

  private long nanos(String userId) {
    Browser fresh = new Browser(realm);
    Page login = fresh.begin();
    long start = System.nanoTime();
    fresh.password(login, userId, "Wrong1Password");
    return System.nanoTime() - start;
  }

  @Test
  void silenceOfIdentityServiceAdmitsNobody() {
    Page login = browser.begin();
    identity.goDown();

    Page refused = browser.password(login, person);

    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.response().headers().firstValue("Retry-After")).isPresent();
    assertThat(realm.failures(person)).isZero();
  }

  @Test
  @DisplayName("A9: a lock of wrong passwords is told, so that administrators see it")
  void aLockIsTold() {
    Page page = browser.begin();
    for (int i = 0; i < 11 && page.form() != null; i++) {
      page = browser.password(page, person.email(), "Wrong1Password" + i);
    }

    await()
        .untilAsserted(
            () ->
                assertThat(records())
                    .extracting(r -> r.body().path("lockedUntil").asText())
                    .anySatisfy(until -> assertThat(until).matches("20.*Z")));
  }

  private List<Call> records() {
    return identity.records().stream()
        .filter(r -> person.account().equals(r.body().path("account").asText()))
        .toList();
  }

  private List<Call> calls(String end) {
    return identity.all().stream().filter(c -> c.path().endsWith(end)).toList();
  }
}
