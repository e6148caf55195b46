package io.bizportal.keycloak.identity;

/** What identity-service says of an entered code. */
public enum OtpVerdict {
  ACCEPTED,
  WRONG,
  /** Too late, or not a code of this attempt. */
  EXPIRED,
  /** Wrong too often: this code can't be used any more. */
  BURNED,
  /** The account takes no codes for now. */
  BLOCKED
}
