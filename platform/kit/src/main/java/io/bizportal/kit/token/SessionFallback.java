package io.bizportal.kit.token;

/**
 * Whom to ask whether a session has ended while Kafka is silent. A service that keeps {@link
 * EndedSessions} supplies a bean; without one, nothing passes during that time.
 */
public interface SessionFallback {

  /** Whether the session has ended, as its owner knows it right now; may throw. */
  boolean ended(String session);
}
