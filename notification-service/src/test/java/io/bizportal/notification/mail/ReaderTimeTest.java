package io.bizportal.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** A1, H1: times in the reader's zone. */
class ReaderTimeTest {

  private static final ReaderTime TOKYO = new ReaderTime(MailLanguage.JA, ZoneId.of("Asia/Tokyo"));
  private static final ReaderTime LONDON =
      new ReaderTime(MailLanguage.EN, ZoneId.of("Europe/London"));

  @Test
  void linksExpireToTheSecondInTheReadersZone() throws UnreadableMail {
    assertThat(TOKYO.toTheSecond("2026-11-23T15:04:05Z"))
        .isEqualTo("2026年11月24日(火) 00:04:05 (Asia/Tokyo, UTC+09:00)");
    assertThat(LONDON.toTheSecond("2026-07-01T23:30:00Z"))
        .isEqualTo("Thu, 2 Jul 2026 00:30:00 (Europe/London, UTC+01:00)");
  }

  @Test
  void codesExpireToTheMinuteNeverLaterThanTheyDo() throws UnreadableMail {
    assertThat(TOKYO.toTheMinute("2026-11-23T15:04:59Z"))
        .isEqualTo("2026年11月24日(火) 00:04 (Asia/Tokyo, UTC+09:00)");
  }

  @Test
  void utcIsNamedOnce() throws UnreadableMail {
    ReaderTime utc = new ReaderTime(MailLanguage.EN, ZoneId.of("UTC"));
    assertThat(utc.toTheMinute("2026-11-23T15:04:59Z")).isEqualTo("Mon, 23 Nov 2026 15:04 (UTC)");
  }

  @Test
  void nonsenseIsNamedWithoutQuotingIt() {
    assertThatThrownBy(() -> TOKYO.toTheSecond("123456"))
        .isInstanceOf(UnreadableMail.class)
        .hasMessage("malformed-time")
        .hasNoCause();
  }
}
