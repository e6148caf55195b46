package io.bizportal.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthenticatorAppTest {

  @ParameterizedTest
  @DisplayName("RFC 6238, appendix B: what tests take for an app is one")
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void theVectorsOfTheStandardHold(long seconds, String code) {
    AuthenticatorApp app = new AuthenticatorApp("12345678901234567890");

    assertThat(app.code(AuthenticatorApp.stepAt(Instant.ofEpochSecond(seconds)), 8))
        .isEqualTo(code);
  }
}
