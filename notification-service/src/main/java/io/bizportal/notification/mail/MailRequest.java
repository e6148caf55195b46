package io.bizportal.notification.mail;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/**
 * An opened request for one mail.
 *
 * @param expiresAt after this the mail is worthless or harmful and must not be sent
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record MailRequest(
    MailKind kind,
    String to,
    MailLanguage language,
    ZoneId timeZone,
    String brand,
    Instant expiresAt,
    Map<String, String> parameters) {

  /** Keeps addresses, codes and links out of logs, wherever a request is printed. */
  @Override
  public String toString() {
    return "MailRequest[" + kind + "]";
  }
}
