package io.bizportal.identity.otp;

import static org.assertj.core.api.Assertions.assertThat;

import io.bizportal.kit.mail.MaskedAddress;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A4. */
class OneTimePasswordTest {

  @Example
  void everyCodeHasSixDigitsAndAllDigitsComeEverywhere() {
    Map<Integer, Integer> seen = new HashMap<>();
    for (int i = 0; i < 6_000; i++) {
      String digits = OneTimePassword.random().digits();

      assertThat(digits).matches("[0-9]{6}");
      for (int place = 0; place < 6; place++) {
        seen.merge(place * 10 + digits.charAt(place) - '0', 1, Integer::sum);
      }
    }
    // 600 expected of each; ten standard deviations.
    assertThat(seen.values()).hasSize(60).allSatisfy(n -> assertThat(n).isBetween(370, 830));
  }

  @Property
  void fullWidthDigitsAreTheSameCode(@ForAll @IntRange(max = 999_999) int number) {
    String code = "%06d".formatted(number);
    StringBuilder wide = new StringBuilder();
    code.chars().forEach(c -> wide.append((char) (c - '0' + '０')));

    assertThat(OneTimePassword.entered(wide.toString()).digits()).isEqualTo(code);
    assertThat(
            OneTimePassword.entered(" " + code.substring(0, 3) + "\u3000" + code.substring(3))
                .digits())
        .isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "yamamoto.eiji@ntt.com, y***i@ntt.com",
    "abc@example.jp, a***c@example.jp",
    "ab@example.jp, a***@example.jp",
    "a@example.jp, a***@example.jp",
  })
  void anAddressIsShownMasked(String address, String masked) {
    assertThat(MaskedAddress.of(address).value()).isEqualTo(masked);
  }
}
