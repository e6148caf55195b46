package io.bizportal.identity.keycloak;

/** The realms whose users follow what is known here. */
enum Realm {
  /** Accounts. */
  PORTAL,
  /** Terminal users. */
  LINE
}
