package io.bizportal.identity.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/**
 * What is encrypted: one mail.
 *
 * @param expiresAt after this the mail is worthless or harmful and must not be sent
 */
record MailRequest(
    MailKind kind,
    String to,
    MailLanguage language,
    ZoneId timeZone,
    String brand,
    Instant expiresAt,
    Map<String, String> parameters) {

  /** Keeps addresses, codes and links out of logs. */
  @Override
  public String toString() {
    return "MailRequest[" + kind + "]";
  }
}
