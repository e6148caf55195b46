package io.bizportal.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.bizportal.keycloak.Browser.Page;
import io.bizportal.keycloak.RealmUnderTest.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** D2: somebody without an address registers one while he signs in. */
@ExtendWith(RealmUnderTest.class)
class NewAddressTest {

  private static final String ADDRESS = "taro@minato.example.jp";

  private final RealmUnderTest realm;
  private final RecordingIdentity identity;
  private final Browser browser;
  private Person person;

  NewAddressTest(RealmUnderTest realm, RecordingIdentity identity) {
    this.realm = realm;
    this.identity = identity;
    this.browser = Browser.atLine(realm);
  }

  @BeforeEach
  void somebodyWithoutAnAddress() {
    person = realm.terminalUser();
    identity.admit(person.account(), Map.of("secondFactor", "NEW_ADDRESS"));
  }

  @Test
  @DisplayName("D2: address twice, the code that went there, signed in")
  void addressTwiceAndItsCodeSignIn() throws Exception {
    Page page = browser.password(browser.begin(Map.of("brand", "HIKARI_CLOUD_PBX")), person);
    assertThat(page.id()).isEqualTo("login-new-address");
    assertThat(page.text()).contains("ひかりクラウドPBX Web設定変更サイト");

    Page otp = enter(page, ADDRESS, "Ｔaro@minato.example.jp");
    assertThat(otp.id()).isEqualTo("login-mail-otp");
    assertThat(otp.text()).contains("メールアドレスの確認", "ひかりクラウドPBX");
    assertThat(otp.uri().toString()).doesNotContain("minato");
    Page callback = browser.code(otp, RecordingIdentity.CODE);

    SignedJWT token =
        SignedJWT.parse(realm.read(browser.redeem(callback)).path("access_token").asText());
    assertThat(token.getJWTClaimsSet().getStringListClaim("amr"))
        .containsExactlyInAnyOrder("pwd", "otp");
    assertThat(registrations()).containsExactly(ADDRESS);
  }

  @Test
  void faultsAreToldBesideTheirFields() {
    Page page = browser.password(browser.begin(), person);

    Page empty = enter(page, "", "");
    assertThat(error(empty, "address")).contains("入力してください");
    assertThat(error(empty, "addressAgain")).contains("もう一度");
    Page different = enter(empty, ADDRESS, "jiro@minato.example.jp");
    assertThat(error(different, "addressAgain")).contains("一致しません");
    assertThat(different.document().selectFirst("#address").attr("value")).isEqualTo(ADDRESS);
    Page none = enter(different, "taro at minato", "taro at minato");
    assertThat(error(none, "address")).contains("形式");
    Page refused = enter(none, "x@refused.example", "x@refused.example");
    assertThat(error(refused, "address")).contains("形式");
    Page script = enter(refused, "\"><script>alert(1)</script>", "x");
    assertThat(script.document().select("form script")).isEmpty();

    assertThat(registrations()).containsExactly("x@refused.example");
    assertThat(realm.lineFailures(person)).isZero();
  }

  @Test
  void anotherAddressCanBeEnteredAndMailsArePaced() {
    Page otp = enter(browser.password(browser.begin(), person), ADDRESS, ADDRESS);

    Page again = browser.submit(otp.action(), Map.of("changeAddress", "1"));
    assertThat(again.id()).isEqualTo("login-new-address");
    identity.refuseChallenges("otp-cooldown");
    Page cooling = enter(again, "jiro@minato.example.jp", "jiro@minato.example.jp");

    assertThat(error(cooling, "address")).contains("42");
    identity.reset();
    Page second = enter(cooling, "jiro@minato.example.jp", "jiro@minato.example.jp");
    assertThat(second.id()).isEqualTo("login-mail-otp");
    assertThat(browser.code(second, RecordingIdentity.CODE).query("code")).isNotEmpty();
  }

  @Test
  void aWrongCodeCountsAndAReloadMailsNothing() {
    Page otp = enter(browser.password(browser.begin(), person), ADDRESS, ADDRESS);

    Page wrong = browser.code(otp, "000000");
    assertThat(wrong.text()).contains("正しくありません");
    assertThat(realm.lineFailures(person)).isEqualTo(1);
    assertThat(browser.open(wrong.action()).id()).isEqualTo("login-mail-otp");

    assertThat(registrations()).hasSize(1);
  }

  @Test
  @DisplayName("D2: nobody registers an address before his password was right, nor in another tab")
  void onlyWhoseCurrentPasswordWasRightRegisters() {
    Page page = browser.password(browser.begin(), person);
    String execution = page.action().getRawQuery().replaceAll(".*execution=([^&]+).*", "$1");
    Browser other = Browser.atLine(realm);
    Page login = other.begin();

    Page result =
        other.submit(
            java.net.URI.create(
                login.action().toString().replaceAll("execution=[^&]+", "execution=" + execution)),
            Map.of("address", ADDRESS, "addressAgain", ADDRESS));
    Page secondTab = browser.begin();

    assertThat(result.leftKeycloak()).isFalse();
    assertThat(result.id()).isNotEqualTo("login-mail-otp");
    assertThat(secondTab.id()).isEqualTo("login-login");
    assertThat(registrations()).isEmpty();
  }

  @Test
  void theCodeCantBeLeftOut() {
    Page page = browser.password(browser.begin(), person);

    Page early = browser.submit(page.action(), Map.of("otp", RecordingIdentity.CODE));
    Page otp = enter(early, ADDRESS, ADDRESS);
    Page twice = browser.submit(otp.action(), Map.of("address", ADDRESS, "addressAgain", ADDRESS));

    assertThat(early.leftKeycloak()).isFalse();
    assertThat(twice.leftKeycloak()).isFalse();
    assertThat(browser.begin(Map.of("prompt", "none")).query("error")).isEqualTo("login_required");
  }

  private Page enter(Page page, String first, String again) {
    return browser.submit(page.action(), Map.of("address", first, "addressAgain", again));
  }

  private static String error(Page page, String field) {
    return page.document().select("#input-error-" + field).text();
  }

  private List<String> registrations() {
    return identity.all().stream()
        .filter(call -> call.path().endsWith("/address-registrations"))
        .filter(call -> person.account().equals(call.body().path("terminalUser").asText()))
        .map(call -> call.body().path("address").asText())
        .toList();
  }
}
