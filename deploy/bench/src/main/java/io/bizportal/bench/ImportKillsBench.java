package io.bizportal.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.bizportal.embedded.EmbeddedDatabase;
import io.bizportal.local.Part;
import io.bizportal.local.Stack;
import io.bizportal.local.demo.Api;
import io.bizportal.local.demo.Company;
import io.bizportal.local.demo.EventTap;
import io.bizportal.local.demo.StepFailed;
import io.bizportal.local.demo.Table;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * {@code kill -9} at random instants of an import, from its first byte to its end (F4): what is
 * left at once, what the job says after the restart, and whether the event left exactly when it was
 * applied. No figure beside a peer: it is right or it is wrong.
 */
final class ImportKillsBench {

  private static final int KILLS = Integer.getInteger("bizportal.bench.kills", 20);
  private static final int ROWS = 1_000;
  private static final int FIRST_SITE = 30;
  private static final Duration HEALED = Duration.ofSeconds(90);
  private static final Set<String> MOVING = Set.of("VALIDATING", "APPLYING");

  private final Stack house;
  private final PrintStream out;
  private final Company company;
  private final Api portal;
  private final Random instants;
  private final Map<String, Integer> seen = new TreeMap<>();
  private final Set<String> applied = new HashSet<>();
  private final List<String> wrong = new ArrayList<>();

  private ImportKillsBench(Stack house, PrintStream out, long seed) {
    this.house = house;
    this.out = out;
    this.company = Houses.company(house);
    this.portal = company.firstLogin(company.administrator());
    this.instants = new Random(seed);
  }

  static boolean run(Stack house, PrintStream out) {
    long seed = Long.getLong("bizportal.bench.seed", System.nanoTime());
    out.printf("%d kills of pbx-config-service, seed %d%n", KILLS, seed);
    return new ImportKillsBench(house, out, seed).run();
  }

  private boolean run() {
    try (EventTap events = new EventTap(house.view().kafka(), List.of("pbx-config-changed"))) {
      long usual = undisturbed();
      for (int round = 1; round <= KILLS; round++) {
        usual = round(round, usual);
      }
      events(events);
    }
    out.printf("at the instant of the kill, and after the restart:%n");
    seen.forEach((what, count) -> out.printf("  %2d times: %s%n", count, what));
    wrong.forEach(what -> out.printf("  WRONG: %s%n", what));
    out.printf(
        "settings old or new, the job says which, one event for each that was applied: %s%n",
        Bench.verdict(wrong.isEmpty()));
    return wrong.isEmpty();
  }

  /** How long one takes that nobody kills, in nanoseconds. */
  private long undisturbed() {
    Table.bringIn(portal, company, "warm-up.csv", Table.extensions(FIRST_SITE - 1, ROWS));
    long began = System.nanoTime();
    Table.Imported done =
        Table.bringIn(portal, company, "whole.csv", Table.extensions(FIRST_SITE, ROWS));
    long took = System.nanoTime() - began;
    applied.add(done.job().path("changeSet").asText());
    out.printf("one of %,d rows that nobody kills takes %,d ms%n", ROWS, took / 1_000_000);
    return took;
  }

  /**
   * Kills at any instant of what an import usually takes, and shortly after it.
   *
   * @return how long it took if it was not killed, else as usual
   */
  private long round(int round, long usual) {
    int site = FIRST_SITE + round;
    String name = "kill-" + round + ".csv";
    long began = System.nanoTime();
    CompletableFuture<Long> driver =
        CompletableFuture.supplyAsync(
            () -> {
              Table.bringIn(portal, company, name, Table.extensions(site, ROWS));
              return System.nanoTime() - began;
            });
    LockSupport.parkNanos((long) (instants.nextDouble() * 1.1 * usual));
    house.kill(Part.PBX_CONFIG);
    Left atOnce = left(name, site);
    long took = usual;
    try {
      took = driver.join();
    } catch (CompletionException e) {
      if (!(e.getCause() instanceof StepFailed)) {
        throw e;
      }
    }
    house.start(Part.PBX_CONFIG);
    Left healed = healed(name, site);
    check(round, atOnce);
    check(round, healed);
    if (healed.state().equals("APPLIED")) {
      applied.add(String.valueOf(healed.changeSet()));
    } else if (healed.state().equals("READY")) {
      // Nobody is left to apply it, and only a few may wait.
      portal
          .post(company.pbx("/imports/" + healed.job() + "/cancel"), null)
          .expect(200, "the end of an import that waits");
    }
    seen.merge(
        "%-14s settings %s, then %-12s settings %s"
            .formatted(atOnce.state(), atOnce.which(), healed.state(), healed.which()),
        1,
        Integer::sum);
    return took;
  }

