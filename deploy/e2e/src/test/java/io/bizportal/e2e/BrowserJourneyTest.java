package io.bizportal.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.bizportal.local.Stack;
import io.bizportal.local.demo.Api;
import io.bizportal.local.demo.Company;
import io.bizportal.local.demo.Person;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main job as people do it: on the real screens, in Chromium. */
@ExtendWith(House.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserJourneyTest {

  private Chromium chromium;

  @BeforeAll
  void open() {
    chromium = new Chromium();
  }

  @AfterAll
  void close() {
    chromium.close();
  }

  @Test
  void anAdministratorSignsInForTheFirstTimeAndSetsForwarding(Stack house) {
    Company company = House.newCompany(house);
    Person person = company.administrator();
    try (BrowserContext context = chromium.desk("ja-JP")) {
      Visit visit = new Visit(context, house.base(), "administrator-ja");
      visit.register(company, person, "山田太郎", "0312345678");
      visit.signIn(company, person, "ログイン", true);
      visit.look("dashboard");

      visit.open("/contracts");
      assertThat(visit.page().locator("tbody tr")).hasCount(2);
      visit.look("contracts");
      visit.button("設定変更: " + company.contract(0)).click();
      visit.page().waitForURL(Pattern.compile(".*/extensions$"));
      visit.look("no-extensions");

      addExtension(visit, "20", "200");
      setForwarding(visit);

      visit.page().reload();
      assertThat(visit.page().locator("#noAnswer-FORWARD")).isChecked();
      assertThat(visit.page().locator("#ringSeconds")).hasValue("15");
      assertThat(visit.page().locator("#destination")).hasValue("0312345678");

      visit.button("English").click();
      assertThat(visit.heading()).containsText("Absence behaviour of extension 20200");
      visit.look("absence-in-english");
      signOut(visit, "Sign out");
      visit.look("signed-out");
      visit.open("/contracts");
      assertThat(visit.page().locator("#kc-form-login")).isVisible();
    }
  }

  @Test
  void aReaderSeesSettingsAndCannotChangeThem(Stack house) {
    Company company = House.newCompany(house);
    Api portal = company.firstLogin(company.administrator());
    String extension = company.extension(portal, "20", "201").path("id").asText();
    String group = company.group(portal, "参照のみ");
    company.permit(portal, group, "READ");
    Person reader = company.invite(portal, group);
    try (BrowserContext context = chromium.telephone("en")) {
      Visit visit = new Visit(context, house.base(), "reader-en");
      visit.register(company, reader, "佐藤花子", "0612345678");
      visit.signIn(company, reader, "Sign in", true);
      visit.open("/contracts");
      assertThat(visit.page().locator("tbody tr")).hasCount(1);
      visit.look("contracts");
      visit.button("Change settings: " + company.contract(0)).click();
      visit.link("Absence: 20201").click();
      assertThat(visit.page().locator("#mode-FORWARDING")).isDisabled();
      visit.look("absence-read-only");
      visit.open("/contracts/" + company.contract(0) + "/extensions/new");
      assertThat(visit.page().locator("#terminalNumber")).isHidden();

      company.permit(portal, group, "NONE");
      visit.open("/contracts/" + company.contract(0) + "/extensions/" + extension + "/absence");
      assertThat(visit.page().locator("#mode-FORWARDING")).hasCount(0);
      visit.look("withdrawn");
    }
  }

  // A8, A9
  @Test
  void anAdministratorCorrectsDisablesAndDeletesAUser(Stack house) {
    Company company = House.newCompany(house);
    Person admin = company.administrator();
    company.register(admin);
    try (BrowserContext context = chromium.desk("ja-JP")) {
      Visit visit = new Visit(context, house.base(), "users-ja");
      visit.signIn(company, admin, "ログイン", true);
      Page page = visit.page();
      Person user = addUser(visit, company);
      Api session = company.firstLogin(user);

      page.reload();
      visit.link("佐藤 花子").click();
      page.locator("#title").fill("部長");
      page.locator("#telephone").fill("123");
      page.locator("button[type=submit]").click();
      assertThat(page.locator("#telephone-help")).containsText("電話番号");
      visit.look("user-with-an-error");
      page.locator("#telephone").fill("06-1234-5679");
      page.locator("button[type=submit]").click();
      page.waitForURL(Pattern.compile(".*/users$"));
      assertThat(page.locator("tbody")).containsText("06-1234-5679");

      act(visit, "利用を停止する");
      assertThat(visit.button("利用を再開する")).isVisible();
      await()
          .atMost(Duration.ofSeconds(1))
          .until(() -> session.get("/api/entitlement/v1/contracts").status() == 401);
      visit.look("user-disabled");
      visit.button("利用を再開する").click();
      visit.look("user-enabling");
      dialog(visit, "利用を再開する").click();
      assertThat(visit.button("利用を停止する")).isVisible();
      await()
          .atMost(Duration.ofSeconds(5))
          .untilAsserted(() -> user.givePassword(company.password()));

      visit.button("ユーザーを削除する").click();
      visit.look("user-deleting");
      dialog(visit, "ユーザーを削除する").click();
      page.waitForURL(Pattern.compile(".*/users$"));
      assertThat(page.locator("tbody tr")).hasCount(1);
      visit.look("users");
    }
  }

  // B1
  @Test
  void anAdministratorReadsTheAccessLogAndEverybodyHisOwn(Stack house) {
    Company company = House.newCompany(house);
    Person admin = company.administrator();
    company.register(admin);
    Person stranger = company.administrator();
    stranger.failToSignIn("Wrong-Password-1");
    try (BrowserContext context = chromium.desk("ja-JP")) {
      Visit visit = new Visit(context, house.base(), "access-log-ja");
      visit.signIn(company, admin, "ログイン", true);
      Page page = visit.page();
      visit.open("/access-log");
      assertThat(page.locator(".biz-panel tbody tr")).hasCount(2);
      assertThat(page.locator(".biz-panel tbody tr").first()).containsText("成功");
      assertThat(page.locator(".biz-panel tbody tr").last()).containsText("失敗");
      visit.look("log");

      page.getByLabel("結果", new Page.GetByLabelOptions().setExact(true)).selectOption("FAILURE");
      assertThat(page.locator(".biz-panel tbody tr")).hasCount(1);
      assertThat(visit.saved("CSVでダウンロード"))
          .startsWith("\ufeff日時,")
          .contains("FAILURE")
          .doesNotContain("SUCCESS");

      page.locator(".biz-user").click();
      page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("プロフィール")).click();
      assertThat(visit.heading()).containsText("プロフィール");
      assertThat(page.locator(".biz-panel tbody tr")).hasCount(2);
      visit.look("profile");
      visit.button("English").click();
      visit.look("profile-in-english");
    }
  }

  // B2, B3
  @Test
  void anAdministratorRestrictsNetworksWithoutShuttingHimselfOutByMistake(Stack house) {
    Company company = House.newCompany(house);
    Person admin = company.administrator();
    company.register(admin);
    try (BrowserContext context = chromium.desk("ja-JP")) {
      Visit visit = new Visit(context, house.base(), "security-ja");
      visit.signIn(company, admin, "ログイン", true);
      Page page = visit.page();
      visit.open("/security");
      visit.button("ネットワークを追加").click();
      page.locator("#network-0").fill("203.0.113.9/24");
      saveRestriction(page);
      assertThat(page.locator("#network-0-help")).containsText("203.0.113.0/24");
      visit.look("restriction-with-an-error");
      page.locator("#network-0").fill("203.0.113.0/24");
      saveRestriction(page);
      assertThat(page.getByRole(AriaRole.DIALOG)).containsText("127.0.0.1");
      visit.look("would-lock-out");
      dialog(visit, "キャンセル").click();
      visit.button("ネットワークを追加").click();
      page.locator("#network-1").fill("127.0.0.0/8");
      saveRestriction(page);
      assertThat(page.getByText("アクセス制限を保存しました")).isVisible();
      page.locator("#idleMinutes").fill("5");
      page.locator("form[aria-labelledby=time-out] [type=submit]").click();
      assertThat(page.getByText("自動ログアウトの時間を保存しました")).isVisible();
      visit.look("security");
      page.reload();
      assertThat(page.locator("#network-1")).hasValue("127.0.0.0/8");
      assertThat(page.locator("#idleMinutes")).hasValue("5");

      visit.button("127.0.0.0/8 を削除").click();
      saveRestriction(page);
      dialog(visit, "利用できなくなることを承知で保存する").click();
      assertThat(page.getByText("アクセス制限を保存しました")).isVisible();
      await()
          .atMost(Duration.ofSeconds(1))
          .until(() -> page.request().get(house.base() + "/session").status() == 403);
      page.reload();
      assertThat(page.locator("main")).containsText("このネットワークからは利用できません");
      visit.look("shut-out");
    }
  }

  private static void saveRestriction(Page page) {
    page.locator("form[aria-labelledby=restriction] [type=submit]").click();
  }

  private static Person addUser(Visit visit, Company company) {
    Page page = visit.page();
    visit.open("/users");
    visit.link("ユーザーを追加").click();
    Person user = company.person("佐藤 花子", "hanako", "06-1234-5678");
    page.locator("#name").fill("佐藤 花子");
    page.locator("#email").fill(user.email());
    page.locator("#telephone").fill("06-1234-5678");
    visit.look("user-new");
    page.locator("button[type=submit]").click();
    page.waitForURL(Pattern.compile(".*/users$"));
    assertThat(page.locator("tbody tr")).hasCount(2);
    return user;
  }

  private static void act(Visit visit, String label) {
    visit.link("佐藤 花子").click();
    visit.button(label).click();
    dialog(visit, label).click();
  }

  private static Locator dialog(Visit visit, String label) {
    return visit
        .page()
        .getByRole(AriaRole.DIALOG)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(label).setExact(true));
  }

  private static void addExtension(Visit visit, String site, String terminal) {
    visit.link("内線を追加").first().click();
    visit.page().locator("#siteNumber").fill(site);
    visit.page().locator("button[type=submit]").click();
    assertThat(visit.page().locator("#terminalNumber-help")).isVisible();
    visit.look("extension-with-an-error");
    visit.page().locator("#terminalNumber").fill(terminal);
    visit.page().locator("button[type=submit]").click();
    visit.page().getByRole(AriaRole.DIALOG).waitFor();
    visit.look("sip-secret");
    visit.button("控えました").click();
    visit.page().waitForURL(Pattern.compile(".*/extensions$"));
    assertThat(visit.page().locator("tbody tr")).hasCount(1);
    visit.look("extensions");
  }

  private static void setForwarding(Visit visit) {
    visit.link("不在時動作: 20200").click();
    Page page = visit.page();
    page.locator("#mode-FORWARDING").check();
    page.locator("#noAnswer-FORWARD").check();
    page.locator("#destination").fill("110");
    page.locator("button[type=submit]").click();
    assertThat(page.locator("#destination-help")).containsText("緊急");
    assertThat((String) page.evaluate("document.activeElement.id")).isEqualTo("destination");
    visit.look("absence-with-an-error");
    page.locator("#destination").fill("03-1234-5678");
    page.locator("#ringSeconds").fill("15");
    page.locator("button[type=submit]").click();
    page.locator(".pf-m-success").first().waitFor();
    visit.look("absence-saved");
  }

  private static void signOut(Visit visit, String label) {
    visit.page().locator(".biz-user").click();
    visit.page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(label)).click();
    visit.page().locator(".biz-landing").waitFor();
  }
}
