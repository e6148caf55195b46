package io.bizportal.notification.mail;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The two languages mails are written in. */
public enum MailLanguage {
  JA(Locale.JAPAN),
  EN(Locale.ENGLISH);

  private final Locale locale;

  MailLanguage(Locale locale) {
    this.locale = locale;
  }

  @JsonCreator
  static MailLanguage of(String tag) {
    return valueOf(tag.toUpperCase(Locale.ROOT));
  }

  /** {@code ja} or {@code en}: in JSON, in rows and in template names. */
  @JsonValue
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  Locale locale() {
    return locale;
  }
}
