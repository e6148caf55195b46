package io.bizportal.bench;

import io.bizportal.local.Part;
import io.bizportal.local.Stack;
import io.bizportal.local.demo.Answer;
import io.bizportal.local.demo.Api;
import io.bizportal.local.demo.Company;
import io.bizportal.local.demo.Person;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;

/**
 * Lists, searches and changes among a hundred thousand extensions of one contract (E1, E2),
 * straight at one instance of the service with the heap of production, beside the same SQL without
 * it.
 */
final class SettingsBench {

  private static final int PER_SECOND = 200;

  private static final Duration TIME = Duration.ofSeconds(60);

  /** A connection opened, a token checked for the first time. */
  private static final Duration ACQUAINTANCE = Duration.ofSeconds(2);

  private static final int CHANGES = 500;

  /** A house for one person makes do with little; this is what the JVM has if nobody says. */
  private static final String[] JVM = {"-Xms512m", "-Xmx512m", "-XX:ReservedCodeCacheSize=240m"};

  private static final Duration REACH = Duration.ofMillis(15);
  private static final Duration REACH_CHANGE = Duration.ofMillis(10);

  private final Stack house;
  private final PrintStream out;
  private final Company company;
  private final Person person;
  private final String path;
  private final URI instance;

  private SettingsBench(Stack house, PrintStream out) {
    this.house = house;
    this.out = out;
    this.company = Houses.company(house);
    this.person = company.administrator();
    company.firstLogin(person);
    house.restart(Part.PBX_CONFIG, JVM);
    this.instance = URI.create("http://localhost:" + house.ports().of(Part.PBX_CONFIG));
    this.path = "/v1/contracts/" + company.contract(0) + "/extensions";
  }

  static boolean run(Stack house, PrintStream out) {
    return new SettingsBench(house, out).measured();
  }

  private boolean measured() {
    try (ManyExtensions many = new ManyExtensions(house, company.contract(0))) {
      List<String> cursors = cursors();
      boolean listed =
          reading(
              "pages of 50 anywhere in the list",
              i -> path + "?cursor=" + cursors.get(i * 31 % cursors.size()),
              many.bareList(2_000));
      boolean searched =
          reading(
              "searches for a part of number or memo",
              i -> path + "?q=" + encoded(ManyExtensions.term(i)),
              many.bareSearch(2_000));
      return changing(many) & listed & searched;
    }
  }

  private boolean reading(String what, IntFunction<String> asked, Distribution bare) {
    Compilers compilers =
        new Compilers(List.of(ProcessHandle.current().pid(), house.pid(Part.PBX_CONFIG)));
    Duration warmUp =
        compilers.warmUp(
            time -> {
              try (Asker asker = asker()) {
                var _ = SteadyLoad.run(PER_SECOND, time, i -> asker.get(asked.apply(i)));
              }
            });
    SteadyLoad.Result seen;
    Stalls stalls;
    try (Asker asker = asker()) {
      var _ = SteadyLoad.run(PER_SECOND, ACQUAINTANCE, i -> asker.get(asked.apply(i)));
      try (Stalls meanwhile = new Stalls()) {
        stalls = meanwhile;
        seen = SteadyLoad.run(PER_SECOND, TIME, i -> asker.get(asked.apply(i)));
      }
    }
    boolean reached = seen.times().at(0.99).compareTo(REACH) <= 0 && seen.failures() == 0;
    out.printf(
        "%s among %,d, %d/s, after %d s: %s%n",
        what, ManyExtensions.COUNT, PER_SECOND, warmUp.toSeconds(), seen);
    out.printf("  meanwhile a thread that only sleeps was late by: %s%n", stalls.late());
    out.printf(
        "  the same SQL alone, one after another: %s (to reach: p99 %s): %s%n",
        bare, Distribution.millis(REACH), Bench.verdict(reached));
    return reached;
  }

  private boolean changing(ManyExtensions many) {
    Distribution bare = many.bareChange(CHANGES);
    List<UUID> extensions = many.some(CHANGES);
    for (int ringSeconds = 10; ringSeconds < 15; ringSeconds++) {
      Distribution _ = changes(extensions, ringSeconds);
    }
    Distribution times = changes(extensions, 15);
    boolean reached = times.at(0.5).compareTo(REACH_CHANGE) <= 0;
    out.printf("changed absence behaviour, committed with its event: %s%n", times);
    out.printf(
        "  one row changed and committed in SQL: %s (to reach: p50 %s): %s%n",
        bare, Distribution.millis(REACH_CHANGE), Bench.verdict(reached));
    return reached;
  }

  private Distribution changes(List<UUID> extensions, int ringSeconds) {
    Api service = service();
    List<Duration> taken = new ArrayList<>();
    for (UUID extension : extensions) {
      String absence = path + "/" + extension + "/absence";
      Answer now = service.get(absence).expect(200, "absence behaviour");
      Api writer = service.with("If-Match", now.etag());
      long began = System.nanoTime();
      writer.put(absence, Company.forwardAfter(ringSeconds)).expect(200, "change");
      taken.add(Duration.ofNanos(System.nanoTime() - began));
    }
    return Distribution.of(taken);
  }

  /** Where half of the list's parts begin. */
  private List<String> cursors() {
    Api service = service();
    List<String> cursors = new ArrayList<>();
    String next = "";
    for (int part = 0; part < ManyExtensions.COUNT / 200 / 2; part++) {
      next =
          service
              .get(path + "?limit=200" + (next.isEmpty() ? "" : "&cursor=" + next))
              .expect(200, "list")
              .json()
              .path("next")
              .asText();
      cursors.add(next);
    }
    return cursors;
  }

  /** At the service itself, with a token that is good for two minutes. */
  private Asker asker() {
    return new Asker(instance, company.contractToken(person));
  }

  private Api service() {
    return Api.bearer(instance, company.contractToken(person));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
