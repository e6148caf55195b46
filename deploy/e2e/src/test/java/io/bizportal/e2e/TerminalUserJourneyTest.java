package io.bizportal.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.bizportal.local.Stack;
import io.bizportal.local.demo.Api;
import io.bizportal.local.demo.Company;
import io.bizportal.local.demo.Person;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The people of a contract's extensions: managed by an administrator, and signing in. */
@ExtendWith(House.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TerminalUserJourneyTest {

  private static final Page.GetByLabelOptions EXACTLY = new Page.GetByLabelOptions().setExact(true);

  private Chromium chromium;

  @BeforeAll
  void open() {
    chromium = new Chromium();
  }

  @AfterAll
  void close() {
    chromium.close();
  }

  // D1, D2, D3, D6
  @Test
  void anExtensionsUserGetsAPasswordRegistersHisAddressAndIsUnlocked(Stack house) {
    Company company = House.newCompany(house);
    Person admin = company.administrator();
    Api portal = company.firstLogin(admin);
    company.extension(portal, "20", "200");
    try (BrowserContext desk = chromium.desk("ja-JP");
        BrowserContext elsewhere = chromium.desk("ja-JP")) {
      Visit visit = new Visit(desk, house.base(), "terminal-users-ja");
      Page page = visit.page();
      visit.signIn(company, admin, "ログイン", false);
      visit.open("/contracts/" + company.contract(0) + "/terminal-users?q=20200");
      Locator row = page.locator("tbody tr");
      assertThat(row).hasCount(1);
      assertThat(row).containsText("未設定");
      String password = givePassword(visit, row);
      row.getByText("MFAをONにする").click();
      assertThat(row).containsText("MFAをOFFにする");
      TerminalVisit terminal =
          new TerminalVisit(
              new Visit(elsewhere, house.base(), "terminal-sign-in"),
              house.base(),
              row.locator("td").nth(1).innerText());

      terminal.lockHimOut();
      await()
          .atMost(Duration.ofSeconds(10))
          .until(
              () -> {
                page.reload();
                row.waitFor();
                return row.innerText().contains("ロック中");
              });
      visit.look("locked");
      row.getByText("ロック解除").click();
      assertThat(row).not().containsText("ロック中");

      terminal.registerAddress(
          password, company.person("", "uketsuke", "").email(), company.mails());
      terminal.changePassword("Umi7Yama");
      page.reload();
      assertThat(row).containsText("u***");
      visit.look("with-address");
    }
  }

  private static String givePassword(Visit visit, Locator row) {
    Page page = visit.page();
    row.getByText("パスワード再設定").click();
    page.locator("#password-chosen").check();
    page.locator("#password").fill("password1");
    visit.button("保存する").click();
    assertThat(page.locator("#password-help")).containsText("英大文字");
    visit.look("password-with-an-error");
    page.locator("#password-made").check();
    visit.button("保存する").click();
    assertThat(page.getByText("この画面でしか確認できません")).isVisible();
    visit.look("password-once");
    String password = page.getByLabel("パスワード", EXACTLY).inputValue();
    visit.button("控えました").click();
    assertThat(row).containsText("設定済み");
    return password;
  }
}
