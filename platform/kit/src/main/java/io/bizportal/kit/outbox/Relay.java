package io.bizportal.kit.outbox;

import io.bizportal.kit.outbox.HeldLanes.Sent;
import io.bizportal.kit.outbox.OutboxRow.Lane;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.RetriableException;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Publishes waiting rows, on one thread and one connection. Per lane (topic and key) a record is
 * sent only after the one before was acknowledged and marked; lanes go side by side.
 */
final class Relay implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(Relay.class);
  private static final int BATCH = 500;
  private static final int FORGET_AT_ONCE = 2_000;
  private static final Duration FORGET_EVERY = Duration.ofMinutes(1);
  private static final Duration STOP = Duration.ofSeconds(3);

  /** Short waits, so that a stop or an acknowledgement is not overlooked for long. */
  private static final Duration NAP = Duration.ofMillis(100);

  /**
   * A broker that is away is asked again soon; a record it refuses can only be helped by people.
   */
  private static final Duration LONGEST_HOLD_AWAY = Duration.ofSeconds(2);

  private static final Duration LONGEST_HOLD_REFUSED = Duration.ofMinutes(5);

  private final DataSource database;
  private final OutboxTable table;
  private final Courier courier;
  private final RelaySettings settings;
  private final Clock clock;
  private final HeldLanes lanes = new HeldLanes();
  private final Thread thread = Thread.ofVirtual().name("outbox-relay").unstarted(this::run);

  private volatile boolean stopped;
  private Instant forgotten = Instant.EPOCH;

  Relay(
      DataSource database,
      OutboxTable table,
      Producer<String, byte[]> producer,
      RelaySettings settings,
      Clock clock) {
    this.database = database;
    this.table = table;
    this.courier = new Courier(producer, settings.source(), clock);
    this.settings = settings;
    this.clock = clock;
  }

  void start() {
    thread.start();
  }

  @Override
  public void close() {
    stopped = true;
    try {
      thread.join(STOP);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    thread.interrupt();
    courier.close();
  }

  private void run() {
    while (!stopped) {
      try (Connection connection = database.getConnection()) {
        serve(connection);
      } catch (SQLException e) {
        LOG.warnf("the outbox can't be served for now: %s", e.getMessage());
        rest(settings.poll());
      } catch (RuntimeException e) {
        LOG.error("the outbox relay stumbled", e);
        rest(settings.poll());
      }
    }
  }

  private void serve(Connection connection) throws SQLException {
    SliceLocks locks = new SliceLocks(connection);
    try {
      listen(connection, "LISTEN ");
      while (!stopped) {
        boolean worked = !locks.take().isEmpty() && work(connection, locks);
        if (!worked) {
          waitForNews(connection);
        }
      }
    } finally {
      leave(connection, locks);
    }
  }

  private boolean work(Connection connection, SliceLocks locks) throws SQLException {
    settle(connection);
    List<OutboxRow> rows =
        table.waiting(connection, locks.held(), lanes.all(clock.instant()), BATCH);
    publish(connection, rows);
    forget(connection);
    return !rows.isEmpty();
  }

  /** Sends the first row of each lane, waits, and goes on with the lanes that were acknowledged. */
  private void publish(Connection connection, List<OutboxRow> rows) throws SQLException {
    Map<Lane, Deque<OutboxRow>> left = new LinkedHashMap<>();
    rows.forEach(row -> left.computeIfAbsent(row.lane(), lane -> new ArrayDeque<>()).add(row));
    while (!left.isEmpty() && !stopped) {
      for (Deque<OutboxRow> lane : left.values()) {
        OutboxRow row = lane.removeFirst();
        lanes.sent(row, courier.send(row));
      }
      awaitAnswers();
      settle(connection);
      var held = lanes.all(clock.instant());
      left.entrySet().removeIf(lane -> lane.getValue().isEmpty() || held.contains(lane.getKey()));
    }
  }

  private void awaitAnswers() {
    long end = System.nanoTime() + settings.patience().toNanos();
    for (Future<?> answer : lanes.answersDue()) {
      try {
        answer.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
      } catch (ExecutionException e) {
        LOG.trace("told when it is settled", e);
      } catch (TimeoutException e) {
        return;
      } catch (InterruptedException e) {
        stopped = true;
        return;
      }
    }
  }

  /** Marks what was acknowledged, and holds the lanes of what failed. */
  private void settle(Connection connection) throws SQLException {
    List<Long> published = new ArrayList<>();
    for (Sent sent : lanes.answered()) {
      if (sent.answer().state() == Future.State.SUCCESS) {
        lanes.succeeded(sent.row().lane());
        published.add(sent.row().seq());
      } else {
        hold(sent.row(), sent.answer().exceptionNow());
      }
    }
    if (!published.isEmpty()) {
      table.markPublished(connection, published);
    }
  }

  private void hold(OutboxRow row, Throwable failure) {
    boolean away = failure instanceof RetriableException;
    int times =
        lanes.failed(row.lane(), clock.instant(), away ? LONGEST_HOLD_AWAY : LONGEST_HOLD_REFUSED);
    if (!away || Integer.bitCount(times) == 1) {
      LOG.warnf(
          "event %s waits for topic %s (%d. try): %s",
          row.id(), row.event().topic(), times, failure.toString());
    }
  }

  private void forget(Connection connection) throws SQLException {
    Instant now = clock.instant();
    if (forgotten.plus(FORGET_EVERY).isBefore(now)
        && table.forget(connection, settings.retention(), FORGET_AT_ONCE) < FORGET_AT_ONCE) {
      forgotten = now;
    }
  }

  private void waitForNews(Connection connection) throws SQLException {
    PGConnection notifications = connection.unwrap(PGConnection.class);
    long end = System.nanoTime() + settings.poll().toNanos();
    while (!stopped && System.nanoTime() < end) {
      var news = notifications.getNotifications((int) NAP.toMillis());
      if ((news != null && news.length > 0) || lanes.anyUnderWay()) {
        return;
      }
    }
  }

  private static void listen(Connection connection, String command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command + OutboxTable.CHANNEL);
    }
  }

  private static void leave(Connection connection, SliceLocks locks) throws SQLException {
    try {
      locks.release();
      listen(connection, "UNLISTEN ");
    } catch (SQLException e) {
      // Never back into the pool with our locks on it.
      connection.abort(Runnable::run);
    }
  }

  private void rest(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      stopped = true;
    }
  }
}
