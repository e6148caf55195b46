package io.bizportal.embedded;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parts that every test of this JVM shares, each started when first asked for and stopped with
 * the JVM. Being one per JVM is the point, hence the static state; called by {@link JvmWide} only.
 */
public final class SharedParts {

  private static @Nullable EmbeddedDatabase database;
  private static @Nullable EmbeddedBroker broker;
  private static @Nullable TestIssuer issuer;

  private SharedParts() {}

  /** JDBC URL of a database by this name. */
  public static synchronized String database(String name) {
    EmbeddedDatabase server = database;
    if (server == null) {
      Path folder = Folders.temporary("postgres");
      EmbeddedDatabase started =
          EmbeddedDatabase.start(folder, 0, EmbeddedDatabase.Durability.PROCESS_CRASH);
      atEnd(started::close, folder);
      database = started;
      server = started;
    }
    server.create(name);
    return server.jdbcUrl(name);
  }

  /** Bootstrap servers of a broker that has the topics of the house. */
  public static synchronized String broker() {
    EmbeddedBroker server = broker;
    if (server == null) {
      Path folder = Folders.temporary("kafka");
      EmbeddedBroker started = EmbeddedBroker.start(folder, 0, 0);
      started.createHouse();
      atEnd(started::close, folder);
      broker = started;
      server = started;
    }
    return server.bootstrap();
  }

  /** Makes an outage. */
  public static synchronized void stopBroker() {
    if (broker != null) {
      broker.stop();
    }
  }

  /** Ends an outage. */
  public static synchronized void startBroker() {
    if (broker != null) {
      broker.startAgain();
    }
  }

  /** Key and address of the issuer. */
  public static synchronized Map<String, String> issuer() {
    TestIssuer one = issuer;
    if (one == null) {
      one = TestIssuer.start();
      issuer = one;
    }
    return Map.of("test.issuer.jwk", one.key().toJSONString(), "test.issuer.base", one.base());
  }

  private static void atEnd(Runnable close, Path folder) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  close.run();
                  Folders.delete(folder);
                }));
  }
}
