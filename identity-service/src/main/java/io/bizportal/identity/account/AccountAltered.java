package io.bizportal.identity.account;

import java.util.Set;

/**
 * Something about an account changed, told within the transaction that changes it. The account is
 * as it will be.
 */
public record AccountAltered(Account account, Set<Aspect> aspects) {

  /** What of it. */
  public enum Aspect {
    DETAILS,
    ADDRESS,
    ROLE,
    SECOND_FACTOR,
    DISABLED,
    ENABLED,
    UNLOCKED,
    TOTP_RESET,
    DELETED
  }

  public boolean is(Aspect aspect) {
    return aspects.contains(aspect);
  }
}
