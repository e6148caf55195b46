package io.bizportal.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import io.bizportal.local.Stack;
import io.bizportal.local.demo.Api;
import io.bizportal.local.demo.Company;
import io.bizportal.local.demo.OrderFile;
import io.bizportal.local.demo.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Permissions as an administrator handles them, and contracts as people use them. */
@ExtendWith(House.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GrantsJourneyTest {

  private Chromium chromium;

  @BeforeAll
  void open() {
    chromium = new Chromium();
  }

  @AfterAll
  void close() {
    chromium.close();
  }

  // C4, C5, C9, C12
  @Test
  void anAdministratorSeesWhoGainsBeforeSavingAndTakesItBack(Stack house) {
    Company company = House.newCompany(house);
    Person admin = company.administrator();
    Api portal = company.firstLogin(admin);
    String group = company.group(portal, "大阪支店");
    Person reader = company.invite(portal, group);
    Api readers = company.firstLogin(reader);
    String settings = company.pbx("/extensions");
    try (BrowserContext context = chromium.desk("ja-JP")) {
      Visit visit = new Visit(context, house.base(), "grants-ja");
      Page page = visit.page();
      visit.signIn(company, admin, "ログイン", false);
      visit.open(group.replace("/api/entitlement/v1", ""));
      page.locator("#service-SMART_PBX").selectOption("READ");
      visit.look("draft");
      visit.button("影響を確認して保存").click();
      Locator preview = page.getByRole(AriaRole.DIALOG);
      assertThat(preview).containsText("権限が上がる");
      assertThat(preview).containsText("佐藤 花子");
      visit.look("preview");
      assertThat(readers.get(settings).status()).isEqualTo(404);
      visit.button("権限を保存する").click();
      assertThat(page.locator(".biz-history li").first()).containsText("権限を変更");
      readers.get(settings).expect(200, "what was granted");

      page.locator(".biz-history li").first().getByText("詳細").click();
      assertThat(preview).containsText("参照のみ");
      visit.look("change");
      visit.button("閉じる").last().click();
      visit.look("history");
      visit.button("元に戻す").click();
      assertThat(page.locator(".biz-history li").first()).containsText("元に戻した");
      assertThat(readers.get(settings).status()).isEqualTo(404);
    }
  }

  // C4, C12
  @Test
  void aDeletionNamesThoseWhoLoseAndCanBeTakenBack(Stack house) {
    Company company = House.newCompany(house);
    Person admin = company.administrator();
    Api portal = company.firstLogin(admin);
    String group = company.group(portal, "Osaka");
    company.permit(portal, group, "READ_WRITE");
    Person reader = company.invite(portal, group);
    Api readers = company.firstLogin(reader);
    String settings = company.pbx("/extensions");
    try (BrowserContext context = chromium.desk("en-US")) {
      Visit visit = new Visit(context, house.base(), "grants-en");
      Page page = visit.page();
      visit.signIn(company, admin, "Sign in", false);
      visit.open(group.replace("/api/entitlement/v1", ""));
      visit.button("Delete").click();
      Locator preview = page.getByRole(AriaRole.DIALOG);
      assertThat(preview).containsText("Loses");
      visit.look("deletion");
      preview.getByText("Delete", new Locator.GetByTextOptions().setExact(true)).click();
      assertThat(visit.heading()).containsText("User groups");
      assertThat(readers.get(settings).status()).isEqualTo(404);

      visit.link("Permission history").click();
      assertThat(page.locator(".biz-history li").first()).containsText("Group deleted");
      visit.look("history");
      visit.button("Undo").first().click();
      assertThat(page.locator(".biz-history li").first()).containsText("restored");
      readers.get(settings).expect(200, "what was given back");
    }
  }

  // C12
  @Test
  void anAdministratorFindsOutWhoSeesAContractAndWhy(Stack house) {
    Company company = House.newCompany(house);
    Person admin = company.administrator();
    Api portal = company.firstLogin(admin);
    String group = company.group(portal, "参照のみ");
    company.permit(portal, group, "READ");
    company.firstLogin(company.invite(portal, group));
    try (BrowserContext context = chromium.desk("ja-JP")) {
      Visit visit = new Visit(context, house.base(), "access-ja");
      Page page = visit.page();
      visit.signIn(company, admin, "ログイン", false);
      visit.link("権限の確認").click();
      visit.button("だれが見られるか: " + company.contract(0)).click();
      assertThat(page.locator("section[aria-labelledby=readers-title] tbody tr")).hasCount(2);
      visit.button("理由を見る: 佐藤 花子").click();
      Locator why = page.locator("section[aria-labelledby=why-title]");
      assertThat(why).containsText("設定変更サイトに入れます（参照のみ）");
      assertThat(why).containsText("契約ごとの指定: 参照のみ");
      assertThat(why).containsText("決め手");
      visit.look("why");
      visit.button("だれが見られるか: " + company.contract(1)).click();
      assertThat(page.locator("#readers-title")).containsText(company.contract(1));
      page.locator("select").selectOption(new SelectOption().setIndex(1));
      visit.button("理由を見る").click();
      assertThat(why).containsText("どのグループも権限を与えていないため");
      visit.button("English").click();
      assertThat(why).containsText("no group permits it");
      visit.look("why-in-english");
    }
  }

  // C1, C2, C6, C7, C10
  @Test
  void ordersAreFollowedContractsNotedAndWhatWasUsedComesFirst(Stack house) {
    Company company = House.newCompany(house);
    Person admin = company.administrator();
    company.register(admin);
    try (BrowserContext context = chromium.desk("ja-JP")) {
      Visit visit = new Visit(context, house.base(), "contracts-ja");
      Page page = visit.page();
      visit.signIn(company, admin, "ログイン", true);
      visit.link("お申し込みの状況").click();
      assertThat(page.locator(".biz-orders__contracts > li")).hasCount(3);
      assertThat(page.locator(".biz-orders__contracts")).containsText("開通準備");
      visit.look("orders");

      visit.link("ご契約一覧").click();
      visit.button("メモを編集: " + company.contract(0)).click();
      page.locator("#memo").fill("<b>受付の電話</b>");
      visit.look("memo");
      visit.button("保存する").click();
      assertThat(page.locator("tbody tr").first()).containsText("<b>受付の電話</b>");
      company.operator().operate(company.contract(0), "FAULT");
      page.reload();
      assertThat(page.locator("tbody tr").first()).containsText("故障");
      visit.look("fault");

      visit.button("設定変更: " + company.contract(0)).click();
      visit.await(".biz-contract");
      visit.link("ダッシュボード").first().click();
      assertThat(page.locator(".biz-recent")).containsText(company.contract(0));
      OrderFile more = company.orderMore();
      page.reload();
      assertThat(page.locator(".biz-card h3")).hasCount(5);
      visit.button("オフィス光インターネット をピン留め").click();
      assertThat(page.locator(".biz-card h3").first()).hasText("オフィス光インターネット");
      assertThat(page.locator(".biz-card__pin[aria-pressed=true]")).hasCount(1);
      visit.look("dashboard");

      visit.link("IP Voice: 設定変更").click();
      // One voice group only: straight in.
      Locator group = page.locator(".biz-contract");
      assertThat(group).containsText(more.contract(1).replace('N', 'Y'));
      assertThat(group).containsText(more.contract(1));
      visit.look("voice-group");
      page.goBack();
      visit.link("Smart PBX: 設定変更").click();
      assertThat(page.locator("tbody tr")).hasCount(2);
      visit.look("targets");
      page.goBack();
      visit.link("ひかりクラウドPBX: 設定変更").click();
      assertThat(page.locator(".biz-contract")).containsText(more.contract(0));
      visit.link("ご契約一覧").first().click();
      visit.button("English").click();
      assertThat(page.locator("tbody")).containsText(more.contract(1).replace('N', 'Y'));
      assertThat(page.locator("tbody")).containsText("Admin ID minato-");
      visit.look("contracts-in-english");
      visit.link("Dashboard").first().click();
      assertThat(page.locator(".biz-card h3").first()).hasText("Office Internet");
      assertThat(page.locator(".biz-recent li").first()).containsText(more.contract(0));
      visit.look("dashboard-in-english");
    }
  }
}
