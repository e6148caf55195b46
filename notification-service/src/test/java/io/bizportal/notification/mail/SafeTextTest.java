package io.bizportal.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** H1: nothing in a name can add a header line or a link. */
class SafeTextTest {

  @Test
  void lineBreaksBecomeOneSpace() {
    assertThat(SafeText.line("山口\r\nBcc: all@example.com\u2028x"))
        .isEqualTo("山口 Bcc: all@example.com x");
  }

  @Property
  void anythingBecomesOneBoundedLine(@ForAll @StringLength(max = 600) String any) {
    String line = SafeText.line(any);
    assertThat(line.chars()).noneMatch(Character::isISOControl);
    assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(200);
    assertThat(line.lines().count()).isLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "//evil.example/x",
        "https:no-host",
        "http://ok.example/\r\nX: y",
        ""
      })
  void onlyWebAddressesAreLinks(String raw) {
    assertThatThrownBy(() -> SafeText.link(raw)).isInstanceOf(UnreadableMail.class).hasNoCause();
  }

  @Test
  void theCodeInTheFragmentSurvives() throws UnreadableMail {
    assertThat(SafeText.link("https://portal.example/register#code=aB-_9"))
        .isEqualTo("https://portal.example/register#code=aB-_9");
  }
}
