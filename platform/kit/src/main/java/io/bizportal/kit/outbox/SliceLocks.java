package io.bizportal.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/**
 * The slices a relay serves, each by an advisory lock that lives and dies with the relay's
 * connection: rows are read and marked on the same connection, so a relay that lost its locks has
 * lost the means to act as well.
 */
final class SliceLocks {

  /** First half of the lock's key, apart from any lock a service takes itself. */
  private static final int OUTBOX = 0x6f757462;

  /** Woken often, a relay without slices must not ask as often. */
  private static final Duration TRY_EVERY = Duration.ofMillis(500);

  private final Connection connection;
  private final Set<Integer> held = new TreeSet<>();
  private long nextTry = System.nanoTime();

  SliceLocks(Connection connection) {
    this.connection = connection;
  }

  /** Takes what nobody holds, and says what is held. */
  Set<Integer> take() throws SQLException {
    if (held.size() < Slices.COUNT && System.nanoTime() - nextTry >= 0) {
      nextTry = System.nanoTime() + TRY_EVERY.toNanos();
      try (PreparedStatement lock =
          connection.prepareStatement("SELECT pg_try_advisory_lock(?, ?)")) {
        for (int slice = 0; slice < Slices.COUNT; slice++) {
          if (!held.contains(slice) && taken(lock, slice)) {
            held.add(slice);
          }
        }
      }
    }
    return held;
  }

  Set<Integer> held() {
    return held;
  }

  /** Gives all back; a connection that can't do that must not go back to its pool. */
  void release() throws SQLException {
    held.clear();
    try (Statement statement = connection.createStatement()) {
      statement.execute("SELECT pg_advisory_unlock_all()");
    }
  }

  private static boolean taken(PreparedStatement lock, int slice) throws SQLException {
    lock.setInt(1, OUTBOX);
    lock.setInt(2, slice);
    try (ResultSet answer = lock.executeQuery()) {
      answer.next();
      return answer.getBoolean(1);
    }
  }
}
