package io.bizportal.identity.otp;

import io.bizportal.identity.mail.MailBrand;
import io.bizportal.identity.mail.MailKind;
import io.bizportal.identity.mail.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may be mailed a code: an account or a terminal user.
 *
 * @param kind of the mail the code comes in
 * @param signIn where he signs in, below the portal's own address
 */
record CodeReader(Recipient recipient, MailKind kind, MailBrand brand, String signIn) {

  /** The address to be registered with the code; null if it is registered. */
  @Nullable String newAddress() {
    return kind == MailKind.ADDRESS_OTP ? recipient.email() : null;
  }
}
