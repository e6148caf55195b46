package io.bizportal.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.bizportal.local.Stack;
import io.bizportal.local.demo.Answer;
import io.bizportal.local.demo.Api;
import io.bizportal.local.demo.Company;
import io.bizportal.local.demo.Mails;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A terminal user at the settings site: his own extension, his password, and nothing else. */
@ExtendWith(House.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TerminalUserOwnJourneyTest {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String NEW_PASSWORD = "Kaisen-2026-Aa";
  private static final String OWN = "/api/pbx/v1/contracts/{contract}/own-extension";

  /** His own, and what is open to everybody. */
  private static final Set<String> ALLOWED =
      Set.of(
          "GET " + OWN,
          "GET " + OWN + "/absence",
          "PUT " + OWN + "/absence",
          "POST " + OWN + "/absence/previews");

  private static final Pattern PUBLIC =
      Pattern.compile(
          "/api/(?:identity/v1/(?:registrations|password-resets)"
              + "|entitlement/(?:oauth|\\.well-known))(?:/.*)?");

  /** Sends each as the page would, one after another, and answers their statuses. */
  private static final String SEND_ALL =
      """
      async (operations) => {
        const csrf = (await (await fetch('/session')).json()).csrfToken;
        const statuses = [];
        for (const { method, path, type } of operations) {
          const form = type === 'multipart/form-data';
          const body = type === '' ? undefined : form ? new FormData() : '{}';
          const headers = { 'X-CSRF-Token': csrf, 'If-Match': '"1"' };
          if (type !== '' && !form) headers['Content-Type'] = type.includes('*') ? 'audio/wav' : type;
          statuses.push((await fetch(path, { method, headers, body })).status);
        }
        return statuses;
      }""";

  private Chromium chromium;

  @BeforeAll
  void open() {
    chromium = new Chromium();
  }

  @AfterAll
  void close() {
    chromium.close();
  }

  // D1, D2, D6
  @Test
  void aTerminalUserChangesHisAbsenceAndHisPasswordAndFindsNothingElse(Stack house) {
    Company company = House.newCompany(house);
    Api portal = company.firstLogin(company.administrator());
    String extension = company.extension(portal, "20", "200").path("id").asText();
    company.extension(portal, "20", "201");
    JsonNode user = withSecondFactor(portal, company, extension);
    String mailbox = "genba." + extension.substring(0, 8) + "@minato.example.jp";
    try (BrowserContext context = chromium.desk("ja-JP")) {
      Visit visit = new Visit(context, house.base(), "own-ja");
      signInTheFirstTime(visit, company, user.path("loginId").asText(), mailbox);
      changeTheAbsence(visit, portal, company, extension);
      nothingElseOpens(visit, company, extension);
      changeThePassword(visit);
      signInWithTheNewPassword(visit, company, user.path("loginId").asText(), mailbox);
    }
    try (BrowserContext context = chromium.telephone("en-US")) {
      Visit visit = new Visit(context, house.base(), "own-en");
      visit.open("/line/SMART_PBX");
      visit.look("entry");
      signIn(visit, company, user.path("loginId").asText(), mailbox, NEW_PASSWORD, "Sign in");
      assertThat(visit.heading()).hasText("Extension 20200");
      visit.look("own-page");
    }
  }

  /** As an administrator would: a password, and the second factor on. */
  private static JsonNode withSecondFactor(Api portal, Company company, String extension) {
    String users = "/api/identity/v1/contracts/" + company.contract(0) + "/terminal-users/";
    await().atMost(SOON).until(() -> portal.get(users + extension).status() == 200);
    portal
        .put(users + extension + "/password", Map.of("password", company.password()))
        .expect(200, "password");
    Answer now = portal.get(users + extension).expect(200, "terminal user");
    return portal
        .with("If-Match", now.etag())
        .put(users + extension + "/mfa", Map.of("on", true))
        .expect(200, "second factor")
        .json();
  }

  private static void signInTheFirstTime(
      Visit visit, Company company, String loginId, String mailbox) {
    Page page = visit.page();
    visit.open("/line");
    visit.look("services");
    visit.link("Smart PBX").click();
    visit.look("entry");
    visit.link("ログイン").click();
    givePassword(visit, loginId, company.password());
    visit.await("input[name=address]");
    page.locator("#address").fill(mailbox);
    page.locator("#addressAgain").fill(mailbox);
    page.locator("#kc-login").click();
    giveCode(visit, company, mailbox, 0);
    visit.await(".biz-user");
  }

  private static void signIn(
      Visit visit, Company company, String loginId, String mailbox, String password, String link) {
    int seen = company.mails().count(mailbox);
    visit.link(link).click();
    givePassword(visit, loginId, password);
    giveCode(visit, company, mailbox, seen);
    visit.await(".biz-user");
  }

  private static void givePassword(Visit visit, String loginId, String password) {
    visit.await("#kc-form-login");
    visit.page().locator("#username").fill(loginId);
    visit.page().locator("#password").fill(password);
    visit.page().locator("#kc-login").click();
  }

  private static void giveCode(Visit visit, Company company, String mailbox, int seen) {
    visit.await("input[name=otp]");
    Mails.Mail mail =
        company.mails().next(mailbox, seen, m -> m.text().matches("(?s).*\\b\\d{6}\\b.*"));
    visit.page().locator("input[name=otp]").fill(mail.oneTimePassword());
    visit.page().locator("#kc-login").first().click();
  }

  private static void changeTheAbsence(Visit visit, Api portal, Company company, String extension) {
    Page page = visit.page();
    assertThat(visit.heading()).hasText("内線 20200");
    visit.look("own-page");
    page.locator("#mode-FORWARDING").check();
    page.locator("#noAnswer-FORWARD").check();
    visit.button("保存する").click();
    assertThat(page.locator("#destination-help")).isVisible();
    page.locator("#destination").fill("090-1234-5678");
    visit.button("相手にどう聞こえるか確認する").click();
    Locator heard = page.getByRole(AriaRole.DIALOG);
    assertThat(heard).containsText("電話に出られないとき");
    assertThat(heard).containsText("09012345678 に転送されます");
    visit.look("heard");
    heard.getByText("保存する").click();
    assertThat(page.getByText("に保存しました")).isVisible();
    visit.look("absence-saved");
    JsonNode stored =
        portal
            .get(company.pbx("/extensions/" + extension + "/absence"))
            .expect(200, "absence")
            .json();
    assertThat(stored.path("destination").asText()).isEqualTo("09012345678");
  }

  /** Tried operation by operation, at his own contract and at another, and page by page. */
  private static void nothingElseOpens(Visit visit, Company company, String extension) {
    for (String contract : List.of(company.contract(0), company.contract(1))) {
      List<ServiceOperation> refused =
          ServiceOperation.all().stream()
              .filter(operation -> !PUBLIC.matcher(operation.path()).matches())
              .filter(
                  operation ->
                      !contract.equals(company.contract(0)) || !ALLOWED.contains(operation.name()))
              .toList();
      Object statuses =
          visit
              .page()
              .evaluate(
                  SEND_ALL,
                  refused.stream()
                      .map(operation -> operation.at(contract, extension))
                      .map(
                          one ->
                              Map.of(
                                  "method", one.method(), "path", one.path(), "type", one.type()))
                      .toList());
      Map<String, Object> open = new LinkedHashMap<>();
      for (int i = 0; i < refused.size(); i++) {
        Object status = ((List<?>) statuses).get(i);
        if (!Set.<Object>of(401, 403, 404).contains(status)) {
          open.put(refused.get(i).name(), status);
        }
      }
      assertThat(refused).hasSizeGreaterThan(100);
      assertThat(open).as("at " + contract).isEmpty();
    }
    for (String page : List.of("/", "/contracts", "/users", "/contracts/" + company.contract(0))) {
      visit.open(page);
      visit.await(".biz-own");
    }
  }

  private static void changeThePassword(Visit visit) {
    Page page = visit.page();
    visit.link("パスワードを変更する").click();
    visit.await("#kc-passwd-update-form");
    page.locator("#password-new").fill(NEW_PASSWORD);
    page.locator("#password-confirm").fill(NEW_PASSWORD);
    visit.look("new-password");
    page.locator("#kc-login").click();
    assertThat(page.getByText("パスワードを変更しました")).isVisible();
    visit.look("password-changed");
  }

  private static void signInWithTheNewPassword(
      Visit visit, Company company, String loginId, String mailbox) {
    Page page = visit.page();
    page.locator(".biz-user").click();
    page.getByText("ログアウト", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page).hasURL(Pattern.compile(".*/line/SMART_PBX"));
    visit.link("ログイン").click();
    givePassword(visit, loginId, company.password());
    assertThat(page.locator("#kc-form-login")).containsText("正しくありません");
    visit.open("/line/SMART_PBX");
    signIn(visit, company, loginId, mailbox, NEW_PASSWORD, "ログイン");
    assertThat(visit.heading()).hasText("内線 20200");
  }
}
