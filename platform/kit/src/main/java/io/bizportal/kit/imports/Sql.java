package io.bizportal.kit.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Statements on a service's database, each within the transaction that is open. */
record Sql(DataSource database) {

  /** Makes something of a row. */
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** All rows; each question mark of the statement has its value. */
  <T> List<T> all(Row<T> reading, String statement, @Nullable Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = prepared(connection, statement, values);
        ResultSet found = select.executeQuery()) {
      List<T> rows = new ArrayList<>();
      while (found.next()) {
        rows.add(reading.read(found));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("imports can't be read", e);
    }
  }

  /** The first row. */
  <T> Optional<T> first(Row<T> reading, String statement, @Nullable Object... values) {
    return all(reading, statement, values).stream().findFirst();
  }

  /** Writes. */
  void run(String statement, @Nullable Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement write = prepared(connection, statement, values)) {
      write.execute();
    } catch (SQLException e) {
      throw new IllegalStateException("imports can't be written", e);
    }
  }

  private static PreparedStatement prepared(
      Connection connection, String statement, @Nullable Object... values) throws SQLException {
    PreparedStatement prepared = connection.prepareStatement(statement);
    for (int i = 0; i < values.length; i++) {
      prepared.setObject(
          i + 1, values[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values[i]);
    }
    return prepared;
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
