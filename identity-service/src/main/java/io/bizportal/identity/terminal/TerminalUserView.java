package io.bizportal.identity.terminal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bizportal.kit.mail.MaskedAddress;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A terminal user as his contract's administrators see him (D3).
 *
 * @param id the extension's, the login ID's or the admin ID's
 * @param number the extension's or the telephone number; empty for an admin ID
 * @param mfa whether he signs in with a second factor
 * @param mfaMandatory whether that can't be otherwise any more
 * @param passwordSet whether he has a password to sign in with
 * @param mailAddress where his one-time passwords go, masked; absent until one is registered
 * @param locked whether he has to wait after wrong passwords or codes
 * @param lockedUntil absent if he is not locked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    requiredProperties = {
      "id",
      "kind",
      "number",
      "loginId",
      "mfa",
      "mfaMandatory",
      "passwordSet",
      "locked",
      "version"
    })
record TerminalUserView(
    UUID id,
    TerminalKind kind,
    String number,
    String loginId,
    boolean mfa,
    boolean mfaMandatory,
    boolean passwordSet,
    @Nullable String mailAddress,
    boolean locked,
    @Nullable Instant lockedUntil,
    long version) {

  static TerminalUserView of(TerminalUser user, boolean mandatory, @Nullable Instant lockedUntil) {
    return new TerminalUserView(
        user.id(),
        user.kind(),
        user.number(),
        user.loginId(),
        user.mfa() || mandatory,
        mandatory,
        user.passwordSetAt() != null,
        user.mailAddress() == null ? null : MaskedAddress.of(user.mailAddress().value()).value(),
        lockedUntil != null,
        lockedUntil,
        user.version());
  }
}
