package io.bizportal.entitlement.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// C8
class TokenFormTest {

  @Test
  void decodesNamesAndValues() {
    TokenForm form = TokenForm.parse("a=1+2&b%5B=%E5%8F%82&c=x=y");

    assertThat(form.get("a")).isEqualTo("1 2");
    assertThat(form.get("b[")).isEqualTo("参");
    assertThat(form.get("c")).isEqualTo("x=y");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "scope=", "scope", "other=1"})
  void aParameterWithoutAValueIsNotGiven(String body) {
    assertThat(TokenForm.parse(body).get("scope")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scope=read&scope=read",
        "scope=read&sco%70e=write",
        "scope=&scope=read",
        "scope=%zz",
        "scope=%",
        "1&2&3&4&5&6&7&8&9&10&11&12&13&14&15&16&17&18&19&20&21"
      })
  void whatIsGivenTwiceOrMalformedIsRefused(String body) {
    assertThatExceptionOfType(ExchangeRefused.class)
        .isThrownBy(() -> TokenForm.parse(body))
        .returns(OAuthError.INVALID_REQUEST, ExchangeRefused::error);
  }

  @Test
  void aBodyThatIsTooLongIsRefused() {
    assertThatExceptionOfType(ExchangeRefused.class)
        .isThrownBy(() -> TokenForm.parse("subject_token=" + "x".repeat(16 * 1024)));
  }
}
