package io.bizportal.pbx.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** E1: search terms. */
class ExtensionSearchTest {

  @Test
  void termsAreSeparatedByBlanksOfEitherWidthAndComparedInOneForm() {
    assertThat(SearchTerms.of(" 受付　ＡＢＣ 202 ")).containsExactly("受付", "abc", "202");
    assertThat(SearchTerms.of(null)).isEmpty();
    assertThat(SearchTerms.of("　")).isEmpty();
  }

  @Test
  void aTermIsLookedUpByItsThrees() {
    assertThat(SearchTerms.grams(List.of("受付", "2021", "本")))
        .containsExactlyInAnyOrder("受付", "202", "021", "本");
  }
}
