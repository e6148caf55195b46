package io.bizportal.kit.request;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** The request's ID as logs, problems and events carry it. */
public final class RequestId {

  /** The HTTP header it comes in and goes out with. */
  public static final String HEADER = "X-Request-Id";

  /** The CloudEvents extension attribute it travels in. */
  public static final String EXTENSION = "requestid";

  private static final String KEY = "requestId";
  private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{8,64}");

  private RequestId() {}

  /** The given ID if it is well-formed, a new one otherwise: it ends up in logs. */
  public static String accept(@Nullable String given) {
    return given != null && ACCEPTED.matcher(given).matches()
        ? given
        : UUID.randomUUID().toString();
  }

  /** The ID of what runs now, or null outside of any request. */
  public static @Nullable String current() {
    return MDC.get(KEY) instanceof String id ? id : null;
  }

  /** Goes on with the given ID if it is well-formed, with a new one otherwise; answers it. */
  public static String adopt(@Nullable String given) {
    String id = accept(given);
    set(id);
    return id;
  }

  /** What runs from here on belongs to this request. */
  public static void set(String id) {
    MDC.put(KEY, id);
  }
}
