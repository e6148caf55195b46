package io.bizportal.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.bizportal.local.Stack;
import io.bizportal.local.demo.Api;
import io.bizportal.local.demo.Company;
import io.bizportal.local.demo.Person;
import java.nio.charset.Charset;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Settings in and out as a spreadsheet's file, on the real screens. */
@ExtendWith(House.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CsvJourneyTest {

  private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
  private static final String HEAD = "拠点番号,端末番号,メモ,不在時動作,転送先,無応答,呼出秒数\r\n";

  private Chromium chromium;

  @BeforeAll
  void open() {
    chromium = new Chromium();
  }

  @AfterAll
  void close() {
    chromium.close();
  }

  // D4, F1, F2, F3
  @Test
  void aFileIsCorrectedLookedAtAndApplied(Stack house) {
    Company company = House.newCompany(house);
    Person admin = company.administrator();
    Api portal = company.firstLogin(admin);
    company.extension(portal, "20", "200");
    try (BrowserContext context = chromium.desk("ja-JP")) {
      Visit visit = new Visit(context, house.base(), "csv-ja");
      Page page = visit.page();
      visit.signIn(company, admin, "ログイン", false);
      visit.open("/contracts/" + company.contract(0) + "/imports");
      visit.await("#export-kind");
      visit.look("nothing-imported");
      Download table = page.waitForDownload(() -> visit.link("現在の設定を書き出す").click());
      org.assertj.core.api.Assertions.assertThat(table.suggestedFilename())
          .isEqualTo("extensions.csv");

      page.locator("#export-kind").selectOption("line-keys");
      Download keys = page.waitForDownload(() -> visit.link("現在の設定を書き出す").click());
      org.assertj.core.api.Assertions.assertThat(keys.suggestedFilename())
          .isEqualTo("line-keys.csv");

      send(visit, "誤り.csv", HEAD + "20,200,受付,オン,312345678,転送,15\r\n20,2x1,,,,,\r\n");
      assertThat(page.locator("tbody").first()).containsText("先頭の0が失われています");
      visit.look("errors");

      visit.open("/contracts/" + company.contract(0) + "/imports");
      send(
          visit,
          "内線.csv",
          HEAD + "20,200,受付,オン,'0312345678,転送,15\r\n" + "20,201,<script>alert(1)</script>,,,,\r\n");
      assertThat(visit.button("すべて適用する")).isVisible();
      assertThat(page.locator("tbody")).containsText("<script>alert(1)</script>");
      visit.look("preview");
      visit.button("すべて適用する").click();
      assertThat(page.getByText("すべて適用しました。").first()).isVisible();
      visit.look("applied");
      visit.button("English").click();
      assertThat(page.getByText("All of it was applied.").first()).isVisible();
      visit.open("/contracts/" + company.contract(0) + "/imports");
      assertThat(page.locator("table[aria-label='Imports'] tbody tr")).hasCount(2);
      visit.look("imports-in-english");
      accounts(visit, company.contract(0));
    }
  }

  // D4
  private static void accounts(Visit visit, String contract) {
    Page page = visit.page();
    visit.open("/contracts/" + contract + "/terminal-users?q=20200");
    assertThat(page.locator("tbody tr")).hasCount(1);
    visit.link("Account CSV").click();
    visit.await("#export-encoding");
    visit.look("accounts");
    visit.button("Import CSV").click();
    String table =
        "ログインID,MFA,メールアドレス,新しいパスワード\r\n%s-20200,ON,yamada.taro@example.com,xQ7vT2mm\r\n"
            .formatted(contract.toLowerCase(Locale.ROOT));
    page.locator("#table")
        .setInputFiles(new FilePayload("accounts.csv", "text/csv", table.getBytes(WINDOWS_31J)));
    visit.look("accounts-to-be-sent");
    visit.button("Send and check").click();
    assertThat(visit.button("Apply all")).isVisible();
    assertThat(page.locator("tbody")).containsText("y***o@example.com");
    assertThat(page.locator("tbody")).not().containsText("xQ7vT2mm");
    visit.button("Apply all").click();
    assertThat(page.getByText("New passwords take effect").first()).isVisible();
    visit.button("日本語").click();
    assertThat(page.getByText("新しいパスワードは順に有効になります").first()).isVisible();
    visit.look("accounts-applied");
  }

  private static void send(Visit visit, String name, String table) {
    visit.button("CSVを取り込む").click();
    visit
        .page()
        .locator("#table")
        .setInputFiles(new FilePayload(name, "text/csv", table.getBytes(WINDOWS_31J)));
    visit.look("to-be-sent");
    visit.button("送信して確認する").click();
    visit.await(".biz-import__facts");
  }
}
