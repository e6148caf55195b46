package io.bizportal.identity.signin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A line of the access log as people read it (B1).
 *
 * @param account absent where the user ID was nobody's
 * @param name absent where the person is deleted or nobody
 * @param email what was typed, where it was nobody's; absent where the person is deleted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"eventId", "type", "result", "occurredAt"})
record SignInView(
    String eventId,
    String type,
    Result result,
    Instant occurredAt,
    @Nullable UUID account,
    @Nullable String name,
    @Nullable String email,
    @Nullable String remoteAddress,
    @Nullable String userAgent,
    @Nullable String secondFactor,
    @Nullable String error) {

  /** How it went. */
  enum Result {
    SUCCESS,
    FAILURE
  }
}
