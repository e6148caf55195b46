package io.bizportal.identity.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A3. */
class PasswordRuleTest {

  private static final String USER = "taro.yamada@minato.example.jp";
  private static final Set<String> WORDS = Set.of("bizportal", "株式会社みなと商事", "minato");

  private final CommonPasswords common = new CommonPasswords();
  private final PasswordRule rule = new PasswordRule(6, 32, common::contains);

  @Property
  void whateverIsAcceptedKeepsEveryPromise(@ForAll("typed") String password) {
    if (!rule.faults(password, USER, WORDS).isEmpty()) {
      return;
    }

    assertThat(password).hasSizeBetween(6, 32).matches("[ -~]*");
    assertThat(password).containsPattern("[0-9]").containsPattern("[A-Z]").containsPattern("[a-z]");
    assertThat(common.contains(password.toLowerCase(Locale.ROOT))).isFalse();
  }

  @Property
  void enoughOfEverythingIsAccepted(@ForAll("random") String random) {
    assertThat(rule.faults("xQ7" + random, USER, WORDS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Ab3de, TOO_SHORT",
    "Ab3defghijklmnopqrstuvwxyzabcdefg, TOO_LONG",
    "Abcdefg, NO_DIGIT",
    "xq7abcd, NO_UPPER_CASE",
    "XQ7ABCD, NO_LOWER_CASE",
    "Xq7パスワード, UNSUPPORTED_CHARACTER",
    "Ｘq7abcd, UNSUPPORTED_CHARACTER",
    "Password1, COMMON",
    "Passw0rd, COMMON",
    "Qwerty123, COMMON",
    "Bizportal1, COMMON",
    "2026Minato!, COMMON",
    "Taro.Yamada1, COMMON",
  })
  void aFaultIsNamed(String password, PasswordFault fault) {
    assertThat(rule.faults(password, USER, WORDS)).contains(fault);
  }

  @Example
  void theUserIdIsNoPasswordInAnyCase() {
    String user = "taro1@a.example.jp";

    assertThat(rule.faults("Taro1@A.example.jp", user, WORDS)).contains(PasswordFault.IS_USER_ID);
  }

  @Example
  void allFaultsAreNamedAtOnce() {
    assertThat(rule.faults("a", USER, WORDS))
        .contains(PasswordFault.TOO_SHORT, PasswordFault.NO_DIGIT, PasswordFault.NO_UPPER_CASE);
  }

  @Example
  void sixAndThirtyTwoCharactersAreEnoughAndNotTooMany() {
    assertThat(rule.faults("xQ7vT2", USER, WORDS)).isEmpty();
    assertThat(rule.faults("xQ7vT2".repeat(5) + "xQ", USER, WORDS)).isEmpty();
  }

  @Example
  void theDictionaryIsLargeEnough() {
    assertThat(common.size()).isGreaterThan(3_000);
  }

  @Example
  void theMinimumCannotBeConfiguredDownward() {
    assertThatThrownBy(() -> new PasswordRule(5, 32, common::contains))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Provide
  Arbitrary<String> typed() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(40),
        Arbitraries.strings().withCharRange(' ', '~').ofMinLength(4).ofMaxLength(34));
  }

  @Provide
  Arbitrary<String> random() {
    return Arbitraries.strings()
        .withCharRange('A', 'Z')
        .withCharRange('0', '9')
        .withChars("!#-_")
        .ofMinLength(8)
        .ofMaxLength(29);
  }
}
