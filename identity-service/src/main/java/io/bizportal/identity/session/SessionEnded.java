package io.bizportal.identity.session;

import java.time.Instant;
import java.util.UUID;

/** Event {@code session-ended}: nothing of this session may be honoured any more. */
public record SessionEnded(
    String session, UUID account, String company, Reason reason, Instant endedAt) {

  /** Why it ended. */
  public enum Reason {
    SIGN_OUT,
    DISABLED,
    DELETED,
    PASSWORD_CHANGED,
    ROLE_CHANGED,
    SECOND_FACTOR_CHANGED
  }
}
