package io.bizportal.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PartTest {

  @ParameterizedTest
  @CsvSource({
    "identity-service,IDENTITY",
    "identity,IDENTITY",
    "pbx,PBX_CONFIG",
    "gateway,GATEWAY",
    "postgres,POSTGRES"
  })
  void aPartIsKnownByItsNameAndByWhatPeopleShortenItTo(String name, Part part) {
    assertThat(Part.named(name)).contains(part);
  }

  @ParameterizedTest
  @CsvSource({"service", "-service", "IDENTITY", "nobody"})
  void otherNamesAreNobodys(String name) {
    assertThat(Part.named(name)).isEmpty();
  }

  /** Starting waits for what is needed, which has to be declared before. */
  @ParameterizedTest
  @EnumSource
  void aPartNeedsOnlyEarlierParts(Part part) {
    assertThat(part.needs()).allSatisfy(needed -> assertThat(needed).isLessThan(part));
  }
}
