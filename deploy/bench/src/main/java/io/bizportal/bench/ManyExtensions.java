package io.bizportal.bench;

import io.bizportal.embedded.EmbeddedDatabase;
import io.bizportal.local.Stack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** A contract with a hundred thousand extensions, and the settings' database beside the service. */
final class ManyExtensions implements AutoCloseable {

  static final int COUNT = 100_000;

  private final Connection database;
  private final String contract;

  ManyExtensions(Stack house, String contract) {
    this.contract = contract;
    try {
      this.database =
          DriverManager.getConnection(
              "jdbc:postgresql://127.0.0.1:" + house.ports().postgres() + "/pbx_config",
              EmbeddedDatabase.USERNAME,
              EmbeddedDatabase.PASSWORD);
      fill();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void fill() throws SQLException {
    execute(
        """
        insert into extension (id, contract, site_number, terminal_number, memo, multiple_devices,
          directed_pickup, sip_user_id, sip_secret, sip_secret_key, search_line, version, created_at,
          updated_at)
        select gen_random_uuid(), '%1$s', (200 + i / 1000)::text, lpad((i %% 1000)::text, 3, '0'), memo,
          false, false, md5(i || '%1$s'), '\\x00', 'k',
          (200 + i / 1000)::text || lpad((i %% 1000)::text, 3, '0') || E'\\n\\n' || memo, 1, now(), now()
          from generate_series(0, %2$d) i,
               lateral (select case when i %% 1000 = 7 then '受付' else '営業第' || i || '課' end as memo) m"""
            .formatted(contract, COUNT - 1));
    execute(
        "update contract set extension_count = %d where number = '%s'".formatted(COUNT, contract));
    execute("vacuum analyze extension");
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Some of them. */
  List<UUID> some(int howMany) {
    try (PreparedStatement query =
        database.prepareStatement(
            "select id from extension where contract = ? order by sip_user_id limit ?")) {
      query.setString(1, contract);
      query.setInt(2, howMany);
      List<UUID> found = new ArrayList<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getObject(1, UUID.class));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The service's own query for a page after a number, without the service. */
  Distribution bareList(int times) {
    return measured(
        "select e.* from extension e where e.contract = ? and e.number > ? order by e.number"
            + " limit 51",
        times,
        (query, i) -> {
          query.setString(1, contract);
          query.setString(2, Integer.toString(200_000 + i * 97 % COUNT));
        });
  }

  /** What people look for: a number, a part of one, a name of one, a name of a hundred. */
  static String term(int i) {
    return switch (i % 4) {
      case 0 -> Integer.toString(200_000 + i * 97 % COUNT);
      case 1 -> Integer.toString(2_000 + i * 97 % 1_000);
      case 2 -> "営業第" + (10_000 + i * 371 % 90_000) + "課";
      default -> "受付";
    };
  }

  /** The search of the service, without the service. */
  Distribution bareSearch(int times) {
    return measured(
        "with found as materialized (select e.id, e.number from extension e where e.contract = ?"
            + " and e.search_grams @> ? and position(? in e.search_line) > 0)"
            + " select e.*, (select count(*) from found) from found join extension e using (id)"
            + " order by e.number limit 51",
        times,
        (query, i) -> {
          String term = term(i);
          query.setString(1, contract);
          query.setArray(2, database.createArrayOf("text", threes(term)));
          query.setString(3, term);
        });
  }

  private static String[] threes(String term) {
    int size = Math.min(3, term.length());
    return IntStream.rangeClosed(0, term.length() - size)
        .mapToObj(at -> term.substring(at, at + size))
        .distinct()
        .toArray(String[]::new);
  }

  /** The least a change can take here: one row, committed. */
  Distribution bareChange(int times) {
    return measured(
        "update contract set extension_count = extension_count where number = ?",
        times,
        (query, _) -> query.setString(1, contract));
  }

  private interface Binding {
    void bind(PreparedStatement query, int time) throws SQLException;
  }

  private Distribution measured(String sql, int times, Binding binding) {
    List<Duration> taken = new ArrayList<>();
    try (PreparedStatement query = database.prepareStatement(sql)) {
      for (int i = 0; i < times; i++) {
        long began = System.nanoTime();
        binding.bind(query, i);
        if (query.execute()) {
          try (ResultSet rows = query.getResultSet()) {
            while (rows.next()) {
              rows.getObject(1);
            }
          }
        }
        taken.add(Duration.ofNanos(System.nanoTime() - began));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return Distribution.of(taken);
  }

  @Override
  public void close() {
    try {
      database.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
