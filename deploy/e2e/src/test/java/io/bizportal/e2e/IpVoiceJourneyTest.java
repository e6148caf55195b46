package io.bizportal.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.bizportal.local.Stack;
import io.bizportal.local.demo.Api;
import io.bizportal.local.demo.Company;
import io.bizportal.local.demo.OrderFile;
import io.bizportal.local.demo.Person;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The numbers of a voice group, from the order to the screen. */
@ExtendWith(House.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IpVoiceJourneyTest {

  private Chromium chromium;

  @BeforeAll
  void open() {
    chromium = new Chromium();
  }

  @AfterAll
  void close() {
    chromium.close();
  }

  // C7, E4, E9, E11, G1, G2
  @Test
  void callsToANumberOfTheGroupAreForwarded(Stack house) {
    Company company = House.newCompany(house);
    Person admin = company.administrator();
    OrderFile more = company.orderMore();
    Api portal = company.firstLogin(admin);
    String group = more.contract(1).replace('N', 'Y');
    String number = more.json().at("/contracts/2/inventory/numbers/0/number").asText();
    try (BrowserContext context = chromium.desk("ja-JP")) {
      Visit visit = new Visit(context, house.base(), "ip-voice-ja");
      Page page = visit.page();
      visit.signIn(company, admin, "ログイン", false);
      visit.open("/contracts/" + more.contract(2));
      page.waitForURL("**/voice-groups/" + group + "/numbers");
      visit.open("/");
      visit.link("IP Voice: 設定変更").click();
      assertThat(page.locator(".biz-contract")).containsText(group);
      Locator rows = page.locator("tbody tr");
      // The representative's own numbers are not open yet.
      assertThat(rows).hasCount(5);
      visit.look("numbers");
      String first = rows.first().innerText().strip().split("\\s")[0];
      visit.button("電話番号").click();
      assertThat(rows.last()).containsText(first);
      visit.look("numbers-from-last-to-first");
      page.locator("#search-siteId").fill("ｎｇｙ");
      page.locator("#search-number").fill(number.substring(0, 3) + "ー" + number.substring(3));
      visit.button("検索").click();
      assertThat(rows).hasCount(1);
      visit.look("found");
      Assertions.assertThat(visit.saved("絞り込んだ行をCSVで保存").lines())
          .hasSize(2)
          .last()
          .asString()
          .startsWith(number);

      visit.link("変更: " + number).click();
      page.locator("#enabled-true").check();
      page.locator("#destination-1").fill("119");
      visit.button("保存する").click();
      assertThat(page.locator("#conditions-help")).containsText("1つ以上選んで");
      page.locator("#noAnswer").check();
      visit.button("保存する").click();
      assertThat(page.locator("#destination-1-help")).containsText("緊急通報");
      visit.look("errors");
      page.locator("#destination-1").fill("03-1234-5678");
      page.locator("#destination-2").fill("090-1234-5678");
      page.locator("#effective-2").check();
      visit.button("保存する").click();
      assertThat(rows).containsText("着信転送 " + number);
      assertThat(page.locator("#destination-2")).hasValue("09012345678");
      visit.look("saved");

      String id = page.url().substring(page.url().lastIndexOf('/') + 1);
      Locator dialog = page.getByRole(AriaRole.DIALOG);
      page.locator("#unconditional").check();
      visit.button("変更内容を確認").click();
      assertThat(dialog).containsText(number + " への着信");
      assertThat(dialog).containsText("外線 09012345678 につながります");
      visit.look("preview");
      visit.button("日時を指定して予約").click();
      page.locator("#at").fill("2027-01-04T09:00");
      page.locator("#planMemo").fill("年始の休業");
      visit.button("予約する").click();
      assertThat(dialog).hasCount(0);
      assertThat(page.locator("#unconditional")).not().isChecked();
      visit.link("予約の一覧").click();
      assertThat(page.locator(".biz-history")).containsText("着信転送 " + number + "の変更");
      assertThat(page.locator(".biz-history")).containsText("年始の休業");
      visit.look("plans");
      page.getByText("予約を取り消す").click();
      assertThat(page.locator(".biz-history")).containsText("取り消し済み");
      visit.open("/voice-groups/" + group + "/numbers/" + id);
      assertThat(page.locator("#destination-2")).hasValue("09012345678");
      portal
          .with("If-Match", "\"1\"")
          .put(
              "/api/pbx/v1/voice-groups/" + group + "/telephone-numbers/" + id + "/forwarding",
              Map.of(
                  "enabled",
                  true,
                  "unconditional",
                  true,
                  "destinations",
                  List.of("0698765432"),
                  "effective",
                  1))
          .expect(200, "somebody else's forwarding");
      page.locator("#target-VOICEMAIL").check();
      visit.button("保存する").click();
      assertThat(page.locator(".biz-conflict")).containsText("0698765432");
      visit.look("conflict");
      visit.button("English").click();
      assertThat(visit.heading()).hasText("Forwarding of " + number);
      visit.look("conflict-in-english");

      visit.button("日本語").click();
      visit.button("現在の内容を読み込む").click();
      // Another number of the group leads back for calls that nobody answers.
      String other = more.json().at("/contracts/2/inventory/numbers/1/number").asText();
      String others =
          portal
              .get("/api/pbx/v1/voice-groups/" + group + "/telephone-numbers?number=" + other)
              .expect(200, "numbers")
              .json()
              .path("items")
              .path(0)
              .path("id")
              .asText();
      portal
          .with("If-Match", "\"0\"")
          .put(
              "/api/pbx/v1/voice-groups/" + group + "/telephone-numbers/" + others + "/forwarding",
              Map.of(
                  "enabled",
                  true,
                  "noAnswer",
                  true,
                  "destinations",
                  List.of(number),
                  "effective",
                  1))
          .expect(200, "a forwarding back");
      page.locator("#destination-1").fill(other);
      page.locator("#effective-1").check();
      visit.button("保存する").click();
      assertThat(page.getByText("一部の着信で転送が循環します: " + number + " → " + other)).isVisible();
      visit.look("conditional-loop");
      visit.link("着信をシミュレーション").click();
      assertThat(page.locator("#dialed")).hasValue(number);
      page.locator("#caller").fill("090-1234-5678");
      visit.button("調べる").click();
      Locator steps = page.locator(".biz-call-steps");
      assertThat(steps).containsText(number + " から " + other + " に転送されます（無条件）");
      assertThat(steps).containsText(other + " が30秒鳴ります");
      visit.look("simulation");
      visit.button("English").click();
      assertThat(steps).containsText("is forwarded from " + number + " to " + other);
      visit.look("simulation-in-english");
      visit.button("日本語").click();
      visit.open("/contracts/" + company.contract(0) + "/external-numbers");
      visit.button("IP Voiceの番号を取り込む").click();
      page.locator("#voiceContract").selectOption(more.contract(2));
      assertThat(page.locator(".biz-take-over")).containsText(number);
      visit.look("take-over");
      visit.button("3番号を追加する").click();
      assertThat(rows).hasCount(3);
    }
  }

  // F1, F2, F3, G2
  @Test
  void forwardingsComeAndGoAsATable(Stack house) {
    Company company = House.newCompany(house);
    Person admin = company.administrator();
    OrderFile more = company.orderMore();
    company.firstLogin(admin);
    String group = more.contract(1).replace('N', 'Y');
    String number = more.json().at("/contracts/2/inventory/numbers/0/number").asText();
    String head = "電話番号,転送,無条件,転送先1,有効な転送先\r\n";
    try (BrowserContext context = chromium.desk("ja-JP")) {
      Visit visit = new Visit(context, house.base(), "ip-voice-csv");
      Page page = visit.page();
      visit.signIn(company, admin, "ログイン", false);
      visit.open("/voice-groups/" + group + "/numbers");
      visit.link("CSV取込・書き出し").click();
      visit.await("#voice-contract");
      page.locator("#voice-contract").selectOption(more.contract(2));
      page.waitForURL("**/contracts/" + more.contract(2) + "/imports");
      visit.look("tables");
      Download table = page.waitForDownload(() -> visit.link("現在の設定を書き出す").click());
      org.assertj.core.api.Assertions.assertThat(table.suggestedFilename())
          .isEqualTo("voice-forwardings.csv");

      send(visit, head + "0312345678,する,する,'0698765432,1\r\n'" + number + ",する,する,119,1\r\n");
      assertThat(page.locator("tbody").first()).containsText("このご契約の電話番号ではありません");
      assertThat(page.locator("tbody").first()).containsText("緊急通報");
      visit.look("errors");
      visit.open("/voice-groups/" + group + "/contracts/" + more.contract(2) + "/imports");
      send(visit, head + "'" + number + ",する,する,06-9876-5432,1\r\n");
      assertThat(page.locator("tbody")).containsText("0698765432");
      visit.look("preview");
      visit.button("すべて適用する").click();
      assertThat(page.getByText("すべて適用しました。").first()).isVisible();
      visit.look("applied");
      visit.button("まとめて元に戻す").click();
      visit.button("まとめて元に戻す").click();
      assertThat(page.getByText("取込前の設定に戻しました。")).isVisible();
      visit.look("taken-back");
      visit.button("English").click();
      assertThat(page.getByText("All of it was applied.").first()).isVisible();
    }
  }

  private static void send(Visit visit, String table) {
    visit.button("CSVを取り込む").click();
    visit
        .page()
        .locator("#table")
        .setInputFiles(new FilePayload("転送.csv", "text/csv", table.getBytes(UTF_8)));
    visit.button("送信して確認する").click();
    visit.await(".biz-import__facts");
  }
}
