package io.bizportal.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import io.bizportal.embedded.AuthenticatorApp;
import io.bizportal.keycloak.Browser.Page;
import io.bizportal.keycloak.RealmUnderTest.Person;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A4: the authenticator app. */
@ExtendWith(RealmUnderTest.class)
class TotpTest {

  private final RealmUnderTest realm;
  private final RecordingIdentity identity;

  TotpTest(RealmUnderTest realm, RecordingIdentity identity) {
    this.realm = realm;
    this.identity = identity;
  }

  @Test
  @DisplayName("A4: whoever has no app yet shows a mailed code before he sets one up")
  void settingUpNeedsTheMailedCode() {
    Person person = totpUser();
    Browser browser = new Browser(realm);

    Page otp = browser.password(browser.begin(), person);
    assertThat(otp.id()).isEqualTo("login-mail-otp");
    Page enrol = browser.acceptTerms(browser.code(otp, RecordingIdentity.CODE));

    assertThat(enrol.id()).isEqualTo("login-login-config-totp");
    assertThat(enrol.document().select("#kc-totp-secret-qr-code").attr("alt")).contains("QRコード");
    Page key =
        browser.open(java.net.URI.create(enrol.document().select("#mode-manual").attr("abs:href")));
    assertThat(key.document().select("#kc-totp-secret-key").text()).matches("[A-Z2-7 ]{16,}");
  }

  @Test
  @DisplayName("A4: one step of drift is borne, two are not, and no step counts twice")
  void aStepOfDriftIsBorneAndNoStepCountsTwice() throws Exception {
    Person person = totpUser();
    Browser first = new Browser(realm);
    Page enrol =
        first.acceptTerms(
            first.code(first.password(first.begin(), person), RecordingIdentity.CODE));
    long step = AuthenticatorApp.settledStep();
    Page retry = setUp(first, enrol, app(enrol).code(step - 3));
    assertThat(retry.id()).isEqualTo("login-login-config-totp");
    assertThat(retry.document().select("#input-error-totp").text()).contains("正しくありません");
    AuthenticatorApp app = app(retry);
    assertThat(setUp(first, retry, app.code(step)).leftKeycloak()).isTrue();

    Browser browser = new Browser(realm);
    Page page = browser.password(browser.begin(), person);
    assertThat(page.id()).isEqualTo("login-login-otp");
    int mails = identity.challengesFor(person.account()).size();

    page = browser.code(page, app.code(step - 2));
    assertThat(page.id()).isEqualTo("login-login-otp");
    assertThat(page.document().select("#input-error-otp").text()).contains("正しくありません");
    page = browser.code(page, app.code(step - 1));
    assertThat(page.leftKeycloak()).isTrue();

    Browser replaying = new Browser(realm);
    Page again = replaying.password(replaying.begin(), person);
    assertThat(replaying.code(again, app.code(step - 1)).leftKeycloak()).isFalse();
    assertThat(identity.challengesFor(person.account())).hasSize(mails);
  }

  private Person totpUser() {
    Person person = realm.person(Map.of("second_factor", "TOTP"));
    identity.admit(person.account(), Map.of("secondFactor", "TOTP"));
    return person;
  }

  private static AuthenticatorApp app(Page enrol) {
    return new AuthenticatorApp(enrol.document().select("#totpSecret").attr("value"));
  }

  private static Page setUp(Browser browser, Page enrol, String code) {
    return browser.submit(
        java.net.URI.create(enrol.document().select("#kc-totp-settings-form").attr("action")),
        Map.of(
            "totp",
            code,
            "totpSecret",
            enrol.document().select("#totpSecret").attr("value"),
            "userLabel",
            ""));
  }
}
