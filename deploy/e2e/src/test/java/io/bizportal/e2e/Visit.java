package io.bizportal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.bizportal.local.demo.Company;
import io.bizportal.local.demo.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A person's way through the portal's screens, each kept as a picture and checked with axe. */
final class Visit {

  private static final Path PICTURES = Path.of("target/screenshots");
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice");

  /**
   * Whether nothing loads, will be asked for or fades: a list is dimmed while its next content
   * comes, and half of a fade has colours without contrast.
   */
  private static final String RESTS =
      """
      () => !document.querySelector(
          '.biz-skeleton, [role=progressbar], [aria-busy=true], [data-pending=true]')
        && document.getAnimations().every(animation => animation.playState !== 'running'
          || animation.effect.getComputedTiming().endTime === Infinity)
      """;

  private final Page page;
  private final URI base;
  private final String name;
  private final Complaints complaints = new Complaints();
  private int pictures;

  /** {@code name} begins the pictures' file names. */
  Visit(BrowserContext context, URI base, String name) {
    this.page = context.newPage();
    this.base = base;
    this.name = name;
    complaints.listen(page);
  }

  Page page() {
    return page;
  }

  void open(String path) {
    page.navigate(base.resolve(path).toString());
  }

  /** Takes a picture of the screen, once it rests, and has it checked. */
  void look(String screen) {
    page.waitForLoadState(LoadState.NETWORKIDLE);
    await("h1");
    page.waitForFunction(RESTS);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(PICTURES.resolve("%s-%02d-%s.png".formatted(name, ++pictures, screen))));
    List<Rule> violations = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
    assertThat(violations)
        .as(screen)
        .map(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
        .isEmpty();
    assertThat(complaints.all()).as("complaints at " + screen).isEmpty();
  }

  /** Waits for an element; where it doesn't come, tells what there is instead. */
  void await(String selector) {
    try {
      page.locator(selector).first().waitFor();
    } catch (TimeoutError e) {
      page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + "-failed.png")));
      throw new AssertionError(
          "no %s at %s, but: %s".formatted(selector, page.url(), page.innerText("body")), e);
    }
  }

  Locator button(String label) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true));
  }

  Locator link(String label) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(label).setExact(true));
  }

  Locator heading() {
    return page.locator("h1").first();
  }

  /** What the browser saves when somebody follows a link. */
  String saved(String label) {
    Download file = page.waitForDownload(() -> link(label).click());
    try {
      return Files.readString(file.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From the mailed address to the password. */
  void register(Company company, Person person, String name, String telephone) {
    URI mailed =
        company
            .mails()
            .next(person.email(), 0, mail -> mail.text().contains("#code="))
            .registrationUrl();
    page.navigate(mailed.toString());
    await("#email");
    look("identity-check");
    page.locator("#email").fill(person.email());
    page.locator("#name").fill(name);
    page.locator("#telephone").fill(telephone);
    page.locator("button[type=submit]").click();
    page.locator("#password").fill(company.password());
    page.locator("#repeat").fill(company.password());
    look("password");
    page.locator("button[type=submit]").click();
    page.locator("#password")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    look("registered");
  }

  /** Keycloak's first page: from the button of the front page past the password. */
  void givePassword(Person person, String password, String button) {
    open("/");
    link(button).click();
    await("#kc-form-login");
    look("sign-in");
    page.locator("#username").fill(person.email());
    page.locator("#password").fill(password);
    page.locator("#kc-login").click();
  }

  /** Keycloak's pages, from the button of the front page to the portal. */
  void signIn(Company company, Person person, String button, boolean terms) {
    int seen = company.mails().count(person.email());
    givePassword(person, company.password(), button);
    await("input[name=otp], #choose-factor-form");
    if (page.locator("#choose-factor-form").isVisible()) {
      look("choice-of-the-factor");
      page.locator("#factor-MAIL_OTP").check();
      page.locator("#kc-login").click();
      await("input[name=otp]");
    }
    look("one-time-password");
    page.locator("input[name=otp]").fill(person.otp(seen));
    page.locator("#kc-login").first().click();
    if (terms) {
      await("#kc-accept");
      look("terms");
      page.locator("#kc-accept").click();
    }
    await(".biz-user");
  }
}
