package io.bizportal.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.bizportal.local.Stack;
import io.bizportal.local.demo.Api;
import io.bizportal.local.demo.Company;
import io.bizportal.local.demo.OrderFile;
import io.bizportal.local.demo.Person;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A Dotphone Office contract's login IDs, set up by an administrator for their users. */
@ExtendWith(House.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DotphoneJourneyTest {

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

  // D5, G3, C7, E9, E11
  @Test
  void anAdministratorSetsOptionsOnBehalfOfALoginId(Stack house) {
    Company company = House.newCompany(house);
    OrderFile more = company.orderMore();
    Person admin = company.administrator();
    Api portal = company.firstLogin(admin);
    String loginId =
        more.json().at("/contracts/%d/inventory/numbers/1/loginId".formatted(DOTPHONE)).asText();
    try (BrowserContext context = chromium.desk("ja-JP")) {
      Visit visit = new Visit(context, house.base(), "dotphone-ja");
      Page page = visit.page();
      visit.signIn(company, admin, "ログイン", false);
      visit.open("/services/DOTPHONE_OFFICE");
      page.waitForURL("**/contracts/" + more.contract(DOTPHONE) + "/login-ids");
      assertThat(page.locator("tbody tr")).hasCount(3);
      visit.look("login-ids");
      page.locator(".biz-filter input").fill(loginId);
      assertThat(page.locator("tbody tr")).hasCount(1);
      visit.link(loginId).click();

      assertThat(page.getByText("代理設定: ログインID " + loginId)).isVisible();
      page.locator("#rejectAnonymous").check();
      page.locator("#noAnswer-FORWARD").check();
      page.locator("#destination").fill("119");
      visit.button("保存する").click();
      assertThat(page.locator("#destination-help")).containsText("緊急通報用");
      visit.look("options-with-an-error");
      page.locator("#destination").fill("03-1234-5678");
      visit.button("保存する").click();
      assertThat(page.getByText("に保存しました。")).isVisible();
      assertThat(page.locator("#destination")).hasValue("0312345678");
      visit.look("options-saved");

      Locator dialog = page.getByRole(AriaRole.DIALOG);
      page.locator("#unconditional-FORWARD").check();
      visit.button("変更内容を確認").click();
      assertThat(dialog).containsText("への着信");
      assertThat(dialog).containsText("外線 0312345678 につながります");
      visit.look("preview");
      visit.button("日時を指定して予約").click();
      page.locator("#at").fill("2027-01-04T09:00");
      page.locator("#planMemo").fill("年始の休業");
      visit.button("予約する").click();
      assertThat(dialog).hasCount(0);
      assertThat(page.locator("#unconditional-FORWARD")).not().isChecked();

      String path =
          "/api/pbx/v1/contracts/%s/login-ids/%s".formatted(more.contract(DOTPHONE), loginId);
      portal
          .with("If-Match", portal.get(path).expect(200, "login ID").etag())
          .put(path, Map.of("clickToDial", true))
          .expect(200, "somebody else's change");
      page.locator("#busy-VOICEMAIL").check();
      visit.button("保存する").click();
      Locator conflict = page.locator(".biz-conflict");
      assertThat(conflict).containsText("クリックtoダイヤル");
      visit.look("conflict");
      visit.button("現在の内容を読み込む").click();
      assertThat(page.locator("#clickToDial")).isChecked();

      page.locator("#rejectAnonymous").check();
      page.locator("#noAnswer-FORWARD").check();
      page.locator("#destination").fill("03-1234-5678");
      visit.button("保存する").click();
      assertThat(page.getByText("に保存しました。")).isVisible();
      visit.link("着信をシミュレーション").click();
      page.locator("#withheld").check();
      visit.button("調べる").click();
      Locator steps = page.locator(".biz-call-steps");
      assertThat(steps).containsText("番号非通知の着信を断る");
      visit.look("simulation-of-a-withheld-call");
      page.locator("#withheld").uncheck();
      page.locator("#caller").fill("200");
      visit.button("調べる").click();
      assertThat(page.locator("#caller-help")).containsText("市外局番");
      page.locator("#caller").fill("090-1234-5678");
      visit.button("調べる").click();
      assertThat(steps).containsText("09012345678 からの着信です");
      assertThat(steps).containsText("0312345678 に転送されます");
      visit.button("English").click();
      assertThat(steps).containsText("comes from 09012345678");
      visit.look("simulation-in-english");
      visit.button("日本語").click();
      visit.open("/contracts/%s/login-ids/%s".formatted(more.contract(DOTPHONE), loginId));

      visit.link("このIDの代理設定の履歴").click();
      assertThat(page.getByText("代理設定: " + loginId + " のみ")).isVisible();
      assertThat(page.locator("tbody tr").first()).containsText("代理設定: ログインID " + loginId);
      assertThat(page.locator(".biz-history")).containsText("ログインID " + loginId + "の変更");
      assertThat(page.locator(".biz-history")).containsText("年始の休業");
      visit.look("history");
      visit.button("English").click();
      assertThat(page.locator("tbody tr").first()).containsText("for login ID " + loginId);
      visit.button("Show all changes").click();
      visit.link("Login IDs").first().click();
      visit.link(loginId).click();
      assertThat(page.getByText("you are setting for the user of")).isVisible();
      visit.look("options-in-english");
    }
  }
}
