package io.bizportal.identity.mail;

import java.time.ZoneId;
import java.util.UUID;

/** Who reads a mail, and how he reads time. */
public record Recipient(
    UUID account, String name, String email, MailLanguage language, ZoneId timeZone) {

  /** The same person, reading in another language. */
  public Recipient reading(MailLanguage other) {
    return new Recipient(account, name, email, other, timeZone);
  }

  /** Keeps names and addresses out of logs. */
  @Override
  public String toString() {
    return "Recipient[" + account + "]";
  }
}
