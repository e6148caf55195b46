package io.bizportal.keycloak.identity;

import java.time.Duration;
import java.time.Instant;

/** What identity-service says when a code is asked for. */
public sealed interface OtpChallenge {

  /** A code is on its way to the masked address. */
  record Sent(String id, String maskedAddress, Instant expiresAt, Instant resendAfter)
      implements OtpChallenge {}

  /** A mail went out a moment ago; the next one only after the wait. */
  record CoolingDown(Duration pause) implements OtpChallenge {}

  /** Too many wrong codes in a row on this account; no code for now. */
  record Blocked(Duration pause) implements OtpChallenge {}
}
