package io.bizportal.identity.renewal;

/** Why somebody asks for a new URL. */
enum RenewalKind {
  /** His URL no longer works; the subject is the old code's hash in hex. */
  EXPIRED_CODE,
  /** The subject is a user ID, existing or not. */
  FORGOTTEN_PASSWORD
}
