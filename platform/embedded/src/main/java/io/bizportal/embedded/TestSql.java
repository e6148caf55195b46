package io.bizportal.embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;

/** A service's database behind its back. */
public record TestSql(DataSource database) {

  /** Runs each of them. */
  public void run(String... statements) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** How the database went about a query, with literals for its parameters. */
  public String plan(String query, Map<String, String> literals) {
    String sql = query;
    for (Map.Entry<String, String> one : literals.entrySet()) {
      sql = sql.replaceAll(":" + one.getKey() + "\\b", one.getValue());
    }
    StringBuilder plan = new StringBuilder();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet lines = statement.executeQuery("explain (analyze) " + sql)) {
      while (lines.next()) {
        plan.append(lines.getString(1)).append('\n');
      }
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
    return plan.toString();
  }
}
