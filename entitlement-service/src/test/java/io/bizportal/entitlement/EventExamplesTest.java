package io.bizportal.entitlement;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// I1
class EventExamplesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"contract-changed", "contract-activated", "grant-changed", "grant-watermark"})
  void theExampleIsValid(String event) {
    assertThatCode(() -> EventTap.assertValid(event, EventTap.read(event + ".v1.example.json")))
        .doesNotThrowAnyException();
  }
}
