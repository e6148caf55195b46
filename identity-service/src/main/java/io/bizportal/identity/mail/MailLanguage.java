package io.bizportal.identity.mail;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/** The languages mails are written in. */
public enum MailLanguage {
  JA("ja"),
  EN("en");

  private final String tag;

  MailLanguage(String tag) {
    this.tag = tag;
  }

  /** As in JSON and in Keycloak's locale. */
  @JsonValue
  public String tag() {
    return tag;
  }

  /** Refuses what is not a language of the portal. */
  @JsonCreator
  public static MailLanguage of(String tag) {
    for (MailLanguage language : values()) {
      if (language.tag.equals(tag)) {
        return language;
      }
    }
    throw new IllegalArgumentException("not a mail language");
  }

  /** The language a page is shown in, if mails are written in it. */
  public static MailLanguage shownOr(@Nullable String tag, MailLanguage otherwise) {
    for (MailLanguage language : values()) {
      if (language.tag.equals(tag)) {
        return language;
      }
    }
    return otherwise;
  }
}
