package io.bizportal.pbx.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import io.bizportal.pbx.numbering.NumberPlan.Refusal;
import io.bizportal.pbx.numbering.NumberPlan.Refused;
import io.bizportal.pbx.numbering.NumberPlan.Subscriber;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** E8: the Japanese number plan by kind of number. */
class NumberPlanTest {

  @ParameterizedTest
  @CsvSource({
    "0312345678,GEOGRAPHIC",
    "0612345678,GEOGRAPHIC",
    "0470221234,GEOGRAPHIC",
    "0126712345,GEOGRAPHIC",
    "0992123456,GEOGRAPHIC",
    "05012345678,IP_PHONE",
    "06012345678,MOBILE_060",
    "07012345678,MOBILE",
    "08012345678,MOBILE",
    "09012345678,MOBILE",
    "02012345678,M2M",
    "02001234567890,M2M",
    "0120123456,FREE_PHONE",
    "08001234567,FREE_PHONE",
    "0570123456,NAVI_DIAL",
    "0990123456,PREMIUM"
  })
  void subscribersHaveAKind(String digits, NumberKind kind) {
    assertThat(NumberPlan.read(digits)).isEqualTo(new Subscriber(kind, digits));
  }

  @ParameterizedTest
  @CsvSource({
    "110,EMERGENCY",
    "118,EMERGENCY",
    "119,EMERGENCY",
    "1190,EMERGENCY",
    "184110,EMERGENCY",
    "186184119,EMERGENCY",
    "104,SPECIAL_SERVICE",
    "117,SPECIAL_SERVICE",
    "171,SPECIAL_SERVICE",
    "1840312345678,SPECIAL_SERVICE",
    "0101234567890,INTERNATIONAL",
    "0033010123456,CARRIER_PREFIX",
    "00630312345678,CARRIER_PREFIX",
    "0180991234,UNASSIGNED",
    "03012345678,UNASSIGNED",
    "031234567,WRONG_LENGTH",
    "03123456789,WRONG_LENGTH",
    "0901234567,WRONG_LENGTH",
    "0800123456,WRONG_LENGTH",
    "0,WRONG_LENGTH",
    "20200,NO_AREA_CODE"
  })
  void theRestIsRefusedWithAReason(String digits, Refusal reason) {
    assertThat(NumberPlan.read(digits)).isEqualTo(new Refused(reason));
  }

  @Property
  void everyStringOfDigitsHasAReading(
      @ForAll @NumericChars @StringLength(min = 1, max = 32) String digits) {
    switch (NumberPlan.read(digits)) {
      case Subscriber(NumberKind kind, String kept) -> {
        assertThat(kept).isEqualTo(digits).startsWith("0").doesNotStartWith("00");
        int length =
            switch (kind) {
              case GEOGRAPHIC, NAVI_DIAL, PREMIUM -> 10;
              case IP_PHONE, MOBILE, MOBILE_060 -> 11;
              case M2M -> digits.startsWith("0200") ? 14 : 11;
              case FREE_PHONE -> digits.startsWith("0120") ? 10 : 11;
            };
        assertThat(digits).hasSize(length);
      }
      case Refused(Refusal reason) -> assertThat(reason.code()).isNotBlank();
    }
  }

  @Property
  void noEmergencyNumberHidesBehindPrefixes(@ForAll("hiddenEmergencies") String digits) {
    assertThat(NumberPlan.read(digits)).isEqualTo(new Refused(Refusal.EMERGENCY));
  }

  @Provide
  Arbitrary<String> hiddenEmergencies() {
    Arbitrary<String> prefixes =
        Arbitraries.of("184", "186", "122")
            .list()
            .ofMaxSize(4)
            .map(parts -> String.join("", parts));
    Arbitrary<String> tails = Arbitraries.strings().numeric().ofMaxLength(4);
    return Combinators.combine(prefixes, Arbitraries.of("110", "118", "119"), tails)
        .as((prefix, number, tail) -> prefix + number + tail);
  }
}
