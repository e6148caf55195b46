package io.bizportal.kit.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

// C6
class KeywordsTest {

  @Test
  void termsAreSeparatedByHalfAndFullWidthSpaces() {
    assertThat(Keywords.of("  東京　N123 本社\t").patterns()).containsExactly("%東京%", "%N123%", "%本社%");
  }

  @Test
  void widthDoesNotMatter() {
    assertThat(Keywords.of("ＡＢＣ ｻｲﾄ").patterns()).containsExactly("%ABC%", "%サイト%");
  }

  @Test
  void wildcardsAreTakenLiterally() {
    assertThat(Keywords.of("100%_a\\").patterns()).containsExactly("%100\\%\\_a\\\\%");
  }

  @Test
  void nothingTypedFindsEverything() {
    assertThat(Keywords.of(null).patterns()).isEmpty();
    assertThat(Keywords.of("　 ").patterns()).isEmpty();
  }
}
