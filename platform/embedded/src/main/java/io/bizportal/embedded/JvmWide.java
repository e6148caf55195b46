package io.bizportal.embedded;

import java.util.Map;

/**
 * Reaches the parts that a JVM starts once. Quarkus loads test resources anew, in a loader of their
 * own, for every application it starts; the parts live in the system's loader and outlive that, so
 * only types of the JDK may pass between.
 */
final class JvmWide {

  private JvmWide() {}

  static String database(String name) {
    return (String) call("database", new Class<?>[] {String.class}, name);
  }

  static String broker() {
    return (String) call("broker", new Class<?>[0]);
  }

  static Runnable stopBroker() {
    return () -> call("stopBroker", new Class<?>[0]);
  }

  static Runnable startBroker() {
    return () -> call("startBroker", new Class<?>[0]);
  }

  @SuppressWarnings("unchecked")
  static Map<String, String> issuer() {
    return (Map<String, String>) call("issuer", new Class<?>[0]);
  }

  private static Object call(String method, Class<?>[] types, Object... arguments) {
    Thread thread = Thread.currentThread();
    ClassLoader callers = thread.getContextClassLoader();
    // The broker finds its own classes by name, through the thread's loader.
    thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
    try {
      return Class.forName(
              "io.bizportal.embedded.SharedParts", true, ClassLoader.getSystemClassLoader())
          .getMethod(method, types)
          .invoke(null, arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(method, e);
    } finally {
      thread.setContextClassLoader(callers);
    }
  }
}
