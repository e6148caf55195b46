package io.bizportal.kit.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Reads settings of a contract as they are taken, however many there are.
 *
 * @param select columns and tables, without a condition
 * @param table what the settings' own table is called there; it has {@code id} and {@code contract}
 * @param key what they are in the order of
 */
public record ReadSettings(String select, String table, String key) {

  private static final int FETCHED_AT_ONCE = 1_000;

  /** A setting in a row. */
  @FunctionalInterface
  public interface Reader<S> {
    Existing<S> read(ResultSet row) throws SQLException;
  }

  /** All of the contract's, in the order of their keys. */
  public <S> void all(
      Connection connection, String contract, Reader<S> reader, Consumer<Existing<S>> taker)
      throws SQLException {
    try (PreparedStatement all =
        connection.prepareStatement(
            "%s where %s.contract = ? order by %s".formatted(select, table, key))) {
      all.setString(1, contract);
      read(all, reader, taker);
    }
  }

  /** Those of the contract's that have these IDs, in the order of these. */
  public <S> void some(
      Connection connection,
      String contract,
      List<UUID> ids,
      Reader<S> reader,
      Consumer<Existing<S>> taker)
      throws SQLException {
    try (PreparedStatement some =
        connection.prepareStatement(
            """
            %1$s join unnest(?::uuid[]) with ordinality as wanted (id, place) on wanted.id = %2$s.id
             where %2$s.contract = ? order by wanted.place, %3$s"""
                .formatted(select, table, key))) {
      some.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      some.setString(2, contract);
      read(some, reader, taker);
    }
  }

  private static <S> void read(
      PreparedStatement select, Reader<S> reader, Consumer<Existing<S>> taker) throws SQLException {
    select.setFetchSize(FETCHED_AT_ONCE);
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        taker.accept(reader.read(row));
      }
    }
  }
}
