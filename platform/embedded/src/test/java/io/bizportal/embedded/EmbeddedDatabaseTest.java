package io.bizportal.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

  @TempDir Path folder;

  @Test
  void what_is_committed_is_there_after_a_restart() throws SQLException {
    try (EmbeddedDatabase database = start()) {
      database.create("shop");
      run(database, "create table kept (what text)");
      run(database, "insert into kept values ('this')");
    }

    try (EmbeddedDatabase again = start()) {
      again.create("shop");

      assertThat(ask(again, "select what from kept")).isEqualTo("this");
    }
  }

  @Test
  void a_commit_waits_for_the_log_and_files_are_flushed_where_people_keep_data()
      throws SQLException {
    try (EmbeddedDatabase database = start()) {
      assertThat(ask(database, "postgres", "show synchronous_commit")).isEqualTo("on");
      assertThat(ask(database, "postgres", "show fsync")).isEqualTo("on");
    }
  }

  @Test
  void a_name_that_is_more_than_a_name_is_refused() {
    try (EmbeddedDatabase database = start()) {
      assertThatThrownBy(() -> database.create("x; drop database postgres"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private EmbeddedDatabase start() {
    return EmbeddedDatabase.start(folder, 0, EmbeddedDatabase.Durability.MACHINE_CRASH);
  }

  private static void run(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection = database.dataSource("shop").getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
    return ask(database, "shop", sql);
  }

  private static String ask(EmbeddedDatabase database, String name, String sql)
      throws SQLException {
    try (Connection connection = database.dataSource(name).getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    }
  }
}
