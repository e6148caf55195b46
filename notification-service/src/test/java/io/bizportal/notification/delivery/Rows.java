package io.bizportal.notification.delivery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;

/** Looks into the database from outside the service. */
record Rows(DataSource dataSource) {

  String state(UUID id) {
    return text("select state from mail_delivery where id = '" + id + "'");
  }

  String reason(UUID id) {
    return text("select reason from mail_delivery where id = '" + id + "'");
  }

  /** What is still kept of the sealed request; empty if nothing. */
  String payload(UUID id) {
    return text("select payload from mail_delivery where id = '" + id + "'");
  }

  int sentExpiring(Instant at) {
    return Integer.parseInt(
        text(
            "select count(*) from mail_delivery where state = 'SENT' and expires_at = '%s'"
                .formatted(at)));
  }

  long millisToAcceptance(Instant expiringAt, double percentile) {
    return Long.parseLong(
        text(
            """
            select round(1000 * extract(epoch from
                     percentile_disc(%s) within group (order by accepted_at - requested_at)))
              from mail_delivery where expires_at = '%s'"""
                .formatted(percentile, expiringAt)));
  }

  /** Everything stored, in every table, as text. */
  String everything() {
    return text(
        """
        select string_agg(query_to_xml(format('select * from %I', tablename), true, false, '')::text, '')
          from pg_tables where schemaname = 'public'""");
  }

  void crashWhileSending(MailRequested request) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into mail_delivery (id, kind, language, brand, recipient, state, payload,
                  requested_at, expires_at, next_attempt_at, claimed_until, attempts)
                values (?, 'PORTAL_OTP', 'ja', 'PORTAL', 'r***@example.com', 'SENDING', ?,
                  now(), now() + interval '5 min', now(), now() - interval '1 s', 1)""")) {
      insert.setObject(1, request.id);
      insert.setString(2, request.sealed());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private String text(String sql) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      return result.next() && result.getString(1) != null ? result.getString(1) : "";
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
