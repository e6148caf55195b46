package io.bizportal.identity.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A2: how what was typed is compared with what was registered. */
class IdentityTest {

  private static final String EMAIL = "taro.yamada@minato.example.jp";
  private static final String NAME = "山田 太郎";
  private static final String TELEPHONE = "03-1234-5678";

  @Property
  void widthAndSpacesAndHyphensOfATelephoneNumberDoNotMatter(
      @ForAll("numbers") String digits, @ForAll("separators") String separator) {
    String typed = separated(digits, separator);

    assertThat(person(EMAIL, NAME, typed).matches(person(EMAIL, NAME, digits))).isTrue();
    assertThat(person(EMAIL, NAME, wide(typed)).matches(person(EMAIL, NAME, digits))).isTrue();
  }

  @Property
  void spacesOfAnyWidthInANameDoNotMatter(
      @ForAll("names") String family, @ForAll("names") String given, @ForAll("spaces") String gap) {
    assertThat(
            person(EMAIL, family + gap + given, TELEPHONE)
                .matches(person(EMAIL, family + given, TELEPHONE)))
        .isTrue();
  }

  @Property
  void anyCompatibleFormOfANameIsTheSameName(@ForAll("names") String name) {
    for (Normalizer.Form form : Normalizer.Form.values()) {
      assertThat(
              person(EMAIL, Normalizer.normalize(name, form), TELEPHONE)
                  .matches(person(EMAIL, name, TELEPHONE)))
          .isTrue();
    }
  }

  @Property
  void anotherNumberNeverMatches(@ForAll("numbers") String one, @ForAll("numbers") String other) {
    Assume.that(!one.equals(other));

    assertThat(person(EMAIL, NAME, one).matches(person(EMAIL, NAME, other))).isFalse();
  }

  @Property
  void anotherNameNeverMatches(@ForAll("names") String one, @ForAll("names") String other) {
    Assume.that(
        !Normalizer.normalize(one, Normalizer.Form.NFKC)
            .equals(Normalizer.normalize(other, Normalizer.Form.NFKC)));

    assertThat(person(EMAIL, one, TELEPHONE).matches(person(EMAIL, other, TELEPHONE))).isFalse();
  }

  @Example
  void halfWidthKanaIsTheSameAsFullWidth() {
    assertThat(person(EMAIL, "ﾐﾅﾄ ﾀﾞｲｽｹ", TELEPHONE).matches(person(EMAIL, "ミナト　ダイスケ", TELEPHONE)))
        .isTrue();
  }

  @Example
  void theLongVowelMarkBelongsToAName() {
    assertThat(person(EMAIL, "ローラ", TELEPHONE).matches(person(EMAIL, "ロラ", TELEPHONE))).isFalse();
    assertThat(person(EMAIL, "ﾛｰﾗ", TELEPHONE).matches(person(EMAIL, "ローラ", TELEPHONE))).isTrue();
  }

  @Example
  void theLongVowelMarkTypedForAHyphenInANumberDoesNotMatter() {
    assertThat(person(EMAIL, NAME, "０３ー１２３４ー５６７８").matches(person(EMAIL, NAME, "0312345678")))
        .isTrue();
  }

  @Example
  void theNumberFromAbroadIsTheSameNumber() {
    assertThat(person(EMAIL, NAME, "+81 3-1234-5678").matches(person(EMAIL, NAME, TELEPHONE)))
        .isTrue();
  }

  @Example
  void caseAndWidthOfAnAddressDoNotMatter() {
    assertThat(
            person("Ｔaro.Yamada@MINATO.example.jp ", NAME, TELEPHONE)
                .matches(person(EMAIL, NAME, TELEPHONE)))
        .isTrue();
  }

  @Example
  void aVariantOfACharacterIsTheSameName() {
    assertThat(person(EMAIL, "葛\uDB40\uDD00城", TELEPHONE).matches(person(EMAIL, "葛城", TELEPHONE)))
        .isTrue();
  }

  @Example
  void oneFieldWrongIsEnough() {
    Identity registered = person(EMAIL, NAME, TELEPHONE);

    assertThat(person("x" + EMAIL, NAME, TELEPHONE).matches(registered)).isFalse();
    assertThat(person(EMAIL, "山田 次郎", TELEPHONE).matches(registered)).isFalse();
    assertThat(person(EMAIL, NAME, "03-1234-5679").matches(registered)).isFalse();
    assertThat(person("", "", "").matches(registered)).isFalse();
  }

  private static Identity person(String email, String name, String telephone) {
    return Identity.of(email, name, telephone);
  }

  private static String separated(String digits, String separator) {
    return digits.substring(0, 3)
        + separator
        + digits.substring(3, 7)
        + separator
        + digits.substring(7);
  }

  private static String wide(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars().forEach(c -> wide.append(c >= '!' && c <= '~' ? (char) (c + 0xFEE0) : (char) c));
    return wide.toString();
  }

  @Provide
  Arbitrary<String> numbers() {
    return Arbitraries.strings().numeric().ofMinLength(9).ofMaxLength(10).map(n -> "0" + n);
  }

  @Provide
  Arbitrary<String> separators() {
    return Combinators.combine(
            Arbitraries.of("", " ", "\u3000"),
            Arbitraries.of("", "-", "－", "‐", "–", "−", "ー", "ｰ"),
            Arbitraries.of("", " ", "\u3000"))
        .as((a, b, c) -> a + b + c);
  }

  @Provide
  Arbitrary<String> spaces() {
    return Arbitraries.of("", " ", "\u3000", "  ", "\u00a0", "\t", "\u200b");
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings()
        .withCharRange('ぁ', 'ゖ')
        .withCharRange('ァ', 'ヺ')
        .withCharRange('一', '龠')
        .withCharRange('a', 'z')
        .ofMinLength(1)
        .ofMaxLength(8);
  }
}
