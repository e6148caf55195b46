package io.bizportal.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.SignedJWT;
import io.bizportal.keycloak.Browser.Page;
import io.bizportal.keycloak.RealmUnderTest.Person;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** D6: a terminal user changes his own password. */
@ExtendWith(RealmUnderTest.class)
class OwnPasswordTest {

  private static final Map<String, String> CHANGE =
      Map.of("kc_action", "UPDATE_PASSWORD", "brand", "SMART_PBX");
  private static final String NEW = "Battery5Staple";

  private final RealmUnderTest realm;
  private final RecordingIdentity identity;
  private final Browser browser;
  private Person person;

  OwnPasswordTest(RealmUnderTest realm, RecordingIdentity identity) {
    this.realm = realm;
    this.identity = identity;
    this.browser = Browser.atLine(realm);
  }

  @BeforeEach
  void somebodySignedIn() {
    person = realm.terminalUser();
    signIn(browser, RealmUnderTest.PASSWORD);
  }

  @Test
  @DisplayName("D6: the new password counts, the old one doesn't, and other sessions end")
  void theNewPasswordCountsAndOtherSessionsEnd() throws Exception {
    Browser elsewhere = Browser.atLine(realm);
    String other = session(elsewhere, signIn(elsewhere, RealmUnderTest.PASSWORD));

    Page page = browser.begin(CHANGE);
    assertThat(page.id()).isEqualTo("login-login-update-password");
    assertThat(page.text()).contains("スマートPBX", "6～32文字", "管理者から受け取った");
    Page done = change(page, NEW, NEW);

    assertThat(done.query("kc_action_status")).isEqualTo("success");
    assertThat(done.query("code")).isNotEmpty();
    assertThat(browser.begin(Map.of("prompt", "none")).query("code")).isNotEmpty();
    assertThat(elsewhere.begin(Map.of("prompt", "none")).query("error"))
        .isEqualTo("login_required");
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                identity.records().stream()
                    .map(RecordingIdentity.Call::body)
                    .filter(r -> r.path("type").asText().equals("LOGOUT"))
                    .filter(r -> r.path("account").asText().equals(person.account()))
                    .anyMatch(r -> r.path("session").asText().equals(other)));
    Browser later = Browser.atLine(realm);
    assertThat(later.password(later.begin(), person).id()).isEqualTo("login-login");
    assertThat(signIn(later, NEW).query("code")).isNotEmpty();
  }

  @Test
  void faultsAreToldBesideTheirFields() {
    Page page = browser.begin(CHANGE);

    Page empty = change(page, "", "");
    assertThat(error(empty, "password-new")).contains("入力してください");
    Page different = change(empty, NEW, NEW + "x");
    assertThat(error(different, "password-confirm")).contains("一致しません");
    for (Map.Entry<String, String> weak :
        Map.of("Ab1", "6文字以上", "abcdefg1", "英大文字", "ABCDEFG1", "英小文字", "Abcdefgh", "数字")
            .entrySet()) {
      Page refused = change(browser.begin(CHANGE), weak.getKey(), weak.getKey());
      assertThat(error(refused, "password-new")).contains(weak.getValue());
      assertThat(refused.text()).contains("スマートPBX");
    }
    assertThat(browser.begin(CHANGE).document().select(".pf-v5-c-alert")).isEmpty();
  }

  @Test
  @DisplayName("A3: a password that everybody knows is refused beside its field")
  void aCommonPasswordIsRefused() {
    Page refused = change(browser.begin(CHANGE), "Passw0rd", "Passw0rd");

    assertThat(error(refused, "password-new")).contains("よく使われるパスワード");
    assertThat(refused.text()).contains("スマートPBX");
    assertThat(identity.calls("/password-verdicts", person.account())).isNotEmpty();
    assertThat(signIn(Browser.atLine(realm), RealmUnderTest.PASSWORD).query("code")).isNotEmpty();
    Page done = change(refused, NEW, NEW);
    assertThat(done.query("kc_action_status")).isEqualTo("success");
  }

  @Test
  void whileItCannotBeJudgedNothingIsChanged() {
    Page page = browser.begin(CHANGE);
    identity.goDown();
    try {
      assertThat(error(change(page, NEW, NEW), "password-new")).contains("変更していません");
    } finally {
      identity.comeBack();
    }
    assertThat(signIn(Browser.atLine(realm), RealmUnderTest.PASSWORD).query("code")).isNotEmpty();
  }

  @Test
  void goingBackChangesNothing() {
    Page page = browser.begin(CHANGE);

    Page back = browser.submit(page.action(), Map.of("cancel-aia", "true"));

    assertThat(back.query("kc_action_status")).isEqualTo("cancelled");
    assertThat(signIn(Browser.atLine(realm), RealmUnderTest.PASSWORD).query("code")).isNotEmpty();
  }

  @Test
  @DisplayName("D6: whose sign-in is too old enters his password again first")
  void anOldSignInAsksForThePasswordAgain() {
    maxAge("0");
    try {
      Page login =
          await()
              .atMost(Duration.ofSeconds(10))
              .until(() -> browser.begin(CHANGE), page -> page.id().equals("login-login"));
      assertThat(login.document().select("#username")).isEmpty();
      assertThat(login.text()).contains(person.email());

      Page wrong = browser.submit(login.action(), Map.of("password", "Wrong1Password"));
      assertThat(wrong.text()).contains("正しくありません");
      Page otp = browser.submit(wrong.action(), Map.of("password", RealmUnderTest.PASSWORD));
      Page page = browser.code(otp, RecordingIdentity.CODE);

      assertThat(page.id()).isEqualTo("login-login-update-password");
    } finally {
      maxAge("300");
    }
  }

  @Test
  void nobodyChangesAPasswordWithoutSigningIn() {
    assertThat(Browser.atLine(realm).begin(CHANGE).id()).isEqualTo("login-login");
  }

  private void maxAge(String seconds) {
    realm.masterAdmin(
        "line",
        "PUT",
        "/authentication/required-actions/UPDATE_PASSWORD/config",
        Map.of("config", Map.of("max_auth_age", seconds)));
  }

  private Page signIn(Browser at, String password) {
    return at.code(at.password(at.begin(), person.email(), password), RecordingIdentity.CODE);
  }

  private String session(Browser at, Page callback) throws ParseException {
    return SignedJWT.parse(realm.read(at.redeem(callback)).path("access_token").asText())
        .getJWTClaimsSet()
        .getStringClaim("sid");
  }

  private Page change(Page page, String first, String again) {
    return browser.submit(page.action(), Map.of("password-new", first, "password-confirm", again));
  }

  private static String error(Page page, String field) {
    return page.document().select("#input-error-" + field).text();
  }
}
