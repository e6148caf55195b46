package io.bizportal.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A7. */
class SearchTextTest {

  @Test
  void termsAreSeparatedByHalfOrFullWidthSpaces() {
    assertThat(SearchText.patterns(" 山田　Ｔaro  03 ")).containsExactly("%山田%", "%taro%", "%03%");
  }

  @Test
  void wildcardsAreOrdinaryCharacters() {
    assertThat(SearchText.patterns("50%_!")).containsExactly("%50!%!_!!%");
  }

  @Test
  void nothingEnteredFiltersNothing() {
    assertThat(SearchText.patterns(" 　")).isEmpty();
  }
}
