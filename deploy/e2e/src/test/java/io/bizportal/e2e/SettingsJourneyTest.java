package io.bizportal.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import io.bizportal.local.Stack;
import io.bizportal.local.demo.Api;
import io.bizportal.local.demo.Company;
import io.bizportal.local.demo.Person;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Single number reach, feature codes, chosen columns, and all settings on one page. */
@ExtendWith(House.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SettingsJourneyTest {

  private Chromium chromium;

  @BeforeAll
  void open() {
    chromium = new Chromium();
  }

  @AfterAll
  void close() {
    chromium.close();
  }

  // E1, E2, E7, E8
  @Test
  void anAdministratorSetsWhatRingsAndSeesAllOnOnePage(Stack house) {
    Company company = House.newCompany(house);
    Person admin = company.administrator();
    Api portal = company.firstLogin(admin);
    String extension = company.extension(portal, "20", "200").path("id").asText();
    company.extension(portal, "20", "201");
    company.extension(portal, "30", "301");
    portal
        .post(
            company.pbx("/incoming-groups"),
            Map.of(
                "name",
                "営業",
                "kind",
                "SEQUENTIAL",
                "number",
                "800",
                "members",
                new String[] {extension}))
        .expect(201, "a group");
    try (BrowserContext context = chromium.desk("ja-JP")) {
      context.addInitScript("window.print = () => document.body.setAttribute('data-printed', '')");
      Visit visit = new Visit(context, house.base(), "settings-ja");
      visit.signIn(company, admin, "ログイン", false);
      visit.open("/contracts/" + company.contract(0) + "/extensions/" + extension + "/absence");
      reach(visit);
      codes(visit);
      columns(visit);
      top(visit);
      overview(visit);
    }
  }

  private static void reach(Visit visit) {
    Page page = visit.page();
    page.locator("#mode-SINGLE_NUMBER_REACH").check();
    page.locator("#firstNumber").fill("090-1234-5678");
    page.locator("#secondNumber").fill("110");
    page.locator("#voicemailPin").fill("407199");
    visit.button("保存する").click();
    assertThat(page.locator("#secondNumber-help")).containsText("緊急");
    visit.look("reach-with-an-error");
    page.locator("#secondNumber").fill("0312345678");
    visit.button("変更内容を確認").click();
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    assertThat(dialog).containsText("20200 と同時に 09012345678 も呼び出します");
    visit.look("reach-previewed");
    visit.button("今すぐ保存する").click();
    assertThat(page.locator("form")).containsText("保存しました");
    visit.look("reach");
  }

  private static void codes(Visit visit) {
    Page page = visit.page();
    visit.link("初期設定").click();
    page.locator("#pickup").fill("20201");
    visit.button("保存する").first().click();
    assertThat(page.locator("#pickup-help")).containsText("すでに使われています");
    visit.look("feature-codes-with-an-error");
    page.locator("#pickup").fill("＊７７");
    visit.button("保存する").first().click();
    assertThat(page.locator("#pickup")).hasValue("*77");
    visit.button("拠点を追加").click();
    page.locator("#sites-0-siteNumber").fill("20");
    page.locator("#sites-0-channels").fill("24");
    visit.button("変更内容を確認").last().click();
    assertThat(page.getByRole(AriaRole.DIALOG)).containsText("20 24");
    visit.button("今すぐ保存する").click();
    assertThat(page.getByText("保存しました").last()).isVisible();
    visit.look("initial-settings");
  }

  private static void columns(Visit visit) {
    Page page = visit.page();
    visit.link("内線").click();
    visit.button("表示する項目").click();
    page.getByRole(AriaRole.MENU).getByText("発信規制").click();
    visit.look("columns");
    page.reload();
    assertThat(page.locator("thead")).containsText("発信規制");
    visit.button("詳細表示").click();
    assertThat(page.locator("thead")).containsText("更新日時");
    visit.look("all-columns");
  }

  private static void top(Visit visit) {
    Page page = visit.page();
    visit.link("トップ").click();
    assertThat(page.locator("#latest-title").locator("xpath=..")).containsText("不在時の動作 20200 を変更");
    visit.look("top");
    page.locator(".biz-counts").getByText("着信グループ").click();
    assertThat(visit.heading()).hasText("着信グループ");
  }

  private static void overview(Visit visit) {
    Page page = visit.page();
    visit.link("PBX設定一覧").click();
    assertThat(page.locator(".biz-counts")).containsText("内線3");
    assertThat(page.locator(".biz-charts")).containsText("シングルナンバーリーチ");
    assertThat(page.locator("#overview-absence").locator("xpath=.."))
        .containsText("09012345678, 0312345678");
    visit.look("overview");
    visit.button("すべて印刷").click();
    assertThat(page.locator("body[data-printed]")).hasCount(1);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator(".biz-settings-menu")).isHidden();
    visit.look("overview-on-paper");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    visit.button("English").click();
    assertThat(visit.heading()).containsText("All settings");
    visit.look("overview-in-english");
  }
}
