package io.bizportal.kit.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Forgets events so old that their topic can't bring them again. */
@Singleton
class InboxRetention {

  private static final Logger LOG = Logger.getLogger(InboxRetention.class);
  private static final Duration EVERY = Duration.ofHours(1);
  private static final int AT_ONCE = 5_000;

  private final DataSource database;
  private final Duration retention;
  private final Thread thread = Thread.ofVirtual().name("inbox-retention").unstarted(this::run);

  InboxRetention(
      DataSource database,
      @ConfigProperty(name = "bizportal.inbox.retention", defaultValue = "P30D")
          Duration retention) {
    this.database = database;
    this.retention = retention;
  }

  void start(@Observes StartupEvent event) {
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) {
    thread.interrupt();
  }

  private void run() {
    try {
      while (true) {
        Thread.sleep(EVERY);
        forget();
      }
    } catch (InterruptedException shutdown) {
      Thread.currentThread().interrupt();
    }
  }

  void forget() {
    try (Connection connection = database.getConnection();
        PreparedStatement delete =
            connection.prepareStatement(
                """
                DELETE FROM inbox WHERE (consumer, event_id) IN (
                  SELECT consumer, event_id FROM inbox
                   WHERE received_at < now() - make_interval(secs => ?) LIMIT ?)
                """)) {
      delete.setDouble(1, retention.toSeconds());
      delete.setInt(2, AT_ONCE);
      while (delete.executeUpdate() == AT_ONCE) {
        Thread.yield();
      }
    } catch (SQLException e) {
      LOG.warn("old inbox entries stay for now", e);
    }
  }
}
