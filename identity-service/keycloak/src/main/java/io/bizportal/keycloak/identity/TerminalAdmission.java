package io.bizportal.keycloak.identity;

/** What identity-service says of a terminal user whose password was right. */
public sealed interface TerminalAdmission {

  /**
   * Comes in.
   *
   * @param factor what he has to show besides
   */
  record Welcome(Factor factor) implements TerminalAdmission {}

  /** Nobody, or no more. */
  record NoUser() implements TerminalAdmission {}

  /** Somebody else's customer. */
  record OtherBrand() implements TerminalAdmission {}

  /** What to ask for besides the password. */
  enum Factor {
    NONE,
    MAIL_OTP,
    /** He registers an address first, with the code mailed to it. */
    NEW_ADDRESS
  }
}
