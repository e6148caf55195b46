package io.bizportal.identity.terminal;

import io.bizportal.identity.account.EmailAddress;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who signs in at a settings site, bound to one contract.
 *
 * @param id the extension's or the login ID's
 * @param number what those who manage him know him by: an extension's number
 * @param mfa as it was set, whatever is mandatory by now
 * @param mailAddress where his one-time passwords go; null until one is registered (D2)
 * @param passwordSetAt null until he has one; the password itself is Keycloak's
 * @param settingsVersion of the contract's settings this was read from
 */
public record TerminalUser(
    UUID id,
    TerminalKind kind,
    String contract,
    String company,
    String number,
    String loginId,
    boolean mfa,
    @Nullable EmailAddress mailAddress,
    @Nullable Instant passwordSetAt,
    long settingsVersion,
    long version) {

  TerminalUser withNumber(String other, long settings) {
    return new TerminalUser(
        id,
        kind,
        contract,
        company,
        other,
        loginId,
        mfa,
        mailAddress,
        passwordSetAt,
        settings,
        version + 1);
  }

  TerminalUser withMfa(boolean on) {
    return next(on, mailAddress, passwordSetAt);
  }

  /** With this address from now on. */
  public TerminalUser withMailAddress(EmailAddress address) {
    return next(mfa, address, passwordSetAt);
  }

  /** With a new password from now on. */
  public TerminalUser withPasswordSet(Instant now) {
    return next(mfa, mailAddress, now);
  }

  /** The same; that he was unlocked is a version of its own. */
  TerminalUser unlocked() {
    return next(mfa, mailAddress, passwordSetAt);
  }

  /** With these from now on. */
  public TerminalUser next(boolean on, @Nullable EmailAddress address, @Nullable Instant password) {
    return new TerminalUser(
        id,
        kind,
        contract,
        company,
        number,
        loginId,
        on,
        address,
        password,
        settingsVersion,
        version + 1);
  }

  /** What is worth keeping in step although nobody sees it. */
  TerminalUser readAt(long settings) {
    return new TerminalUser(
        id,
        kind,
        contract,
        company,
        number,
        loginId,
        mfa,
        mailAddress,
        passwordSetAt,
        settings,
        version);
  }
}
