package io.bizportal.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.bizportal.local.Stack;
import io.bizportal.local.demo.Company;
import io.bizportal.local.demo.Person;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a company makes of its portal, on the real screens. */
@ExtendWith(House.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompanyJourneyTest {

  private Chromium chromium;

  @BeforeAll
  void open() {
    chromium = new Chromium();
  }

  @AfterAll
  void close() {
    chromium.close();
  }

  // B5
  @Test
  void aCompanyShowsItsLogo(Stack house) throws IOException {
    Company company = House.newCompany(house);
    Person admin = company.administrator();
    company.register(admin);
    try (BrowserContext context = chromium.desk("ja-JP")) {
      Visit visit = new Visit(context, house.base(), "logo-ja");
      Page page = visit.page();
      visit.signIn(company, admin, "ログイン", true);
      visit.open("/security");
      assertThat(page.locator(".biz-company")).containsText("みなと");

      choose(page, "logo.png", "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8));
      assertThat(page.locator("#logo-help")).containsText("PNGまたはJPEG");
      visit.look("refused");
      choose(page, "logo.png", picture());
      assertThat(page.locator(".biz-company img")).isVisible();
      Locator shown = page.locator(".biz-company img");
      assertThat((Integer) shown.evaluate("img => img.decode().then(() => img.naturalWidth)"))
          .isEqualTo(240);
      visit.look("logo");
      page.reload();
      assertThat(page.locator(".biz-company img")).isVisible();

      visit.button("ロゴを削除する").click();
      assertThat(page.locator(".biz-company img")).hasCount(0);
    }
  }

  // B6
  @Test
  void theSitesAreOnAMapAndInAList(Stack house) {
    Company company = House.newCompany(house);
    Person admin = company.administrator();
    company.register(admin);
    try (BrowserContext context = chromium.desk("ja-JP")) {
      Visit visit = new Visit(context, house.base(), "sites-ja");
      Page page = visit.page();
      visit.signIn(company, admin, "ログイン", true);
      visit.link("サイトマップ").click();
      assertThat(page.locator(".biz-map__mark")).hasCount(2);
      assertThat(page.locator("tbody tr")).hasCount(2);
      page.locator(".biz-map__mark").first().focus();
      page.keyboard().press("Enter");
      assertThat(page.locator(".biz-map-page__chosen")).containsText("選択中");
      visit.look("map");
      visit.button("拡大").click();
      visit.button("English").click();
      assertThat(visit.heading()).containsText("Site map");
      visit.look("map-in-english");
      page.locator("tbody a").first().click();
      assertThat(visit.heading()).containsText("Contracts");
    }
  }

  private static void choose(Page page, String name, byte[] content) {
    page.locator("#logoFile").setInputFiles(new FilePayload(name, "image/png", content));
  }

  private static byte[] picture() throws IOException {
    BufferedImage image = new BufferedImage(240, 80, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(new Color(0x0b3c8c));
    pen.fillRect(0, 0, 240, 80);
    pen.setColor(Color.WHITE);
    pen.fillOval(20, 10, 60, 60);
    pen.fillRect(100, 30, 120, 20);
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }
}
