package io.bizportal.pbx.barring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

// E5, E8
class BarringTest {

  private static final Barring EVERYTHING =
      new Barring(EnumSet.allOf(BarredCategory.class), List.of("0", "1", "11", "119"));

  @ParameterizedTest
  @CsvSource({
    "01012125550100, INTERNATIONAL",
    "00101012125550100, INTERNATIONAL",
    "0018613800138000, INTERNATIONAL",
    "003301012125550100, INTERNATIONAL",
    "00912001012125550100, INTERNATIONAL",
    "18401012125550100, INTERNATIONAL",
    "09012345678, MOBILE",
    "06012345678, MOBILE",
    "18609012345678, MOBILE",
    "003309012345678, MOBILE",
    "0902345678901234, MOBILE",
    "0990123456, PREMIUM",
    "0570012345, PREMIUM",
    "1220570012345, PREMIUM",
    "104, DIRECTORY_SERVICE",
    "184104, DIRECTORY_SERVICE",
  })
  void aCategoryBarsItsNumbersHoweverTheCallIsMade(String dialled, BarredCategory category) {
    assertThat(new Barring(Set.of(category), List.of()).bars(dialled))
        .contains(new Barring.Reason.OfCategory(category));
    assertThat(new Barring(EnumSet.complementOf(EnumSet.of(category)), List.of()).bars(dialled))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0312345678", "0120444444", "08001234567", "05012345678", "117", "171"})
  void whatIsInNoCategoryIsCalled(String dialled) {
    assertThat(new Barring(EnumSet.allOf(BarredCategory.class), List.of()).bars(dialled)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"110", "118", "119", "184110", "186119", "122118"})
  void anEmergencyCallIsNeverBarred(String dialled) {
    assertThat(EVERYTHING.bars(dialled)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"20200", "300", "99999999"})
  void callsInsideTheContractAreNoneOfItsBusiness(String dialled) {
    assertThat(EVERYTHING.bars(dialled)).isEmpty();
  }

  @Test
  void anOwnPrefixBarsWhatBeginsWithItAlsoBehindOtherPrefixes() {
    Barring barring = new Barring(Set.of(), List.of("0061", "0398"));

    for (String dialled : List.of("0398765432", "1840398765432", "00770398765432")) {
      assertThat(barring.bars(dialled)).contains(new Barring.Reason.OfPrefix("0398"));
    }
    assertThat(barring.bars("00610312345678")).contains(new Barring.Reason.OfPrefix("0061"));
    assertThat(barring.bars("0312345678")).isEmpty();
  }

  @Test
  void anyDigitsHaveAnAnswer() {
    Random random = new Random(20_261_121);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder dialled = new StringBuilder();
      for (int n = random.nextInt(20); n >= 0; n--) {
        dialled.append("0123489".charAt(random.nextInt(7)));
      }
      boolean leadsOut = dialled.charAt(0) == '0' || dialled.charAt(0) == '1';
      assertThat(leadsOut || EVERYTHING.bars(dialled.toString()).isEmpty()).isTrue();
    }
  }
}
