package io.bizportal.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A8. */
class EmailAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"taro@example.jp", "TARO@Example.JP", "ｔａｒｏ＠example.jp", " taro@example.jp "})
  void oneAddressHasOneForm(String entered) {
    assertThat(EmailAddress.parse(entered)).contains(new EmailAddress("taro@example.jp"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "taro",
        "@example.jp",
        "taro@",
        "taro@localhost",
        "taro@example.jp\r\nBcc: all@example.jp",
        "taro@example.jp,hanako@example.jp",
        "taro@example.jp hanako@example.jp",
        "Taro <taro@example.jp>",
        "\"taro yamada\"@example.jp",
        ".taro@example.jp",
        "ta..ro@example.jp",
        "taro@-example.jp",
        "taro@example..jp",
        "taro\u0000@example.jp",
        "<script>@example.jp"
      })
  void whatIsNoAddressIsRefused(String entered) {
    assertThat(EmailAddress.parse(entered)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {250, 1000, 100_000})
  void anOverlongAddressIsRefused(int length) {
    assertThat(EmailAddress.parse("a".repeat(length) + "@example.jp")).isEmpty();
  }

  @Property
  void whatIsAcceptedIsInItsOneForm(@ForAll String local, @ForAll String domain) {
    EmailAddress.parse(local + "@" + domain + ".jp")
        .ifPresent(
            address -> {
              assertThat(address.value()).isEqualTo(address.value().toLowerCase(Locale.ROOT));
              assertThat(address.value()).doesNotContainPattern("[\\s\\p{Cc}<>,;:]");
              assertThat(EmailAddress.parse(address.value())).contains(address);
            });
  }
}
