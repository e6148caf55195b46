package io.bizportal.bench;

import io.bizportal.embedded.EmbeddedDatabase;
import io.bizportal.local.Part;
import io.bizportal.local.Stack;
import io.bizportal.local.demo.Api;
import io.bizportal.local.demo.Company;
import io.bizportal.local.demo.Person;
import io.bizportal.local.demo.Table;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.postgresql.PGConnection;

/**
 * Extensions with absence behaviour from a file to committed settings, beside PostgreSQL's COPY of
 * the same rows into the same tables (F2). Half as many rows first, to see whether a row's cost
 * stays. Then all of it is taken back.
 */
final class ImportBench {

  private static final int ROWS = Integer.getInteger("bizportal.bench.rows", 10_000);
  private static final int WARM_UP = 1_000;
  private static final double REACH = 4;
  private static final Duration PATIENCE = Duration.ofMinutes(15);
  private static final Duration REACH_BACK = Duration.ofSeconds(20);

  /** What the import writes, in the order in which it can be put back. */
  private static final Map<String, String> TABLES = new LinkedHashMap<>();

  static {
    TABLES.put(
        "extension",
        "id, contract, site_number, terminal_number, office_link_number, memo, terminal_kind,"
            + " multiple_devices, outgoing_number, notification_number, directed_pickup,"
            + " barring_profile, delivery_address, terminal_item, terminal_memo, sip_user_id,"
            + " sip_secret, sip_secret_key, absence_mode, search_line, version, created_at,"
            + " updated_at");
    TABLES.put("dial_string", "contract, digits, used_as, owner");
    TABLES.put(
        "absence",
        "extension, mode, destination, unconditional, busy, unreachable, no_answer,"
            + " ring_seconds, first_number, second_number, voicemail_pin, version, updated_at");
    TABLES.put(
        "change_entry",
        "change_set, position, resource, resource_id, action, fields, before, after, kept");
    TABLES.put(
        "outbox",
        "id, slice, topic, key, type, subject, content_type, data, extensions, created_at,"
            + " published_at");
  }

  private ImportBench() {}

