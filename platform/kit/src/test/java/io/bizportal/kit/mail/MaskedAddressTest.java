package io.bizportal.kit.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** H3: operators recognise an address and can't write to it. */
class MaskedAddressTest {

  @ParameterizedTest
  @CsvSource({
    "yamaguchi@ntt.com,y***i@ntt.com",
    "ab@example.com,a***@example.com",
    "a@example.com,a***@example.com",
    "@example.com,***",
    "nonsense,***"
  })
  void showsTheEndsOnly(String address, String masked) {
    assertThat(MaskedAddress.of(address).value()).isEqualTo(masked);
  }
}
