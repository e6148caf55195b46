package io.bizportal.embedded;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A database for the service under test, by the name given as {@code database}. */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {

  private String database = "test";

  @Override
  public void init(Map<String, String> arguments) {
    database = arguments.getOrDefault("database", database);
  }

  @Override
  public Map<String, String> start() {
    return Map.of(
        "quarkus.datasource.jdbc.url", JvmWide.database(database),
        "quarkus.datasource.username", EmbeddedDatabase.USERNAME,
        "quarkus.datasource.password", EmbeddedDatabase.PASSWORD);
  }

  /** Goes on for the next test. */
  @Override
  public void stop() {}
}
