package io.bizportal.pbx.csv;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What a contract's settings are called, so that rows can name them. */
public final class NamesOf {

  private final Connection connection;
  private final String contract;

  public NamesOf(Connection connection, String contract) {
    this.connection = connection;
    this.contract = contract;
  }

  public Map<String, UUID> extensions() throws SQLException {
    return ids("select number, id from extension where contract = ?");
  }

  public Map<String, UUID> groups() throws SQLException {
    return ids("select name, id from incoming_group where contract = ?");
  }

  public Map<String, UUID> externalNumbers() throws SQLException {
    return ids("select digits, id from external_number where contract = ?");
  }

  public Map<String, UUID> music() throws SQLException {
    return ids("select name, id from hold_music where contract = ?");
  }

  /** Dial strings and their owners. */
  public Map<String, UUID> dialStrings() throws SQLException {
    return ids("select digits, owner from dial_string where contract = ?");
  }

  /** The names of IDs. */
  public static Map<UUID, String> byId(Map<String, UUID> ids) {
    Map<UUID, String> names = new HashMap<>();
    ids.forEach((name, id) -> names.put(id, name));
    return names;
  }

  private Map<String, UUID> ids(String query) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(query)) {
      select.setString(1, contract);
      Map<String, UUID> ids = new HashMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          ids.put(row.getString(1), row.getObject(2, UUID.class));
        }
      }
      return ids;
    }
  }
}
