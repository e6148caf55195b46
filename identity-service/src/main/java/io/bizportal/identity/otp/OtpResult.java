package io.bizportal.identity.otp;

/** What became of an entered code. */
enum OtpResult {
  ACCEPTED,
  WRONG,
  /** Too late, used, replaced, or not of this attempt. */
  EXPIRED,
  /** This code was guessed at too often. */
  BURNED,
  /** The account was guessed at too often. */
  BLOCKED
}
