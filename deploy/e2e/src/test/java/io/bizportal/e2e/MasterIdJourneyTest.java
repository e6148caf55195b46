package io.bizportal.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.bizportal.local.Stack;
import io.bizportal.local.demo.Company;
import io.bizportal.local.demo.Person;
import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A master ID of the old portal, where its owner and his administrator see it. */
@ExtendWith(House.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MasterIdJourneyTest {

  private Chromium chromium;

  @BeforeAll
  void open() {
    chromium = new Chromium();
  }

  @AfterAll
  void close() {
    chromium.close();
  }

  // C11, A7
  @Test
  void itIsFoundInTheListAndShownOnTheUsersPageAndInTheProfile(Stack house) {
    Company company = House.newCompany(house);
    Person admin = company.administrator();
    company.register(admin);
    String masterId = "master." + company.id().toLowerCase(Locale.ROOT);
    URI identity = URI.create("http://localhost:" + house.ports().identity());
    company.operator().keepMasterId(identity, masterId, admin.email());
    try (BrowserContext context = chromium.desk("ja-JP")) {
      Visit visit = new Visit(context, house.base(), "master-id");
      Page page = visit.page();
      visit.signIn(company, admin, "ログイン", true);
      visit.open("/users");
      assertThat(page.locator("tbody tr")).hasCount(1);
      assertThat(page.locator("tbody")).not().containsText(masterId);
      page.getByText("詳細表示").click();
      page.locator(".biz-filter input").fill(masterId.toUpperCase(Locale.ROOT));
      assertThat(page.locator("tbody tr")).hasCount(1);
      assertThat(page.locator("tbody")).containsText(masterId);
      visit.look("users-by-master-id");
      page.locator("tbody tr a").first().click();
      assertThat(page.locator("#masterId")).hasValue(masterId);
      assertThat(page.locator("#masterId")).isDisabled();
      visit.look("user-with-a-master-id");
      visit.button("English").click();
      assertThat(page.locator("#masterId-help")).containsText("old portal");
      visit.look("user-with-a-master-id-in-english");
      visit.open("/profile");
      assertThat(page.locator("main")).containsText(masterId);
      visit.look("profile-with-a-master-id");
    }
  }
}
