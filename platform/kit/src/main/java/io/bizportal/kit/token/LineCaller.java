package io.bizportal.kit.token;

import java.util.UUID;

/**
 * Somebody signed in at a contract's settings site, in realm {@code line}. Such a token proves who
 * somebody is where that is asked. A service may let admin IDs in by it, at their own contract.
 *
 * @param loginId what he signs in with
 * @param contract the one contract he belongs to
 */
public record LineCaller(
    UUID account,
    String company,
    String contract,
    Kind kind,
    String loginId,
    String session,
    String clientId)
    implements Caller {

  /** As what somebody belongs to his contract. */
  public enum Kind {
    /** The user of an extension. */
    EXTENSION,
    /** The user of a login ID. */
    LOGIN_ID,
    /** Whoever runs the contract by its admin ID. */
    ADMIN_ID
  }

  @Override
  public String getName() {
    return account.toString();
  }
}
