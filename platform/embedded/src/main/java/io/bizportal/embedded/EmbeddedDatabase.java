package io.bizportal.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** A PostgreSQL server of this JVM, reachable from this machine only. */
public final class EmbeddedDatabase implements AutoCloseable {

  public static final String USERNAME = "postgres";
  public static final String PASSWORD = "postgres";

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  private final EmbeddedPostgres server;
  private final Warden warden;
  private final long process;

  private EmbeddedDatabase(EmbeddedPostgres server, long process) {
    this.server = server;
    this.process = process;
    // Interrupt is PostgreSQL's fast shutdown: it doesn't wait for clients that are dying as well.
    this.warden = Warden.over(process, "INT");
  }

  /** How carefully it writes: tests may lose everything with the machine, people's data may not. */
  public enum Durability {
    PROCESS_CRASH("off"),
    MACHINE_CRASH("on");

    private final String fsync;

    Durability(String fsync) {
      this.fsync = fsync;
    }
  }

  /** On a free port, with a new folder that is the caller's to delete. */
  public static EmbeddedDatabase start() {
    return start(Folders.temporary("postgres"), 0, Durability.PROCESS_CRASH);
  }

  /**
   * @param folder holds the data directory and the server's log; what is there is taken up again
   * @param port 0 for any free one
   */
  public static EmbeddedDatabase start(Path folder, int port, Durability durability) {
    try {
      Files.createDirectories(folder);
      Path data = folder.resolve("data");
      Redirect log = Redirect.appendTo(folder.resolve("postgres.log").toFile());
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setDataDirectory(data)
              .setCleanDataDirectory(false)
              .setRegisterShutdownHook(false)
              .setPort(port == 0 ? FreePorts.one() : port)
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig("max_connections", "300")
              // Takes memory as it is touched: 100,000 extensions must fit with their indexes.
              .setServerConfig("shared_buffers", "512MB")
              // A large import is not interrupted by writing down all pages.
              .setServerConfig("max_wal_size", "4GB")
              // A commit that was answered must survive the death of any process.
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("fsync", durability.fsync)
              .setErrorRedirector(log)
              .setOutputRedirector(log)
              .start();
      return new EmbeddedDatabase(server, postmaster(data));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long postmaster(Path data) throws IOException {
    return Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
  }

  public int port() {
    return server.getPort();
  }

  public long pid() {
    return process;
  }

  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
  }

  public DataSource dataSource(String database) {
    return server.getDatabase(USERNAME, database);
  }

  /** Makes the database unless it is there. */
  public void create(String database) {
    if (!NAME.matcher(database).matches()) {
      throw new IllegalArgumentException("not a database name: " + database);
    }
    try (Connection connection = dataSource("postgres").getConnection()) {
      if (!exists(connection, database)) {
        try (Statement statement = connection.createStatement()) {
          statement.execute("create database " + database);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("database " + database, e);
    }
  }

  private static boolean exists(Connection connection, String database) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select 1 from pg_database where datname = ?")) {
      query.setString(1, database);
      try (ResultSet result = query.executeQuery()) {
        return result.next();
      }
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      warden.close();
    }
  }
}
