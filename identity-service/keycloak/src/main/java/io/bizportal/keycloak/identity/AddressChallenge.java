package io.bizportal.keycloak.identity;

/** What identity-service says when an address is to be registered. */
public sealed interface AddressChallenge {

  /** A code is mailed to it, or not just now. */
  record Asked(OtpChallenge challenge) implements AddressChallenge {}

  /** It is no mail address. */
  record NotAnAddress() implements AddressChallenge {}

  /** He has one by now; only that one counts. */
  record AlreadyRegistered() implements AddressChallenge {}
}
