package io.bizportal.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import io.bizportal.keycloak.Browser.Page;
import io.bizportal.keycloak.RealmUnderTest.Person;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every step taken out of order, from another tab or again: none of it may lead past the second
 * factor.
 */
@ExtendWith(RealmUnderTest.class)
class FactorCannotBeSkippedTest {

  private final RealmUnderTest realm;
  private final RecordingIdentity identity;

  FactorCannotBeSkippedTest(RealmUnderTest realm, RecordingIdentity identity) {
    this.realm = realm;
    this.identity = identity;
  }

  @Test
  @DisplayName("A9: a second tab starts from the password and has its own code")
  void aSecondTabHasItsOwnFactor() {
    Person person = realm.mailOtpUser();
    Browser browser = new Browser(realm);
    Page first = browser.password(browser.begin(), person);

    Page second = browser.begin();
    assertThat(second.id()).isEqualTo("login-login");
    Page secondOtp = browser.password(second, person);

    assertThat(secondOtp.id()).isEqualTo("login-mail-otp");
    assertThat(identity.challengesFor(person.account()))
        .extracting(call -> call.body().path("attempt").asText())
        .doesNotHaveDuplicates()
        .hasSize(2);
    assertThat(browser.code(first, "000000").leftKeycloak()).isFalse();
  }

  @Test
  void aCodeBeforeThePasswordIsNotAsked() {
    Browser browser = new Browser(realm);
    Person person = realm.mailOtpUser();
    Browser other = new Browser(realm);
    String otpExecution = execution(other.password(other.begin(), person).action());
    Page login = browser.begin();

    Page result =
        browser.submit(
            withExecution(login.action(), otpExecution),
            Map.of("otp", RecordingIdentity.CODE, "username", person.email()));

    assertThat(result.leftKeycloak()).isFalse();
    assertThat(result.id()).isIn("login-login", "login-login-page-expired", "login-error");
    assertThat(identity.calls("/verifications", person.account())).isEmpty();
  }

  @Test
  void thePasswordAgainIsNotASecondFactor() {
    Person person = realm.mailOtpUser();
    Browser browser = new Browser(realm);
    Page login = browser.begin();
    browser.password(login, person);

    Page result = browser.password(login, person);

    assertThat(result.leftKeycloak()).isFalse();
    assertThat(result.id()).isIn("login-login-page-expired", "login-mail-otp");
  }

  @Test
  void termsBeforeTheCodeLeadBackToTheCode() {
    Person person = realm.mailOtpUser();
    Browser browser = new Browser(realm);
    Page otp = browser.password(browser.begin(), person);
    URI terms =
        URI.create(
            withExecution(otp.action(), "TERMS_AND_CONDITIONS")
                .toString()
                .replace("/login-actions/authenticate", "/login-actions/required-action"));

    Page shown = browser.open(terms);
    assertThat(shown.leftKeycloak()).isFalse();
    assertThat(shown.id()).isNotEqualTo("login-terms");

    Page posted = browser.submit(terms, Map.of("accept", ""));
    assertThat(posted.leftKeycloak()).isFalse();
    assertThat(browser.begin(Map.of("prompt", "none")).query("error")).isEqualTo("login_required");
  }

  @Test
  void theFormOfAnotherExecutionIsRefused() {
    Person person = realm.mailOtpUser();
    Browser browser = new Browser(realm);
    Page login = browser.begin();
    Page otp = browser.password(login, person);

    // The OTP fields sent to the password step, and the password fields to the OTP step.
    Page first =
        browser.submit(
            withExecution(otp.action(), execution(login.action())),
            Map.of("otp", RecordingIdentity.CODE));
    Page second =
        browser.submit(
            otp.action(), Map.of("username", person.email(), "password", RealmUnderTest.PASSWORD));

    assertThat(first.leftKeycloak()).isFalse();
    assertThat(second.leftKeycloak()).isFalse();
    assertThat(identity.calls("/verifications", person.account())).isEmpty();
  }

  @Test
  void tryingAnotherWayOffersNone() {
    Person person = realm.mailOtpUser();
    Browser browser = new Browser(realm);
    Page otp = browser.password(browser.begin(), person);

    Page result = browser.submit(otp.action(), Map.of("tryAnotherWay", "on"));

    assertThat(result.leftKeycloak()).isFalse();
    assertThat(result.document().select("[name=authenticationExecution]"))
        .extracting(e -> e.attr("value"))
        .hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void theCodeOfAnotherAttemptIsWrong() {
    Person person = realm.mailOtpUser();
    Browser one = new Browser(realm);
    Browser two = new Browser(realm);
    Page first = one.password(one.begin(), person);
    two.password(two.begin(), person);

    // Another browser posting to the first one's form: its own cookies do not belong to that
    // attempt.
    Page stolen = two.code(first, RecordingIdentity.CODE);

    assertThat(stolen.leftKeycloak()).isFalse();
    assertThat(stolen.id()).isNotEqualTo("login-terms");
  }

  @Test
  void anAcceptedCodeIsNotAcceptedAgain() {
    Person person = realm.mailOtpUser();
    Browser browser = new Browser(realm);
    Page otp = browser.password(browser.begin(), person);
    browser.code(otp, RecordingIdentity.CODE);

    Page replayed = browser.code(otp, RecordingIdentity.CODE);

    assertThat(replayed.leftKeycloak()).isFalse();
    assertThat(identity.calls("/verifications", person.account())).hasSize(1);
  }

  @Test
  void silenceOfIdentityServiceIsNotAYes() {
    Person person = realm.mailOtpUser();
    Browser browser = new Browser(realm);
    Page otp = browser.password(browser.begin(), person);

    identity.goDown();
    Page down = browser.code(otp, RecordingIdentity.CODE);
    assertThat(down.status()).isEqualTo(503);
    assertThat(down.response().headers().firstValue("Retry-After")).isPresent();
    assertThat(down.id()).isEqualTo("login-mail-otp-unavailable");
    assertThat(realm.failures(person)).isZero();

    identity.comeBack();
    Page again =
        browser.open(URI.create(down.document().selectFirst("#mail-otp-retry").attr("href")));
    assertThat(again.id()).isEqualTo("login-mail-otp");
    assertThat(browser.code(again, RecordingIdentity.CODE).id()).isEqualTo("login-terms");
  }

  @Test
  void aHangingIdentityServiceHoldsNobodyLongerThanTwoSeconds() {
    Person person = realm.mailOtpUser();
    Browser browser = new Browser(realm);
    Page login = browser.begin();
    identity.hang(java.time.Duration.ofSeconds(8));

    long start = System.nanoTime();
    Page page = browser.password(login, person);
    long millis = (System.nanoTime() - start) / 1_000_000;

    assertThat(page.status()).isEqualTo(503);
    assertThat(millis).isLessThan(4_000);
  }

  private static String execution(URI action) {
    return action.getRawQuery().replaceFirst(".*execution=([^&]*).*", "$1");
  }

  private static URI withExecution(URI action, String execution) {
    return URI.create(action.toString().replaceFirst("execution=[^&]*", "execution=" + execution));
  }
}
