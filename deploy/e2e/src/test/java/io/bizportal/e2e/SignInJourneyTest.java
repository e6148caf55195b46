package io.bizportal.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.bizportal.embedded.AuthenticatorApp;
import io.bizportal.local.Stack;
import io.bizportal.local.demo.Answer;
import io.bizportal.local.demo.Api;
import io.bizportal.local.demo.Company;
import io.bizportal.local.demo.Person;
import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The ways in, on the real screens. */
@ExtendWith(House.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInJourneyTest {

  private Chromium chromium;

  @BeforeAll
  void open() {
    chromium = new Chromium();
  }

  @AfterAll
  void close() {
    chromium.close();
  }

  // A4
  @Test
  void theFirstAdministratorChoosesAnAuthenticatorApp(Stack house) throws InterruptedException {
    Company company = House.newCompany(house);
    Person admin = company.administrator();
    company.register(admin);
    AuthenticatorApp app;
    long step = AuthenticatorApp.settledStep();
    try (BrowserContext context = chromium.desk("en")) {
      Visit visit = new Visit(context, house.base(), "authenticator-en");
      Page page = visit.page();
      int seen = company.mails().count(admin.email());
      visit.givePassword(admin, company.password(), "Sign in");
      visit.await("#choose-factor-form");
      page.locator("#kc-login").click();
      assertThat(page.locator("#input-error-factor")).containsText("choose one");
      visit.look("choice-with-an-error");
      page.locator("#factor-TOTP").check();
      page.locator("#kc-login").click();
      visit.await("#mail-otp-code");
      page.locator("#mail-otp-code").fill(admin.otp(seen));
      page.locator("#kc-login").click();
      visit.await("#kc-accept");
      page.locator("#kc-accept").click();
      visit.await("#kc-totp-secret-qr-code");
      visit.look("set-up");
      page.locator("#mode-manual").click();
      visit.await("#kc-totp-secret-key");
      visit.look("set-up-by-key");
      app = new AuthenticatorApp(page.locator("#totpSecret").inputValue());
      page.locator("#totp").fill("000000");
      page.locator("#saveTOTPBtn").click();
      assertThat(page.locator("#input-error-totp")).isVisible();
      visit.look("set-up-with-an-error");
      app = new AuthenticatorApp(page.locator("#totpSecret").inputValue());
      page.locator("#totp").fill(app.code(step));
      page.locator("#saveTOTPBtn").click();
      visit.await(".biz-user");
    }
    try (BrowserContext context = chromium.desk("ja-JP")) {
      Visit visit = new Visit(context, house.base(), "authenticator-ja");
      Page page = visit.page();
      visit.givePassword(admin, company.password(), "ログイン");
      visit.await("#otp");
      visit.look("code");
      page.locator("#otp").fill(app.code(step + 1));
      page.locator("#kc-login").click();
      visit.await(".biz-user");
      visit.open("/profile");
      assertThat(page.locator("main")).containsText("認証アプリ");
    }
  }

  // B4
  @Test
  void aRememberedBrowserNeedsNoCodeUntilItIsWithdrawn(Stack house) {
    Company company = House.newCompany(house);
    Person admin = company.administrator();
    company.register(admin);
    try (BrowserContext context = chromium.desk("ja-JP")) {
      Visit visit = new Visit(context, house.base(), "trusted-browser-ja");
      Page page = visit.page();
      visit.signIn(company, admin, "ログイン", true);
      visit.open("/security");
      page.locator("#skipDays").selectOption("30");
      page.locator("form[aria-labelledby=skip] [type=submit]").click();
      assertThat(page.getByText("二段階認証の省略を保存しました")).isVisible();
      signOut(visit);

      int seen = company.mails().count(admin.email());
      visit.givePassword(admin, company.password(), "ログイン");
      visit.await("#trust-browser");
      page.locator("#trust-browser").check();
      visit.look("offer");
      page.locator("#mail-otp-code").fill(admin.otp(seen));
      page.locator("#kc-login").click();
      visit.await(".biz-user");
      signOut(visit);

      int mails = company.mails().count(admin.email());
      visit.givePassword(admin, company.password(), "ログイン");
      visit.await(".biz-user");
      assertThat(company.mails().count(admin.email())).isEqualTo(mails);
      visit.open("/users");
      assertThat(page.locator("tbody")).containsText("省略中");
      visit.open("/profile");
      visit.look("profile");
      page.locator("[aria-labelledby=trusted-browsers] button").click();
      assertThat(page.locator("[aria-labelledby=trusted-browsers]")).containsText("ありません");
      signOut(visit);

      visit.givePassword(admin, company.password(), "ログイン");
      visit.await("#mail-otp-code");
    }
  }

  // A5
  @Test
  void aForgottenPasswordIsSetAnew(Stack house) {
    Company company = House.newCompany(house);
    Person admin = company.administrator();
    Api before = company.firstLogin(admin);
    try (BrowserContext context = chromium.telephone("ja-JP")) {
      Visit visit = new Visit(context, house.base(), "reset-ja");
      Page page = visit.page();
      visit.open("/");
      visit.link("ログイン").click();
      page.locator("#forgot-password").click();
      visit.await("#userId");
      visit.look("ask");
      int seen = company.mails().count(admin.email());
      page.locator("#userId").fill(admin.email());
      page.locator("button[type=submit]").click();
      visit.await("text=受け付けました");
      visit.look("asked");
      URI mailed =
          company
              .mails()
              .next(admin.email(), seen, mail -> mail.text().contains("#code="))
              .registrationUrl();
      page.navigate(mailed.toString());
      page.locator("#password").fill("Neu-" + company.password());
      page.locator("#repeat").fill("Neu-" + company.password());
      visit.look("password");
      page.locator("button[type=submit]").click();
      page.locator("#password").waitFor(detached());
      visit.look("done");
    }
    assertThat(before.get("/api/entitlement/v1/contracts").status())
        .as("sessions of the old password are over")
        .isEqualTo(401);
    admin.failToSignIn(company.password());
    admin.signIn("Neu-" + company.password(), false);
  }

  // B2
  @Test
  void aForeignNetworkIsTurnedAwayAtThePassword(Stack house) {
    Company company = House.newCompany(house);
    Person admin = company.administrator();
    Api portal = company.firstLogin(admin);
    Answer policy = portal.get("/api/identity/v1/company/policy").expect(200, "policy");
    portal
        .with("If-Match", policy.etag())
        .put(
            "/api/identity/v1/company/access-restriction",
            Map.of(
                "allowedNetworks",
                java.util.List.of(Map.of("network", "203.0.113.0/24")),
                "confirmed",
                true))
        .expect(200, "restriction");
    try (BrowserContext context = chromium.desk("ja-JP")) {
      Visit visit = new Visit(context, house.base(), "network-ja");
      visit.givePassword(admin, company.password(), "ログイン");
      visit.await("text=このネットワークからはログインできません");
      visit.look("refused");
    }
  }

  // A1 to A6 without a mouse
  @Test
  void signingInAndChoosingAServiceNeedsNoMouse(Stack house) {
    Company company = House.newCompany(house);
    Person admin = company.administrator();
    company.register(admin);
    try (BrowserContext context = chromium.desk("ja-JP")) {
      Visit visit = new Visit(context, house.base(), "keyboard-ja");
      Page page = visit.page();
      int seen = company.mails().count(admin.email());
      visit.open("/");
      visit.link("ログイン").waitFor();
      tabTo(page, "a[href*='/session/sign-in']").press("Enter");
      visit.await("#kc-form-login");
      tabTo(page, "#username");
      page.keyboard().type(admin.email());
      tabTo(page, "#password");
      page.keyboard().type(company.password());
      page.keyboard().press("Enter");
      visit.await("#choose-factor-form");
      tabTo(page, "input[name=factor]");
      page.keyboard().press("ArrowDown");
      assertThat(page.locator("#factor-MAIL_OTP")).isChecked();
      tabTo(page, "#kc-login").press("Enter");
      visit.await("#mail-otp-code");
      tabTo(page, "#mail-otp-code");
      page.keyboard().type(admin.otp(seen));
      page.keyboard().press("Enter");
      visit.await("#kc-accept");
      tabTo(page, "#kc-accept").press("Enter");
      visit.await(".biz-user");
      visit.await(".biz-cards");
      tabTo(page, ".biz-card__footer a, .biz-card__footer button").press("Enter");
      page.waitForURL(Pattern.compile(".*/services/SMART_PBX"));
      visit.await("tbody");
      tabTo(page, "tbody a, tbody button").press("Enter");
      page.waitForURL(Pattern.compile(".*/contracts/N\\d+/extensions"));
    }
  }

  /** Presses the tabulator until the focus is there, as somebody without a mouse does. */
  private static com.microsoft.playwright.Keyboard tabTo(Page page, String selector) {
    for (int presses = 0; presses < 60; presses++) {
      if ((Boolean) page.evaluate("s => document.activeElement?.matches(s) ?? false", selector)) {
        return page.keyboard();
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("the tabulator never reaches " + selector);
  }

  private static com.microsoft.playwright.Locator.WaitForOptions detached() {
    return new com.microsoft.playwright.Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);
  }

  private static void signOut(Visit visit) {
    visit.page().locator(".biz-user").click();
    visit.page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("ログアウト")).click();
    visit.page().locator(".biz-landing").waitFor();
  }
}
