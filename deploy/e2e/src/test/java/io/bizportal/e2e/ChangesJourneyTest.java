package io.bizportal.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.bizportal.local.Stack;
import io.bizportal.local.demo.Api;
import io.bizportal.local.demo.Company;
import io.bizportal.local.demo.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A change is looked at before it is made, planned for later, and taken back. */
@ExtendWith(House.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangesJourneyTest {

  private Chromium chromium;

  @BeforeAll
  void open() {
    chromium = new Chromium();
  }

  @AfterAll
  void close() {
    chromium.close();
  }

  // E7, E9
  @Test
  void anAdministratorLooksBeforeSavingPlansAndTakesBack(Stack house) {
    Company company = House.newCompany(house);
    Person admin = company.administrator();
    Api portal = company.firstLogin(admin);
    String extension = company.extension(portal, "20", "200").path("id").asText();
    String digits = "045" + company.contract(0).substring(3);
    portal
        .post(
            company.pbx("/external-numbers"),
            Map.of("digits", digits, "kind", "INDIVIDUAL", "extension", extension))
        .expect(201, "a number that rings at the extension");
    portal
        .post(company.pbx("/planned-changes"), plan(extension))
        .expect(201, "a plan for two seconds later");
    try (BrowserContext context = chromium.desk("ja-JP")) {
      Visit visit = new Visit(context, house.base(), "changes-ja");
      Page page = visit.page();
      visit.signIn(company, admin, "ログイン", false);
      visit.open("/contracts/" + company.contract(0) + "/extensions/" + extension + "/absence");
      page.locator("#mode-FORWARDING").check();
      page.locator("#unconditional-FORWARD").check();
      page.locator("#destination").fill("110");
      visit.button("変更内容を確認").click();
      assertThat(page.locator("#destination-help")).containsText("緊急");
      page.locator("#destination").fill("03-1234-5678");
      page.locator("#busy-VOICEMAIL").check();
      page.locator("#voicemailPin").fill("7391046285");
      visit.button("変更内容を確認").click();
      Locator dialog = page.getByRole(AriaRole.DIALOG);
      assertThat(dialog).containsText(digits + " への着信");
      assertThat(dialog).containsText("外線 0312345678 につながります");
      visit.look("preview");

      visit.button("日時を指定して予約").click();
      page.locator("#at").fill("2027-01-04T09:00");
      page.locator("#planMemo").fill("年始の休業");
      visit.look("plan");
      visit.button("予約する").click();
      assertThat(dialog).hasCount(0);
      String plans =
          portal.get(company.pbx("/planned-changes")).expect(200, "plans").json().toString();
      org.assertj.core.api.Assertions.assertThat(plans)
          .contains("VOICEMAIL")
          .doesNotContain("7391046285");

      page.locator("#mode-FORWARDING").check();
      page.locator("#unconditional-FORWARD").check();
      page.locator("#destination").fill("0312345678");
      visit.button("変更内容を確認").click();
      visit.button("今すぐ保存する").click();
      assertThat(page.locator("form")).containsText("保存しました");

      visit.link("変更履歴と予約").click();
      assertThat(page.locator(".biz-history")).containsText("年始の休業");
      assertThat(page.locator(".biz-history")).containsText("実行済み");
      Locator rows = page.locator("tbody tr");
      assertThat(rows.first()).containsText("不在時の動作 20200 を変更");
      assertThat(rows.first()).containsText("山田");
      visit.look("history");
      page.getByText("予約を取り消す").click();
      assertThat(page.locator(".biz-history")).containsText("取り消し済み");
      page.getByText("詳しく見る").first().click();
      assertThat(dialog).containsText("転送先");
      visit.look("change");
      visit.button("元に戻す").click();
      assertThat(rows.first()).containsText("変更を元に戻した操作");
      visit.button("English").click();
      assertThat(rows.nth(1)).containsText("undone");
      visit.look("history-in-english");
      String mode =
          portal
              .get(company.pbx("/extensions/" + extension + "/absence"))
              .expect(200, "the behaviour is as it was")
              .json()
              .path("mode")
              .asText();
      org.assertj.core.api.Assertions.assertThat(mode).isEqualTo("OFF");
    }
  }

  private static Map<String, Object> plan(String extension) {
    return Map.of(
        "at",
        Instant.now().plusSeconds(2).toString(),
        "changes",
        List.of(
            Map.of(
                "resource",
                "extension",
                "action",
                "UPDATED",
                "id",
                extension,
                "settings",
                Map.of("siteNumber", "20", "terminalNumber", "200", "memo", "受付"))));
  }
}
