package io.bizportal.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bizportal.kit.bulk.CopyRows;
import io.bizportal.kit.event.NewEvent;
import io.bizportal.kit.outbox.OutboxRow.Lane;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The statements on table {@code outbox}; each on the connection it is given. */
final class OutboxTable {

  static final String CHANNEL = "outbox";

  private static final TypeReference<Map<String, String>> EXTENSIONS = new TypeReference<>() {};

  private final ObjectMapper json;

  OutboxTable(ObjectMapper json) {
    this.json = json;
  }

  /** Adds the event and wakes relays when, and only if, the transaction commits. */
  void add(Connection connection, UUID id, NewEvent event) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            WITH woken AS (SELECT pg_notify(?, ''))
            INSERT INTO outbox (id, slice, topic, key, type, subject, content_type, data, extensions)
            SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb FROM woken
            """)) {
      insert.setString(1, CHANNEL);
      insert.setObject(2, id);
      insert.setInt(3, Slices.of(event.key()));
      insert.setString(4, event.topic());
      insert.setString(5, event.key());
      insert.setString(6, event.type());
      insert.setString(7, event.subject());
      insert.setString(8, event.contentType());
      insert.setBytes(9, event.data());
      insert.setString(10, written(event.extensions()));
      insert.executeUpdate();
    }
  }

  /** The same for many, in their order, whose IDs nobody asks for. */
  void addAll(Connection connection, Collection<NewEvent> events) throws SQLException {
    CopyRows rows =
        new CopyRows(
            connection,
            "outbox",
            "id, slice, topic, key, type, subject, content_type, data, extensions");
    for (NewEvent event : events) {
      rows.row(
          UUID.randomUUID(),
          Slices.of(event.key()),
          event.topic(),
          event.key(),
          event.type(),
          event.subject(),
          event.contentType(),
          event.data(),
          written(event.extensions()));
    }
    rows.flush();
    try (PreparedStatement wake = connection.prepareStatement("SELECT pg_notify(?, '')")) {
      wake.setString(1, CHANNEL);
      wake.execute();
    }
  }

  /** The oldest waiting rows of the slices, in order, leaving out lanes that must wait. */
  List<OutboxRow> waiting(
      Connection connection, Collection<Integer> slices, Collection<Lane> held, int most)
      throws SQLException {
    Array wanted = connection.createArrayOf("int2", slices.toArray());
    Array topics = connection.createArrayOf("text", held.stream().map(Lane::topic).toArray());
    Array keys = connection.createArrayOf("text", held.stream().map(Lane::key).toArray());
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT seq, id, topic, key, type, subject, content_type, data, extensions, created_at
              FROM outbox
             WHERE published_at IS NULL
               AND slice = ANY (?)
               AND NOT EXISTS (SELECT FROM unnest(?, ?) AS held (t, k) WHERE t = topic AND k = key)
             ORDER BY seq
             LIMIT ?
            """)) {
      select.setArray(1, wanted);
      select.setArray(2, topics);
      select.setArray(3, keys);
      select.setInt(4, most);
      List<OutboxRow> rows = new ArrayList<>();
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          rows.add(row(found));
        }
      }
      return rows;
    }
  }

  void markPublished(Connection connection, Collection<Long> seqs) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE outbox SET published_at = clock_timestamp()"
                + " WHERE seq = ANY (?) AND published_at IS NULL")) {
      update.setArray(1, connection.createArrayOf("int8", seqs.toArray()));
      update.executeUpdate();
    }
  }

  /** Since when the oldest waiting row of the topic waits, or the statement's own time. */
  Instant publishedUpTo(Connection connection, String topic) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT coalesce(min(created_at), statement_timestamp())
              FROM outbox WHERE topic = ? AND published_at IS NULL
            """)) {
      select.setString(1, topic);
      try (ResultSet found = select.executeQuery()) {
        found.next();
        return found.getObject(1, OffsetDateTime.class).toInstant();
      }
    }
  }

  /** Those of {@code ids} that are not in their topic yet. */
  Set<UUID> waiting(Connection connection, Collection<UUID> ids) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT id FROM outbox WHERE id = ANY (?) AND published_at IS NULL")) {
      select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      Set<UUID> waiting = new HashSet<>();
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          waiting.add(found.getObject("id", UUID.class));
        }
      }
      return waiting;
    }
  }

  /** Forgets up to {@code most} rows published longer ago; says how many. */
  int forget(Connection connection, Duration retention, int most) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            """
            DELETE FROM outbox WHERE seq IN (
              SELECT seq FROM outbox
               WHERE published_at < now() - make_interval(secs => ?) ORDER BY published_at LIMIT ?)
            """)) {
      delete.setDouble(1, retention.toSeconds());
      delete.setInt(2, most);
      return delete.executeUpdate();
    }
  }

  private OutboxRow row(ResultSet found) throws SQLException {
    return new OutboxRow(
        found.getLong("seq"),
        found.getObject("id", UUID.class),
        new NewEvent(
            found.getString("topic"),
            found.getString("key"),
            found.getString("type"),
            found.getString("subject"),
            found.getString("content_type"),
            found.getBytes("data"),
            read(found.getString("extensions"))),
        found.getObject("created_at", OffsetDateTime.class).toInstant());
  }

  private String written(Map<String, String> extensions) {
    try {
      return json.writeValueAsString(extensions);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("extensions can't be written", e);
    }
  }

  private Map<String, String> read(String extensions) {
    try {
      return json.readValue(extensions, EXTENSIONS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("extensions can't be read", e);
    }
  }
}
