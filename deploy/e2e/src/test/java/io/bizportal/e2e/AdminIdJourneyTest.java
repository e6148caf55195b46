package io.bizportal.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.bizportal.local.Stack;
import io.bizportal.local.demo.Api;
import io.bizportal.local.demo.Company;
import io.bizportal.local.demo.OrderFile;
import io.bizportal.local.demo.Person;
import java.time.Duration;
import java.util.Map;
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
    JsonNode adminId = adminId(portal, contract);
    String password = password(portal, contract, adminId);
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
      signIn(visit, adminId, password);
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
      signIn(visit, adminId, password);
      page.waitForURL("**/contracts/" + contract + "/login-ids");
      assertThat(page.locator("tbody tr")).hasCount(3);
      visit.look("login-ids");

      page.locator("tbody tr a").first().click();
      page.locator("#clickToDial").check();
      visit.button("保存する").click();
      assertThat(page.getByText("に保存しました。")).isVisible();
      visit.link("変更履歴と予約").click();
      assertThat(page.locator("tbody tr").first())
          .containsText("管理者ID " + adminId.path("loginId").asText());
      visit.look("history");
    }
  }

  private static void signIn(Visit visit, JsonNode adminId, String password) {
    visit.await("#kc-form-login");
    visit.page().locator("#username").fill(adminId.path("loginId").asText());
    visit.page().locator("#password").fill(password);
    visit.page().locator("#kc-login").click();
  }

  private static JsonNode adminId(Api portal, String contract) {
    String path = "/api/identity/v1/contracts/%s/terminal-users?kind=ADMIN_ID".formatted(contract);
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> portal.get(path).json().path("items").path(0), one -> !one.isMissingNode());
  }

  private static String password(Api portal, String contract, JsonNode adminId) {
    return portal
        .put(
            "/api/identity/v1/contracts/%s/terminal-users/%s/password"
                .formatted(contract, adminId.path("id").asText()),
            Map.of())
        .expect(200, "password of the admin ID")
        .json()
        .path("password")
        .asText();
  }
}