  /** The job as it ends: one that waits to be applied is not going to be. */
  private Left healed(String name, int site) {
    Instant end = Instant.now().plus(HEALED);
    Left left = left(name, site);
    while (MOVING.contains(left.state()) && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(200_000_000);
      left = left(name, site);
    }
    String job = left.job();
    if (job != null) {
      Instant answered = Instant.now().plus(HEALED);
      String told = told(job);
      while (!told.equals(left.state()) && Instant.now().isBefore(answered)) {
        LockSupport.parkNanos(200_000_000);
        told = told(job);
      }
      if (!told.equals(left.state())) {
        wrong.add(name + " is told as " + told + " and kept as " + left.state());
      }
    }
    return left;
  }

  private String told(String job) {
    try {
      JsonNode answer = portal.get(company.pbx("/imports/" + job)).expect(200, "the job").json();
      return answer.path("state").asText();
    } catch (StepFailed e) {
      return "nothing yet";
    }
  }

  private void check(int round, Left left) {
    boolean whole =
        left.extensions() == ROWS && left.others() == 2L * ROWS && left.told() == 2 * ROWS;
    boolean nothing = left.extensions() == 0 && left.others() == 0 && left.told() == 0;
    if (left.state().equals("APPLIED") ? !whole : !nothing) {
      wrong.add("round " + round + ": " + left);
    }
  }

  /**
   * What the database has of one file.
   *
   * @param others dial strings and absence behaviours
   * @param told changes in its change set
   */
  private record Left(
      @Nullable String job,
      String state,
      @Nullable String changeSet,
      long extensions,
      long others,
      long told) {

    String which() {
      return extensions == 0 ? "old" : "new";
    }
  }

  private Left left(String name, int site) {
    try (Connection database =
            DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + house.ports().postgres() + "/pbx_config",
                EmbeddedDatabase.USERNAME,
                EmbeddedDatabase.PASSWORD);
        PreparedStatement select =
            database.prepareStatement(
                """
                with own as (select id from extension where contract = ? and site_number = ?)
                select j.id::text, coalesce(j.state, 'not taken in'), j.change_set::text,
                       (select count(*) from own),
                       (select count(*) from dial_string where owner in (select id from own))
                         + (select count(*) from absence where extension in (select id from own)),
                       (select count(*) from change_entry where change_set = j.change_set)
                  from (select 1) as one
                  left join import_job j on j.contract = ? and j.file_name = ?""")) {
      select.setString(1, company.contract(0));
      select.setString(2, Integer.toString(site));
      select.setString(3, company.contract(0));
      select.setString(4, name);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return new Left(
            row.getString(1),
            row.getString(2),
            row.getString(3),
            row.getLong(4),
            row.getLong(5),
            row.getLong(6));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Each that was applied is told, and none that was not. */
  private void events(EventTap events) {
    Instant end = Instant.now().plus(HEALED);
    Set<String> told = told(events);
    while (!told.containsAll(applied) && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(500_000_000);
      told = told(events);
    }
    Set<String> missing = new HashSet<>(applied);
    missing.removeAll(told);
    if (!missing.isEmpty()) {
      wrong.add("no event tells of " + missing);
    }
    // Those of the rounds, that of the undisturbed one, and that of the warm-up.
    if (told.size() != applied.size() + 1) {
      wrong.add(told.size() + " change sets are told of, " + (applied.size() + 1) + " were made");
    }
  }

  private Set<String> told(EventTap events) {
    Set<String> sets = new HashSet<>();
    events
        .rest("pbx-config-changed", company.contract(0))
        .forEach(event -> sets.add(event.data().path("changeSet").asText()));
    return sets;
  }
}
