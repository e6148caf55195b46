package io.bizportal.pbx.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** E8: numbers as people type them, never altered in silence. */
class EnteredNumberTest {

  @ParameterizedTest
  @CsvSource({
    "03-1234-5678,0312345678",
    "０３－１２３４－５６７８,0312345678",
    "03ー1234ー5678,0312345678",
    "(03) 1234 5678,0312345678",
    "（０３）1234‐5678,0312345678",
    "+81 3-1234-5678,0312345678",
    "+81(0)3-1234-5678,0312345678",
    "＋819012345678,09012345678",
    "+1 212 555 0100,01012125550100",
    "０３　１２３４　５６７８,0312345678"
  })
  void theUsualWritingIsReducedToDigitsAndSaidSo(String given, String digits) {
    EnteredNumber number = EnteredNumber.read(given).orElseThrow();

    assertThat(number.digits()).isEqualTo(digits);
    assertThat(number.changed()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "03-1234-567x", "０３＊1234", "三一二", "0312345678;110"})
  void whateverElseStandsInItMakesItMalformed(String given) {
    assertThat(EnteredNumber.read(given)).isEmpty();
  }

  @Test
  void plainDigitsStayAsTheyAre() {
    assertThat(EnteredNumber.read("0312345678").orElseThrow().changed()).isFalse();
  }

  @Property
  void digitsSurvive(@ForAll @NumericChars @StringLength(min = 1, max = 32) String digits) {
    assertThat(EnteredNumber.read(digits)).contains(new EnteredNumber(digits, digits));
  }

  @Property
  void whatIsReadIsAlwaysDigits(@ForAll @StringLength(max = 40) String any) {
    EnteredNumber.read(any).ifPresent(n -> assertThat(n.digits()).matches("[0-9]{1,32}"));
  }

  @Property
  void dialStringsNeverStartWithAReservedDigit(
      @ForAll @NumericChars @StringLength(max = 10) String digits) {
    assertThat(DialString.isValid(digits)).isEqualTo(digits.matches("[2-9]\\d{2,7}"));
  }
}
