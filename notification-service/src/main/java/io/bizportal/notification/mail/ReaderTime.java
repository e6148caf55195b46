package io.bizportal.notification.mail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Times as the reader of a mail writes them, in his own zone and with the zone named. */
record ReaderTime(MailLanguage language, ZoneId zone) {

  /** For links, whose expiry is told to the second. */
  String toTheSecond(String instant) throws UnreadableMail {
    return moment(
        instant,
        switch (language) {
          case JA -> "yyyy年M月d日(E) HH:mm:ss";
          case EN -> "EEE, d MMM yyyy HH:mm:ss";
        });
  }

  /** For codes. Seconds are cut off, never rounded up: the code must still hold at that minute. */
  String toTheMinute(String instant) throws UnreadableMail {
    return moment(
        instant,
        switch (language) {
          case JA -> "yyyy年M月d日(E) HH:mm";
          case EN -> "EEE, d MMM yyyy HH:mm";
        });
  }

  String day(String date) throws UnreadableMail {
    String pattern =
        switch (language) {
          case JA -> "yyyy年M月d日(E)";
          case EN -> "EEE, d MMM yyyy";
        };
    try {
      return format(pattern).format(LocalDate.parse(date));
    } catch (DateTimeException e) {
      throw new UnreadableMail("malformed-date");
    }
  }

  private String moment(String instant, String pattern) throws UnreadableMail {
    try {
      ZonedDateTime there = Instant.parse(instant).atZone(zone);
      return format(pattern).format(there) + " (" + zoneName(there) + ")";
    } catch (DateTimeException e) {
      throw new UnreadableMail("malformed-time");
    }
  }

  private String zoneName(ZonedDateTime there) {
    String offset = there.getOffset().getTotalSeconds() == 0 ? "" : there.getOffset().getId();
    return zone.getId().equals("UTC") ? "UTC" : zone.getId() + ", UTC" + offset;
  }

  private DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, language.locale());
  }
}
