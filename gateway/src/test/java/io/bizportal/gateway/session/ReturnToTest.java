package io.bizportal.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnToTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/contracts", "/contracts/N100000001/extensions?q=%E6%9D%B1&x=1"})
  void aPlaceInThePortalIsKept(String place) {
    assertThat(ReturnTo.safe(place)).isEqualTo(place);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "contracts",
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example/",
        "\\\\evil.example",
        "/%0d%0aSet-Cookie:x=y\r\n",
        "/a b",
        "/a#b",
        "javascript:alert(1)",
        "/session/sign-in",
        "/session",
        "/auth/realms/portal/account",
        "/api/identity/v1/me"
      })
  void anywhereElseBecomesTheFrontPage(String place) {
    assertThat(ReturnTo.safe(place)).isEqualTo("/");
  }
}
