package io.bizportal.kit.inbox;

import io.cloudevents.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Remembers which events had their effect. */
@ApplicationScoped
public class Inbox {

  private final DataSource database;

  Inbox(DataSource database) {
    this.database = database;
  }

  /**
   * Records the event for this consumer in the current transaction.
   *
   * @return false if that was done before: then there is nothing to do. While another transaction
   *     is about to record the same event, this waits for its outcome.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean firstTime(String consumer, String eventId) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO inbox (consumer, event_id) VALUES (?, ?) ON CONFLICT DO NOTHING")) {
      insert.setString(1, consumer);
      insert.setString(2, eventId);
      return insert.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new IllegalStateException("the inbox can't be written", e);
    }
  }

  /** As above; an event's ID is unique per source. */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean firstTime(String consumer, CloudEvent event) {
    return firstTime(consumer, event.getSource() + " " + event.getId());
  }
}
