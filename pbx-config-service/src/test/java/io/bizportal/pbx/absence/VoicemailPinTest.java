package io.bizportal.pbx.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** E2: voicemail PINs. */
class VoicemailPinTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "123",
        "12345678901",
        "12a4",
        "１２４８",
        "7777",
        "1212",
        "1234",
        "4321",
        "7890",
        "3210",
        "20200"
      })
  void weakOnesAreRefused(String pin) {
    assertThat(VoicemailPin.weakness(pin, "20200")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"4071", "918273", "2020011847"})
  void othersAreTaken(String pin) {
    assertThat(VoicemailPin.weakness(pin, "20200")).isEmpty();
  }

  @Test
  void hashesAreSaltedAndDoNotHoldThePin() {
    SecureRandom random = new SecureRandom();
    String hash = VoicemailPin.hash("4071", random);

    assertThat(hash).startsWith("pbkdf2-sha256$").isNotEqualTo(VoicemailPin.hash("4071", random));
  }

  @Test
  void aHashTellsItsPinFromOthers() {
    String hash = VoicemailPin.hash("4071", new SecureRandom());

    assertThat(VoicemailPin.verifies("4071", hash)).isTrue();
    assertThat(VoicemailPin.verifies("4072", hash)).isFalse();
  }
}
