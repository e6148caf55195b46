package io.bizportal.keycloak.mailotp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class OtpDigitsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"123456", "１２３４５６", " 123 456 ", "123-456", "１２３－４５６", "１２３ー４５６", "123\u3000456"})
  void theSameSixDigitsHoweverTyped(String typed) {
    assertThat(OtpDigits.of(typed)).contains("123456");
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"12345", "1234567", "12345a", "一二三四五六", "١٢٣٤٥٦", "12345６７"})
  void nothingElseIsACode(String typed) {
    assertThat(OtpDigits.of(typed)).isEmpty();
  }
}
