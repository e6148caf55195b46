package io.bizportal.bench;

import io.bizportal.embedded.EmbeddedDatabase;
import io.bizportal.local.Stack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/** Terminal users, whom identity-service makes of the extensions that it is told of. */
final class Provisioned {

  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private Provisioned() {}

  /**
   * Returns once there are so many of them.
   *
   * @param contracts of which contracts, as LIKE has it
   */
  static void await(Stack house, String contracts, int count) {
    try (Connection database =
            DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + house.ports().postgres() + "/identity",
                EmbeddedDatabase.USERNAME,
                EmbeddedDatabase.PASSWORD);
        PreparedStatement counted =
            database.prepareStatement("select count(*) from terminal_user where contract like ?")) {
      counted.setString(1, contracts);
      Waiting.until(PATIENCE, () -> count(counted) >= count);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long count(PreparedStatement counted) {
    try (ResultSet rows = counted.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
