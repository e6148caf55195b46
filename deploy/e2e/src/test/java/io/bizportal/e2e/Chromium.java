package io.bizportal.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The system's Chromium, without a window. */
final class Chromium implements AutoCloseable {

  private static final List<String> NAMES =
      List.of(
          // The same without the windows that nobody looks at, for half of the work.
          "chromium-headless-shell",
          "chromium",
          "chromium-browser",
          "google-chrome",
          "google-chrome-stable");

  /** For what takes a moment in a house that has just started, with another journey beside. */
  private static final double PATIENCE_MILLIS = 20_000;

  private final Playwright playwright;
  private final Browser browser;

  Chromium() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));
  }

  /** Somebody's browser at a desk; nobody else's cookies are in it. */
  BrowserContext desk(String language) {
    return context(language, 1280, 900);
  }

  /** The same on a telephone's narrow screen. */
  BrowserContext telephone(String language) {
    return context(language, 390, 844);
  }

  private BrowserContext context(String language, int width, int height) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setLocale(language)
                .setTimezoneId("Asia/Tokyo")
                .setViewportSize(width, height));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    return context;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static Path executable() {
    return NAMES.stream()
        .flatMap(
            name ->
                Stream.concat(
                        Stream.of("/usr/bin", "/usr/local/bin"),
                        Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1)))
                    .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no Chromium; try: apt-get install chromium"));
  }
}
