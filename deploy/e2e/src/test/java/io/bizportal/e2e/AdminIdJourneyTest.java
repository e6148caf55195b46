package io.bizportal.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.bizportal.local.Stack;
import io.bizportal.local.demo.AdminId;
import io.bizportal.local.demo.Api;
import io.bizportal.local.demo.Company;
import io.bizportal.local.demo.OrderFile;
import io.bizportal.local.demo.Person;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A Dotphone Office admin ID, linked to a portal account and used alone. */
@ExtendWith(House.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdminIdJourneyTest {

  private static final int DOTPHONE = 3;

  private Chromium chromium;

  @BeforeAll
  void open() {
    chromium = new Chromium();
  }

  @AfterAll
  void close() {
    chromium.close();
  }

  // C11, C9, D5
  @Test
  void anAdminIdIsLinkedEnteredAndTakenBackAndSignsInAlone(Stack house) {
    Company company = House.newCompany(house);
    OrderFile more = company.orderMore();
    Api portal = company.firstLogin(company.administrator());
    String contract = more.contract(DOTPHONE);
    AdminId adminId = AdminId.withPassword(portal, contract);
    Person colleague = company.invite(portal, company.group(portal, "権限なし"));
    company.register(colleague);

    try (BrowserContext context = chromium.desk("ja-JP")) {
      Visit visit = new Visit(context, house.base(), "admin-ids");
      Page page = visit.page();
      visit.signIn(company, colleague, "ログイン", true);
      visit.open("/admin-ids");
      assertThat(page.getByText("連携している管理者IDはありません")).isVisible();
      visit.look("none");
      visit.button("管理者IDを連携").click();
      visit.look("link");
      visit.link("管理者IDのログインへ").click();
      signIn(visit, adminId, "Wrong-password1");
      assertThat(page.locator("#kc-form-login")).isVisible();
      visit.look("sign-in-refused");
      signIn(visit, adminId, adminId.password());
      page.waitForURL("**/admin-ids?link=done");
      Locator row = page.locator("tbody tr");
      assertThat(row).containsText(contract);
      visit.look("linked");
      visit.button("English").click();
      assertThat(page.getByText("The admin ID was linked")).isVisible();
      visit.look("linked-in-english");
      visit.button("日本語").click();

      row.getByText("設定変更").click();
      page.waitForURL("**/contracts/" + contract + "/login-ids");
      assertThat(page.locator("tbody tr")).hasCount(3);

      visit.open("/admin-ids");
      row.getByText("連携を解除").click();
      visit.look("unlink");
      page.locator(".pf-v6-c-modal-box").getByText("連携を解除").last().click();
      assertThat(page.getByText("連携している管理者IDはありません")).isVisible();
      await()
          .atMost(Duration.ofSeconds(10))
          .until(
              () -> {
                visit.open("/contracts/" + contract + "/login-ids");
                visit.await("h1");
                return page.getByText("この契約は表示できません").isVisible();
              });
    }
    try (BrowserContext context = chromium.desk("ja-JP")) {
      Visit visit = new Visit(context, house.base(), "admin-id-alone");
      Page page = visit.page();
      visit.open("/session/sign-in?realm=line&brand=DOTPHONE_OFFICE");
      visit.await("#kc-form-login");
      visit.look("sign-in");
      signIn(visit, adminId, adminId.password());
      page.waitForURL("**/contracts/" + contract + "/login-ids");
      assertThat(page.locator("tbody tr")).hasCount(3);
      visit.look("login-ids");

      page.locator("tbody tr a").first().click();
      page.locator("#clickToDial").check();
      visit.button("保存する").click();
      assertThat(page.getByText("に保存しました。")).isVisible();
      visit.link("変更履歴と予約").click();
      assertThat(page.locator("tbody tr").first()).containsText("管理者ID " + adminId.loginId());
      visit.look("history");
      importsAccounts(visit, adminId);
    }
  }

  // D4
  private static void importsAccounts(Visit visit, AdminId adminId) {
    Page page = visit.page();
    visit.open("/contracts/" + adminId.contract() + "/terminal-users");
    assertThat(page.locator("tbody tr")).hasCount(4);
    visit.link("アカウント一括設定CSV").click();
    visit.button("CSVを取り込む").click();
    String table = "ログインID,メールアドレス\r\n%s-01,yamada.taro@example.com\r\n";
    page.locator("#table")
        .setInputFiles(
            new FilePayload(
                "accounts.csv", "text/csv", table.formatted(adminId.loginId()).getBytes(UTF_8)));
    visit.button("送信して確認する").click();
    visit.button("すべて適用する").click();
    assertThat(page.locator(".biz-import__facts")).containsText("完了");
    assertThat(page.locator(".biz-import__facts")).containsText("管理者ID " + adminId.loginId());
    visit.look("accounts-imported");
  }

  private static void signIn(Visit visit, AdminId adminId, String password) {
    visit.await("#kc-form-login");
    visit.page().locator("#username").fill(adminId.loginId());
    visit.page().locator("#password").fill(password);
    visit.page().locator("#kc-login").click();
  }
}
