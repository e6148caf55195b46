package io.bizportal.kit.token;

/**
 * Whom to ask for a company's grant version while Kafka is silent. A service that keeps {@link
 * GrantFreshness} supplies a bean; without one, nothing passes during that time.
 */
public interface GrantFallback {

  /** The company's grant version, from its owner, right now; may throw. */
  long grantVersion(String company);
}
