package io.bizportal.identity.registration;

import java.time.Instant;

/** Where a code stands. Only an open one can be used; why another cannot is told to nobody. */
sealed interface CodeState {

  /** May be used until it expires. */
  record Open(Instant expiresAt) implements CodeState {}

  /** A password was set with it, or with another of the same account. */
  record Used() implements CodeState {}

  /** Too many wrong answers to the identity check. */
  record Burned() implements CodeState {}

  /** Too late. */
  record Expired() implements CodeState {}
}
