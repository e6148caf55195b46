package io.bizportal.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.bizportal.local.demo.Mails;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A terminal user at the sign-in pages of a settings site, in both languages. */
final class TerminalVisit {

  /** RFC 7636's own example. */
  private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

  /** The tenth failure locks; what is tried then is told as locked. */
  private static final int UNTIL_LOCKED = 12;

  private final Visit visit;
  private final Page page;
  private final URI base;
  private final String loginId;

  TerminalVisit(Visit visit, URI base, String loginId) {
    this.visit = visit;
    this.page = visit.page();
    this.base = base;
    this.loginId = loginId;
  }

  /** Somebody guesses at his password. */
  void lockHimOut() {
    begin("");
    lookInBoth("form");
    for (int i = 0; i < UNTIL_LOCKED; i++) {
      page.locator("#username").fill(loginId);
      page.locator("#password").fill("Wrong" + i + "Password");
      page.waitForNavigation(() -> page.locator("#kc-login").click());
      assertThat(page.locator("#input-error-username")).isVisible();
    }
    visit.look("form-with-an-error");
  }

  /** From the password through the address to the code that was mailed there. */
  void registerAddress(String password, String address, Mails mails) {
    begin("");
    givePassword(password);
    visit.await("#new-address-form");
    lookInBoth("address");
    page.locator("#address").fill("uketsuke");
    page.locator("#addressAgain").fill(address);
    page.locator("#kc-login").click();
    visit.await("#input-error-address");
    visit.look("address-with-errors");
    page.locator("#address").fill(address);
    page.locator("#addressAgain").fill(address);
    page.locator("#kc-login").click();
    visit.await("input[name=otp]");
    lookInBoth("address-code");
    page.locator("input[name=otp]").fill(mails.next(address, 0, mail -> true).oneTimePassword());
    page.locator("#kc-login").click();
    leave();
  }

  /** As somebody who is signed in. */
  void changePassword(String password) {
    begin("&kc_action=UPDATE_PASSWORD");
    visit.await("#kc-passwd-update-form");
    lookInBoth("own-password");
    page.locator("#password-new").fill("kurz");
    page.locator("#password-confirm").fill("kurz");
    page.locator("#kc-login").click();
    visit.await("#input-error-password-new");
    visit.look("own-password-with-an-error");
    page.locator("#password-new").fill(password);
    page.locator("#password-confirm").fill(password);
    page.locator("#kc-login").click();
    leave();
  }

  private void givePassword(String password) {
    page.locator("#username").fill(loginId);
    page.locator("#password").fill(password);
    page.locator("#kc-login").click();
  }

  private void begin(String more) {
    visit.open(
        "/auth/realms/line/protocol/openid-connect/auth?client_id=gateway&response_type=code"
            + "&scope=openid&state=s&code_challenge_method=S256&code_challenge="
            + CHALLENGE
            + "&redirect_uri="
            + URLEncoder.encode(
                base.resolve("/session/callback").toString(), StandardCharsets.UTF_8)
            + "&ui_locales=ja&brand=SMART_PBX"
            + more);
  }

  /** Back to the gateway, which knows nothing of this sign-in. */
  private void leave() {
    page.waitForURL(url -> !url.contains("/auth/"));
  }

  private void lookInBoth(String screen) {
    visit.look(screen + "-ja");
    page.locator("#language-en").click();
    page.locator("#language-en[aria-current]").waitFor();
    visit.look(screen + "-en");
    page.locator("#language-ja").click();
    page.locator("#language-ja[aria-current]").waitFor();
  }
}
