package io.bizportal.bench;

import io.bizportal.local.Stack;
import io.bizportal.local.demo.Api;
import io.bizportal.local.demo.Browser;
import io.bizportal.local.demo.Browser.Page;
import io.bizportal.local.demo.Company;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A hundred thousand people of ten contracts become terminal users (D1), their administrators page
 * through them (D3), and some of them sign in at the settings site.
 */
final class TerminalUsersBench {

  static final int COUNT = Integer.getInteger("bizportal.bench.terminal-users", 100_000);
  private static final int PAGES = 1_000;

  /** So many before, as services run for weeks. */
  private static final int WARM_UP = 3_000;

  private static final Duration REACH_PAGE = Duration.ofMillis(50);
  private static final int PEOPLE = 24;
  private static final int AT_ONCE = 4;
  private static final Duration TIME = Duration.ofSeconds(20);

  private final Stack house;
  private final PrintStream out;
  private final Company company;
  private final Api portal;
  private final String path;

  private TerminalUsersBench(Stack house, PrintStream out) {
    this.house = house;
    this.out = out;
    this.company = Houses.company(house);
    this.portal = company.firstLogin(company.administrator());
    this.path = "/api/identity/v1/contracts/" + company.contract(0) + "/terminal-users";
  }

  static boolean run(Stack house, PrintStream out) {
    return new TerminalUsersBench(house, out).measured();
  }

  private boolean measured() {
    ManyTerminalUsers many = new ManyTerminalUsers(company.contract(0));
    long began = System.nanoTime();
    many.describe(house.view().kafka());
    Provisioned.await(house, "%", COUNT);
    double seconds = (System.nanoTime() - began) / 1e9;
    out.printf(
        "terminal users from snapshots, each with its event: %,d in %.0f s: %.0f/s%n",
        COUNT, seconds, COUNT / seconds);
    boolean reached = paging();
    signingIn();
    return reached;
  }

  /** Through the gateway, as the page in the browser asks for it. */
  private boolean paging() {
    List<Duration> pages = new ArrayList<>();
    List<Duration> searches = new ArrayList<>();
    for (int i = -WARM_UP; i < 2 * PAGES; i++) {
      boolean page = i % 2 == 0;
      String asked =
          path + "?limit=100" + (page ? "" : "&q=" + (20_000 + Math.abs(i) * 31 % 10_000));
      long began = System.nanoTime();
      portal.get(asked).expect(200, "terminal users");
      if (i >= 0) {
        (page ? pages : searches).add(Duration.ofNanos(System.nanoTime() - began));
      }
    }
    return reached("pages of a contract's users", pages) & reached("searches", searches);
  }

  private boolean reached(String what, List<Duration> times) {
    Distribution seen = Distribution.of(times);
    boolean reached = seen.at(0.99).compareTo(REACH_PAGE) <= 0;
    out.printf(
        "%s among %,d, through the gateway: %s (to reach: p99 %s): %s%n",
        what, COUNT, seen, Distribution.millis(REACH_PAGE), Bench.verdict(reached));
    return reached;
  }

  private void signingIn() {
    Map<String, String> passwords = passwords();
    ConcurrentLinkedQueue<Duration> times = new ConcurrentLinkedQueue<>();
    List<Map.Entry<String, String>> people = List.copyOf(passwords.entrySet());
    for (Map.Entry<String, String> one : people) {
      signIn(one.getKey(), one.getValue());
    }
    long began = System.nanoTime();
    try (ExecutorService browsers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        int first = i;
        all.add(
            browsers.submit(
                () -> {
                  for (int next = first;
                      System.nanoTime() - began < TIME.toNanos();
                      next += AT_ONCE) {
                    Map.Entry<String, String> one = people.get(next % people.size());
                    times.add(signIn(one.getKey(), one.getValue()));
                  }
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    out.printf(
        "sign-ins with login ID and password, %d at once: %.1f/s; %s%n",
        AT_ONCE, times.size() / seconds, Distribution.of(List.copyOf(times)));
  }

  /** By login ID. */
  private Map<String, String> passwords() {
    Map<String, String> made = new LinkedHashMap<>();
    portal
        .get(path + "?limit=" + PEOPLE)
        .expect(200, "terminal users")
        .json()
        .path("items")
        .forEach(
            user -> {
              var set =
                  portal
                      .put(path + "/" + user.path("id").asText() + "/password", Map.of())
                      .expect(200, "password")
                      .json();
              made.put(set.path("loginId").asText(), set.path("password").asText());
            });
    return made;
  }

  /** From the settings site's entry to its first page. */
  private Duration signIn(String loginId, String password) {
    long began = System.nanoTime();
    Browser browser = new Browser();
    URI entry = house.base().resolve("/session/sign-in?realm=line&brand=SMART_PBX");
    Page form = browser.open(entry);
    Page in =
        browser.submit(
            form, "form#kc-form-login", Map.of("username", loginId, "password", password));
    if (in.status() != 200
        || !in.uri().getHost().equals(house.base().getHost())
        || in.shows("form")) {
      throw new IllegalStateException("not signed in: " + in.title());
    }
    return Duration.ofNanos(System.nanoTime() - began);
  }
}