  static boolean run(Stack house, PrintStream out) {
    // A hundred thousand rows must do with it.
    house.restart(Part.PBX_CONFIG, "-Xmx256m");
    var _ = imported(house, out, WARM_UP, "warm-up");
    var _ = imported(house, out, ROWS / 2, "half");
    Done done = imported(house, out, ROWS, "import");
    exported(house, done, out);
    try {
      return compare(house, done, out) & takenBack(done, out);
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Done(
      Company company, Person person, Api portal, String changeSet, Duration time) {}

  private static Done imported(Stack house, PrintStream out, int rows, String what) {
    Company company = Houses.company(house);
    Person person = company.administrator();
    Api portal = company.firstLogin(person);
    Table.Imported done =
        Table.bringIn(portal, company, "extensions.csv", Table.extensions(20, rows));
    Duration time = done.checked().plus(done.applied());
    out.printf(
        "%s, %,d extensions with absence behaviour: checked in %,d ms, checked again and committed"
            + " in %,d ms: %.0f µs a row; highest memory of the service so far %s%n",
        what,
        rows,
        done.checked().toMillis(),
        done.applied().toMillis(),
        time.toNanos() / 1e3 / rows,
        memory(house));
    // Else the next measurement has a service beside it that makes terminal users of these.
    Provisioned.await(house, company.contract(0), rows);
    return new Done(company, person, portal, done.job().path("changeSet").asText(), time);
  }

  /** At the service itself, whose memory says whether it was all held at once. */
  private static void exported(Stack house, Done done, PrintStream out) {
    Company company = done.company();
    URI service = URI.create("http://localhost:" + house.ports().of(Part.PBX_CONFIG));
    try (Asker asker = new Asker(service, company.contractToken(done.person()))) {
      Asker.Download file =
          asker.download("/v1/contracts/" + company.contract(0) + "/tables/extensions.csv");
      out.printf(
          "exported again, %,d bytes: the first after %,d ms, the last after %,d ms; highest memory"
              + " of the service so far %s%n",
          file.bytes(), file.first().toMillis(), file.last().toMillis(), memory(house));
    }
  }

  private static boolean compare(Stack house, Done done, PrintStream out)
      throws SQLException, IOException {
    Copied settings;
    Copied all;
    try (Connection database =
        DriverManager.getConnection(
            "jdbc:postgresql://127.0.0.1:" + house.ports().postgres() + "/pbx_config",
            EmbeddedDatabase.USERNAME,
            EmbeddedDatabase.PASSWORD)) {
      database.setAutoCommit(false);
      String contract = done.company().contract(0);
      settings = copied(database, contract, 3);
      all = copied(database, contract, TABLES.size());
    }
    double ratio = (double) done.time().toNanos() / all.time().toNanos();
    boolean reached = ratio <= REACH;
    out.printf(
        "COPY of the same rows: settings alone %,d rows in %,d ms; with history and events %,d"
            + " rows in %,d ms%n",
        settings.rows(), settings.time().toMillis(), all.rows(), all.time().toMillis());
    out.printf(
        "file to committed / COPY of all that it wrote: %.1f (to reach: %.0f; of the settings"
            + " alone: %.1f): %s%n",
        ratio,
        REACH,
        (double) done.time().toNanos() / settings.time().toNanos(),
        Bench.verdict(reached));
    return reached;
  }

  /** All of it by one request (E9). */
  private static boolean takenBack(Done done, PrintStream out) {
    Company company = done.company();
    String changeSet = company.pbx("/change-sets/" + done.changeSet());
    long settings =
        done.portal()
            .get(changeSet)
            .expect(200, "the import's changes")
            .json()
            .path("total")
            .asLong();
    long began = System.nanoTime();
    int status = done.portal().post(changeSet + "/undo", null).status();
    if (status == 504) {
      // It goes on, and the page in the browser looks after it.
      Waiting.until(
          PATIENCE,
          () -> done.portal().get(changeSet).expect(200, "it").json().hasNonNull("undoneBy"));
    } else if (status != 200) {
      throw new IllegalStateException("undo of an import: " + status);
    }
    Duration time = Duration.ofNanos(System.nanoTime() - began);
    boolean reached = time.compareTo(REACH_BACK) <= 0;
    out.printf(
        "taken back, %,d settings: %,d ms (to reach: %,d): %s%n",
        settings, time.toMillis(), REACH_BACK.toMillis(), Bench.verdict(reached));
    return reached;
  }

  private record Copied(long rows, Duration time) {}

  /** Takes the rows of the first tables out, puts them in again by COPY, and rolls back. */
  private static Copied copied(Connection database, String contract, int tables)
      throws SQLException, IOException {
    Map<String, byte[]> kept = new LinkedHashMap<>();
    try (Statement statement = database.createStatement()) {
      for (String table : TABLES.keySet().stream().limit(tables).toList()) {
        kept.put(table, out(database, table, contract));
      }
      for (String table : kept.keySet().stream().toList().reversed()) {
        statement.execute("DELETE FROM " + table + " WHERE " + of(table, contract));
      }
      long began = System.nanoTime();
      long rows = 0;
      for (Map.Entry<String, byte[]> table : kept.entrySet()) {
        rows +=
            database
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                    "COPY " + table.getKey() + " (" + TABLES.get(table.getKey()) + ") FROM STDIN",
                    new ByteArrayInputStream(table.getValue()));
      }
      return new Copied(rows, Duration.ofNanos(System.nanoTime() - began));
    } finally {
      database.rollback();
      forget(database, kept.keySet());
    }
  }

  /**
   * The rows that were taken out and put in for nothing, which else stood in the way for minutes.
   */
  private static void forget(Connection database, Collection<String> tables) throws SQLException {
    database.setAutoCommit(true);
    try (Statement statement = database.createStatement()) {
      for (String table : tables) {
        statement.execute("VACUUM ANALYZE " + table);
      }
    }
    database.setAutoCommit(false);
  }

  private static byte[] out(Connection database, String table, String contract)
      throws SQLException, IOException {
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    database
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyOut(
            "COPY (SELECT "
                + TABLES.get(table)
                + " FROM "
                + table
                + " WHERE "
                + of(table, contract)
                + ") TO STDOUT",
            rows);
    return rows.toByteArray();
  }

  private static String of(String table, String contract) {
    return switch (table) {
      case "absence" ->
          "extension IN (SELECT id FROM extension WHERE contract = '" + contract + "')";
      case "change_entry" ->
          "change_set IN (SELECT id FROM change_set WHERE contract = '" + contract + "')";
      case "outbox" -> "subject = '" + contract + "'";
      default -> "contract = '" + contract + "'";
    };
  }

  /** What the system counts as the highest resident memory of the process. */
  private static String memory(Stack house) {
    try {
      return Files.readAllLines(Path.of("/proc/" + house.pid(Part.PBX_CONFIG) + "/status")).stream()
          .filter(line -> line.startsWith("VmHWM"))
          .map(line -> line.replaceAll("\\s+", " "))
          .findFirst()
          .orElse("?");
    } catch (IOException e) {
      return "?";
    }
  }
}
