package io.bizportal.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.bizportal.local.Stack;
import io.bizportal.local.demo.Api;
import io.bizportal.local.demo.Company;
import io.bizportal.local.demo.Person;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What callers hear, what may be called, and what a terminal's keys do, on the real screens. */
@ExtendWith(House.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinesJourneyTest {

  private static final int SECONDS = 100;

  private Chromium chromium;

  @BeforeAll
  void open() {
    chromium = new Chromium();
  }

  @AfterAll
  void close() {
    chromium.close();
  }

  // E5, E8
  @Test
  void anAdministratorSetsMusicBarringNumbersAndKeys(Stack house) {
    Company company = House.newCompany(house);
    Person admin = company.administrator();
    Api portal = company.firstLogin(admin);
    company.extension(portal, "20", "200");
    company.extension(portal, "20", "201");
    String digits = "045" + company.contract(0).substring(3);
    portal
        .post(company.pbx("/external-numbers"), Map.of("digits", digits, "kind", "REPRESENTATIVE"))
        .expect(201, "external number");
    try (BrowserContext context = chromium.desk("ja-JP")) {
      Visit visit = new Visit(context, house.base(), "lines-ja");
      visit.signIn(company, admin, "ログイン", false);
      visit.open("/contracts/" + company.contract(0) + "/hold-music");
      music(visit);
      outgoing(visit, digits);
      barring(visit);
      extension(visit, digits);
      keys(visit, digits);
    }
  }

  private static void music(Visit visit) {
    Page page = visit.page();
    visit.button("保留音を追加").click();
    page.locator("#musicFile")
        .setInputFiles(
            new FilePayload("春の曲.wav", "audio/wav", "<html>".getBytes(StandardCharsets.US_ASCII)));
    assertThat(page.locator("#name")).hasValue("春の曲");
    visit.button("保存する").click();
    assertThat(page.locator("#musicFile-help")).containsText("再生できるWAV、MP3、OGG");
    visit.look("music-with-an-error");
    page.locator("#musicFile")
        .setInputFiles(new FilePayload("tone.bin", "application/octet-stream", tone()));
    visit.button("保存する").click();
    Locator row = page.locator("tbody tr");
    assertThat(row).containsText("1:40");
    Locator player = row.locator("audio");
    Response heard =
        page.waitForResponse(
            response -> response.url().endsWith("/content"),
            () -> assertThat(loaded(player)).isEqualTo(SECONDS));
    assertThat(heard.status()).isEqualTo(206);
    assertThat(heard.headerValue("content-type")).isEqualTo("audio/wav");
    assertThat(seeked(player, 90)).isEqualTo(90);
    visit.button("既定にする: 春の曲").click();
    assertThat(row).containsText("既定をやめる");
    visit.look("hold-music");
    visit.button("削除する: 春の曲").click();
    page.getByRole(AriaRole.DIALOG)
        .getByText("削除する", new Locator.GetByTextOptions().setExact(true))
        .click();
    assertThat(page.getByRole(AriaRole.DIALOG)).containsText("契約の既定値");
    visit.look("music-in-use");
    visit.button("キャンセル").click();
  }

  private static void outgoing(Visit visit, String digits) {
    Page page = visit.page();
    visit.link("外線発信").click();
    page.locator("#outgoingNumber").selectOption(digits);
    visit.button("保存する").click();
    assertThat(page.getByText("保存しました").last()).isVisible();
    visit.look("outgoing");
    visit.link("通知番号").click();
    page.locator("#notificationNumber").selectOption(digits);
    visit.button("変更内容を確認").click();
    assertThat(page.getByRole(AriaRole.DIALOG)).containsText(digits);
    visit.button("今すぐ保存する").click();
    assertThat(page.locator("#notificationNumber")).hasValue(digits);
    visit.look("notification-numbers");
  }

  private static void barring(Visit visit) {
    Page page = visit.page();
    visit.link("発信規制").click();
    visit.button("発信規制を追加").click();
    page.locator("#name").fill("一般");
    page.locator("#category-MOBILE").check();
    page.locator("#prefixes").fill("0398\nabc");
    visit.button("保存する").click();
    assertThat(page.locator("#prefixes-help")).containsText("2件目");
    visit.look("barring-with-an-error");
    page.locator("#prefixes").fill("0398");
    visit.button("保存する").click();
    assertThat(page.locator("tbody tr")).containsText("0398");
    visit.button("番号で確認: 一般").click();
    page.locator("#dialed").fill("184-090-1234-5678");
    visit.button("確認する").click();
    assertThat(page.getByRole(AriaRole.DIALOG)).containsText("かけられません（携帯）");
    visit.look("barring-tried");
    page.locator("#dialed").fill("119");
    visit.button("確認する").click();
    assertThat(page.getByRole(AriaRole.DIALOG)).containsText("119 にはかけられます");
    visit.button("閉じる").last().click();
    visit.look("barring");
  }

  private static void extension(Visit visit, String digits) {
    Page page = visit.page();
    visit.link("内線").click();
    visit.link("20200").click();
    page.locator("#outgoingNumber").selectOption(digits);
    page.locator("#barringProfile").selectOption("一般");
    visit.look("extension");
    visit.button("保存する").click();
    page.waitForURL("**/extensions");
    visit.button("内線番号").click();
    assertThat(page.locator("tbody tr").first()).containsText("20201");
    visit.look("extensions-backwards");
  }

  private static void keys(Visit visit, String digits) {
    Page page = visit.page();
    visit.link("ラインキー: 20200").click();
    for (int i = 0; i < 3; i++) {
      visit.button("キーを追加").click();
    }
    page.locator("#target-0").selectOption(digits);
    page.locator("#kind-1").selectOption("EXTENSION");
    page.getByLabel("監視する内線")
        .selectOption(page.locator("option:has-text('20201')").first().getAttribute("value"));
    visit.button("選ぶ").click();
    page.locator("#kind-2").selectOption("SPEED_DIAL");
    page.locator("#target-2").fill("110");
    visit.button("保存する").click();
    assertThat(page.locator("#target-2-help")).containsText("緊急通報");
    visit.look("line-keys-with-an-error");
    page.locator("#target-2").fill("03-1234-5678");
    visit.button("保存する").click();
    assertThat(page.locator("#target-2")).hasValue("0312345678");
    visit.button("English").click();
    assertThat(visit.heading()).containsText("Line keys of extension 20200");
    visit.look("line-keys-in-english");
    keyList(visit, digits);
  }

  private static void keyList(Visit visit, String digits) {
    Page page = visit.page();
    visit.link("Line keys").click();
    assertThat(visit.heading()).containsText("Line keys");
    Locator rows = page.locator("tbody tr");
    assertThat(rows).hasCount(1);
    assertThat(rows).containsText("Speed dial 0312345678");
    visit.look("line-key-list-in-english");
    visit.button("日本語").click();
    page.getByLabel("マルチラインの絞り込み").fill(digits);
    assertThat(page.locator(".biz-hit")).hasText(digits);
    page.getByLabel("キーの種類").selectOption("EXTENSION");
    assertThat(rows).containsText("内線の監視 20201");
    visit.look("line-key-list");
    assertThat(visit.saved("絞り込んだ行をCSVで保存")).contains("20200", digits);
    visit.link("20200").click();
    assertThat(visit.heading()).containsText("20200");
  }

  /** How long the player found the sound to be, once it knew. */
  private static double loaded(Locator player) {
    return ((Number)
            player.evaluate(
                """
                player => new Promise((known, broken) => {
                  player.onloadedmetadata = () => known(player.duration);
                  player.onerror = () => broken(new Error(player.error.message));
                  player.preload = 'auto';
                  player.load();
                })"""))
        .doubleValue();
  }

  private static double seeked(Locator player, int second) {
    return ((Number)
            player.evaluate(
                """
                (player, second) => new Promise((there, broken) => {
                  player.onseeked = () => there(player.currentTime);
                  player.onerror = () => broken(new Error(player.error.message));
                  player.currentTime = second;
                })""",
                second))
        .doubleValue();
  }

  /** A WAV file of more than a megabyte. */
  private static byte[] tone() {
    int data = SECONDS * 16_000;
    ByteBuffer file = ByteBuffer.allocate(44 + data).order(ByteOrder.LITTLE_ENDIAN);
    file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + data);
    file.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
    file.putShort((short) 1).putShort((short) 1).putInt(8_000).putInt(16_000);
    file.putShort((short) 2).putShort((short) 16);
    file.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(data);
    for (int i = 0; i < data / 2; i++) {
      file.putShort((short) (4_000 * Math.sin(i * 2 * Math.PI * 440 / 8_000)));
    }
    return file.array();
  }
}
