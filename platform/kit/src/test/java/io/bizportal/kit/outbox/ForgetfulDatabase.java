package io.bizportal.kit.outbox;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A real database whose connection breaks at a certain statement, as at a crash right there. */
final class ForgetfulDatabase {

  private ForgetfulDatabase() {}

  static DataSource failingOn(DataSource database, String statement) {
    return proxy(
        DataSource.class,
        database,
        (method, arguments, result) ->
            result instanceof Connection connection ? breaking(connection, statement) : result);
  }

  private static Connection breaking(Connection connection, String statement) {
    return proxy(
        Connection.class,
        connection,
        (method, arguments, result) -> {
          if (method.equals("prepareStatement")
              && arguments[0] instanceof String sql
              && sql.startsWith(statement)) {
            connection.close();
            throw new SQLException("connection lost");
          }
          return result;
        });
  }

  private interface After {
    Object seen(String method, Object[] arguments, Object result) throws SQLException;
  }

  private static <T> T proxy(Class<T> type, T real, After after) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              try {
                return after.seen(method.getName(), arguments, method.invoke(real, arguments));
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
