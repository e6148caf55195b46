package io.bizportal.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;

/**
 * What a reading costs the database: unlike its time, the same on a quiet and on a busy machine.
 *
 * @param blocks of 8 KiB, of tables and indexes, that it asked for
 * @param scanned rows that it met going through tables from end to end
 * @param took for people to look at, nothing to hold a test against
 */
public record BlocksRead(long blocks, long scanned, Duration took) {

  private static final String OURS =
      " from pg_class where relnamespace = 'public'::regnamespace and relkind in ";

  /** Lets {@code reading} run in a transaction of its own and counts. */
  public static BlocksRead by(DataSource source, Runnable reading) {
    Database database = new Database(source);
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              // Both count since some time before this transaction, on its connection.
              long blocks = blocks(database);
              long scanned = scanned(database);
              Instant began = Instant.now();
              reading.run();
              Duration took = Duration.between(began, Instant.now());
              return new BlocksRead(blocks(database) - blocks, scanned(database) - scanned, took);
            });
  }

  private static long blocks(Database database) {
    return database.number(
        "select sum(pg_stat_get_xact_blocks_fetched(oid))" + OURS + "('r', 'i')");
  }

  private static long scanned(Database database) {
    return database.number("select sum(pg_stat_get_xact_tuples_returned(oid))" + OURS + "('r')");
  }
}
