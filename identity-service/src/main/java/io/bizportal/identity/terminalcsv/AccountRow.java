package io.bizportal.identity.terminalcsv;

import io.bizportal.identity.account.EmailAddress;
import io.bizportal.identity.terminal.TerminalKind;
import org.jspecify.annotations.Nullable;

/**
 * A terminal user as a row tells him.
 *
 * @param mfa whether he signs in with a second factor, mandatory or not
 * @param newPassword only where one is to be set
 * @param rules what holds for everybody of his contract
 */
record AccountRow(
    TerminalKind kind,
    String number,
    String loginId,
    boolean mfa,
    @Nullable EmailAddress mailAddress,
    @Nullable String newPassword,
    Rules rules) {

  /**
   * What holds for everybody of a contract.
   *
   * @param companyName no password
   */
  record Rules(boolean mfaMandatory, String companyName) {}

  /** Never in a log. */
  @Override
  public String toString() {
    return "AccountRow[" + loginId + "]";
  }
}
