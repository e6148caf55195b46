package io.bizportal.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import io.bizportal.local.Stack;
import io.bizportal.local.demo.Api;
import io.bizportal.local.demo.Company;
import io.bizportal.local.demo.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where a company's calls go, as its administrator sets it on the real screens. */
@ExtendWith(House.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutingJourneyTest {

  private Chromium chromium;

  @BeforeAll
  void open() {
    chromium = new Chromium();
  }

  @AfterAll
  void close() {
    chromium.close();
  }

  // E3, E4, E8, E10
  @Test
  void aGroupTakesCallsToANumberAndACallIsThoughtThrough(Stack house) {
    Company company = House.newCompany(house);
    Person admin = company.administrator();
    Api portal = company.firstLogin(admin);
    String first = company.extension(portal, "20", "200").path("id").asText();
    String second = company.extension(portal, "20", "201").path("id").asText();
    String digits = "045" + company.contract(0).substring(3);
    try (BrowserContext context = chromium.desk("ja-JP")) {
      Visit visit = new Visit(context, house.base(), "routing-ja");
      Page page = visit.page();
      visit.signIn(company, admin, "ログイン", false);
      visit.open("/contracts/" + company.contract(0) + "/incoming-groups");
      visit.button("グループを追加").first().click();
      page.locator("#name").fill("営業");
      page.locator("#kind").selectOption("SEQUENTIAL");
      page.locator("#number").fill("110");
      visit.button("保存する").click();
      assertThat(page.locator("#number-help")).containsText("2～9から始まる");
      visit.look("group-with-an-error");
      page.locator("#number").fill("300");
      member(page, "20201");
      member(page, "20200");
      visit.button("20200 を上へ").click();
      visit.button("保存する").click();
      assertThat(page.locator("tbody tr")).containsText("20200, 20201");
      visit.look("groups");

      visit.link("外線着信").click();
      visit.button("外線番号を追加").first().click();
      page.locator("#digits").fill(digits.substring(0, 3) + "-" + digits.substring(3));
      page.locator("#targetKind").selectOption("GROUP");
      page.locator("select#incomingGroup").selectOption(new SelectOption().setLabel("300 営業"));
      visit.look("number");
      visit.button("保存する").click();
      assertThat(page.locator("tbody tr")).containsText("300 営業");
      visit.look("numbers");
      sort(visit, company, portal, digits);

      portal
          .with("If-Match", "\"0\"")
          .put(
              company.pbx("/extensions/" + second + "/absence"),
              Map.of("mode", "FORWARDING", "destination", digits, "busy", "FORWARD"))
          .expect(200, "a forwarding that some calls take");
      visit.link("着信シミュレーション").click();
      page.locator("#dialed").fill(digits);
      page.locator("#busy").fill("20201");
      visit.button("調べる").click();
      Locator steps = page.locator(".biz-call-steps");
      assertThat(steps).containsText("グループ「営業」に着信します");
      assertThat(steps).containsText("20200 が15秒鳴ります");
      assertThat(steps).containsText("20201 は鳴りません（話し中）");
      visit.look("simulation");
      visit.button("English").click();
      assertThat(steps).containsText("passes over 20201 (busy)");
      visit.look("simulation-in-english");
      visit.button("日本語").click();

      Instant planned = Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofDays(1));
      plan(portal, company, planned, "棚卸し", second, Map.of("mode", "OFF"));
      plan(portal, company, planned, "年末の転送", second, everyCallTo("0312345678"));
      page.locator("#at").fill(inTokyo(planned.plusSeconds(60)));
      page.locator("#busy").fill("");
      page.locator("#caller").fill("119");
      visit.button("調べる").click();
      assertThat(page.locator("#caller-help")).containsText("緊急通報用");
      visit.look("simulation-with-an-error");
      page.locator("#caller").fill("03-1234-5678");
      visit.button("調べる").click();
      assertThat(steps).containsText("0312345678 からの着信です");
      assertThat(steps).containsText("20201 から 0312345678 に転送されます（無条件）");
      assertThat(steps).containsText("発信者自身の電話のため話し中");
      Locator foreseen = page.locator(".biz-foreseen");
      assertThat(foreseen).containsText("反映した予約");
      assertThat(foreseen).containsText("年末の転送");
      visit.look("simulation-of-a-later-time");
      page.locator("#caller").fill("20200");
      visit.button("調べる").click();
      assertThat(steps).containsText("内線 20200 からの内線通話です");
      visit.button("English").click();
      assertThat(foreseen).containsText("Planned changes taken into account");
      visit.look("simulation-of-a-later-time-in-english");

      visit.link("Extensions").click();
      visit.link("Incoming groups").click();
      visit.button("Delete: 営業").click();
      page.getByRole(AriaRole.DIALOG)
          .getByText("Delete", new Locator.GetByTextOptions().setExact(true))
          .click();
      assertThat(page.getByRole(AriaRole.DIALOG)).containsText(digits);
      visit.look("group-in-use");
      visit.button("Cancel").click();
      forwardInside(visit, "/contracts/" + company.contract(0) + "/extensions/" + first);
    }
  }

  // E2, E8
  private static void forwardInside(Visit visit, String extension) {
    Page page = visit.page();
    visit.open(extension + "/absence");
    page.locator("#mode-FORWARDING").check();
    page.locator("#unconditional-FORWARD").check();
    page.locator("#destination").fill("20299");
    visit.button("Save").click();
    assertThat(page.locator("#destination-help")).containsText("No extension or group");
    visit.look("forwarding-to-nobody");
    page.locator("#destination").fill("300");
    visit.button("Save").click();
    assertThat(page.locator("#destination-help")).containsText("20200 → 300 → 営業 → 20200");
    page.locator("#destination").fill("20-201");
    visit.button("Save").click();
    page.locator(".pf-m-success").first().waitFor();
    visit.look("forwarding-to-a-colleague");
    visit.link("Call behaviour").click();
    assertThat(page.locator("tbody tr")).hasCount(2);
    page.locator("input[type=search], input[placeholder='Number or memo']").first().fill("20200");
    assertThat(page.locator("tbody tr")).hasCount(1);
    assertThat(page.locator("tbody tr")).containsText("20201");
    visit.look("call-behaviour");
    visit.link("Extensions").click();
    visit.button("Delete: 20201").click();
    page.getByRole(AriaRole.DIALOG)
        .getByText("Delete", new Locator.GetByTextOptions().setExact(true))
        .click();
    assertThat(page.getByRole(AriaRole.DIALOG))
        .containsText("Absence behaviour of extension 20200");
    visit.look("colleague-in-use");
  }

  private static Map<String, Object> everyCallTo(String destination) {
    return Map.of("mode", "FORWARDING", "destination", destination, "unconditional", "FORWARD");
  }

  private static void plan(
      Api portal,
      Company company,
      Instant at,
      String memo,
      String extension,
      Map<String, Object> absence) {
    Map<String, Object> change =
        Map.of("resource", "absence", "action", "UPDATED", "id", extension, "settings", absence);
    portal
        .post(
            company.pbx("/planned-changes"),
            Map.of("at", at.toString(), "memo", memo, "changes", List.of(change)))
        .expect(201, "a plan");
  }

  /** As a date-and-time field of somebody in Japan holds it. */
  private static String inTokyo(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneId.of("Asia/Tokyo")).toString();
  }

  private static void sort(Visit visit, Company company, Api portal, String digits) {
    String later = "09" + digits.substring(2);
    portal
        .post(
            company.pbx("/external-numbers"),
            Map.of("digits", later, "kind", "INDIVIDUAL", "memo", "受付"))
        .expect(201, "another number");
    visit.page().reload();
    Locator rows = visit.page().locator("tbody tr");
    assertThat(rows).hasCount(2);
    assertThat(rows.first()).containsText(digits);
    visit.button("外線番号").click();
    assertThat(rows.first()).containsText(later);
    visit.button("メモ").click();
    assertThat(rows.first()).containsText(digits);
    visit.look("numbers-by-memo");
    visit.button("着信先").click();
    assertThat(rows.first()).containsText(later);
    assertThat(rows.last()).containsText("300 営業");
    Assertions.assertThat(visit.saved("CSVで保存")).contains(digits).contains(later);
  }

  private static void member(Page page, String number) {
    page.getByLabel("追加する内線")
        .selectOption(
            page.locator("option:has-text('" + number + "')").first().getAttribute("value"));
    page.getByText("内線を追加", new Page.GetByTextOptions().setExact(true)).click();
  }
}
