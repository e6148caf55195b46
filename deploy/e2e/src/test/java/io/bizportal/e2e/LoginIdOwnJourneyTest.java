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
import io.bizportal.local.demo.Api;
import io.bizportal.local.demo.Company;
import io.bizportal.local.demo.OrderFile;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The user of a Dotphone Office login ID at the settings site: his forwarding and his password. */
@ExtendWith(House.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoginIdOwnJourneyTest {

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

  // D5, D6, G3, E9
  @Test
  void theUserOfALoginIdSetsItsForwardingAndNothingElse(Stack house) {
    Company company = House.newCompany(house);
    OrderFile more = company.orderMore();
    Api portal = company.firstLogin(company.administrator());
    String contract = more.contract(DOTPHONE);
    JsonNode line = more.json().at("/contracts/%d/inventory/numbers/1".formatted(DOTPHONE));
    JsonNode user = withPassword(portal, company, contract, line.path("number").asText());
    String options =
        "/api/pbx/v1/contracts/%s/login-ids/%s".formatted(contract, line.path("loginId").asText());
    portal
        .with("If-Match", portal.get(options).expect(200, "options").etag())
        .put(options, Map.of("rejectAnonymous", true))
        .expect(200, "an option that is the administrator's");

    try (BrowserContext context = chromium.desk("ja-JP")) {
      Visit visit = new Visit(context, house.base(), "own-login-id");
      Page page = visit.page();
      visit.open("/line/DOTPHONE_OFFICE");
      visit.look("entry");
      visit.link("ログイン").click();
      visit.await("#kc-form-login");
      page.locator("#username").fill(user.path("loginId").asText());
      page.locator("#password").fill(company.password());
      page.locator("#kc-login").click();
      visit.await(".biz-own");
      assertThat(page.locator("main")).containsText(line.path("number").asText());
      assertThat(page.locator("#rejectAnonymous")).hasCount(0);
      visit.look("own-page");

      page.locator("#noAnswer-FORWARD").check();
      visit.button("保存する").click();
      assertThat(page.locator("#destination-help")).isVisible();
      page.locator("#destination").fill("090-1234-5678");
      visit.button("相手にどう聞こえるか確認する").click();
      Locator heard = page.getByRole(AriaRole.DIALOG);
      assertThat(heard).containsText("09012345678 に転送されます");
      visit.look("heard");
      heard.getByText("保存する").click();
      assertThat(page.getByText("に保存しました")).isVisible();
      visit.look("saved");

      Map<String, Object> mine = Map.of("busy", "FORWARD", "destination", "03-1234-5678");
      portal
          .with("If-Match", portal.get(options).expect(200, "options").etag())
          .put(options, mine)
          .expect(200, "a deputy's change");
      page.locator("#busy-VOICEMAIL").check();
      visit.button("保存する").click();
      assertThat(page.locator(".biz-conflict")).containsText("0312345678");
      visit.look("conflict");
      visit.button("現在の内容を読み込む").click();
      assertThat(page.locator("#destination")).hasValue("0312345678");
      visit.button("English").click();
      assertThat(page.getByText("Forwarding and voicemail").first()).isVisible();
      visit.look("own-page-in-english");
    }
    JsonNode history =
        portal
            .get("/api/pbx/v1/contracts/" + contract + "/change-sets")
            .expect(200, "history")
            .json();
    assertThat(history.at("/items/1/actorKind").asText()).isEqualTo("TERMINAL_USER");
  }

  private static JsonNode withPassword(
      Api portal, Company company, String contract, String number) {
    String users = "/api/identity/v1/contracts/" + contract + "/terminal-users";
    JsonNode user =
        await()
            .atMost(Duration.ofSeconds(20))
            .until(
                () -> portal.get(users + "?q=" + number).json().path("items").path(0),
                one -> !one.isMissingNode());
    portal
        .put(
            users + "/" + user.path("id").asText() + "/password",
            Map.of("password", company.password()))
        .expect(200, "password");
    return user;
  }
}
