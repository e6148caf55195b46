package io.bizportal.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bizportal.kit.event.NewEvent;
import io.bizportal.kit.request.RequestId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Where a service leaves its events. Lock or bump the aggregate's row first: order per key is the
 * order in which transactions reach this class.
 */
@ApplicationScoped
public class Outbox {

  private final DataSource database;
  private final ObjectMapper json;
  private final OutboxTable table;
  private final URI source;

  Outbox(
      DataSource database,
      ObjectMapper json,
      @ConfigProperty(name = "bizportal.service-name") String service) {
    this.database = database;
    this.json = json;
    this.table = new OutboxTable(json);
    this.source = URI.create("/bizportal/" + service);
  }

  /** Adds an event to the current transaction and answers its ID. */
  @Transactional(Transactional.TxType.MANDATORY)
  public UUID append(NewEvent event) {
    NewEvent traced = traced(event);
    UUID id = UUID.randomUUID();
    // Refused here, in the caller's face, rather than in the relay where nobody can repair it.
    new OutboxRow(0, id, traced, Instant.EPOCH).envelope(source);
    try (Connection connection = database.getConnection()) {
      table.add(connection, id, traced);
      return id;
    } catch (SQLException e) {
      throw new IllegalStateException("the event can't be kept", e);
    }
  }

  /** Adds many events at once, in their order. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void appendAll(Collection<NewEvent> events) {
    try (Connection connection = database.getConnection()) {
      table.addAll(connection, events.stream().map(Outbox::traced).toList());
    } catch (SQLException e) {
      throw new IllegalStateException("the events can't be kept", e);
    }
  }

  /** Adds an event of the topic's first version, its data written as JSON. */
  @Transactional(Transactional.TxType.MANDATORY)
  public UUID appendJson(String topic, String key, @Nullable String subject, Object data) {
    try {
      return append(NewEvent.json(topic, key, subject, json.writeValueAsBytes(data)));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the event's data can't be written", e);
    }
  }

  /**
   * Everything committed before this instant, by the database's clock, is in the topic. Not part of
   * the caller's transaction, whose snapshot could be older than the answer.
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public Instant publishedUpTo(String topic) {
    try (Connection connection = database.getConnection()) {
      return table.publishedUpTo(connection, topic);
    } catch (SQLException e) {
      throw new IllegalStateException("the outbox can't be read", e);
    }
  }

  /** Those of {@code events}, by ID, that are not in their topic yet. */
  public Set<UUID> waiting(Collection<UUID> events) {
    try (Connection connection = database.getConnection()) {
      return table.waiting(connection, events);
    } catch (SQLException e) {
      throw new IllegalStateException("the outbox can't be read", e);
    }
  }

  private static NewEvent traced(NewEvent event) {
    String request = RequestId.current();
    if (request == null || event.extensions().containsKey(RequestId.EXTENSION)) {
      return event;
    }
    Map<String, String> extensions = new HashMap<>(event.extensions());
    extensions.put(RequestId.EXTENSION, request);
    return new NewEvent(
        event.topic(),
        event.key(),
        event.type(),
        event.subject(),
        event.contentType(),
        event.data(),
        extensions);
  }
}
