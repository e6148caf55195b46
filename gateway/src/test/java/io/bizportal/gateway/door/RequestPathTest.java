package io.bizportal.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/contracts/N100000001/extensions",
        "/api/pbx/v1/contracts/N100000001/extensions?q=%E6%9D%B1%E4%BA%AC%20a%2Fb&limit=50",
        "/auth/realms/portal/login-actions/authenticate?session_code=a_b-c&client_data=e30",
        "/api/identity/v1/accounts/",
        "/auth/resources/9x1/login/bizportal/css/bizportal.css",
        "/%E3%83%9D%E3%83%BC%E3%82%BF%E3%83%AB",
        "/.well-known/x"
      })
  void anOrdinaryTargetIsTaken(String target) {
    assertThat(RequestPath.parse(target)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "api/identity/v1/me",
        "http://localhost/api/identity/v1/me",
        "//evil.example/x",
        "/api//identity/v1/me",
        "/api/identity/v1/../internal/v1/companies",
        "/api/identity/v1/./me",
        "/api/identity/v1/..",
        "/api/identity/v1/%2e%2e/internal",
        "/api/identity/v1/%2E%2E/internal",
        "/api/identity/v1/.%2e/internal",
        "/api/identity/v1/..;/internal",
        "/api/identity/v1/..;a=b/internal",
        "/api/identity/v1;x=y/me",
        "/api/identity/v1/%3b/me",
        "/api/identity/v1/..%2finternal",
        "/api/identity/v1/..%5cinternal",
        "/api/identity/v1\\..\\internal",
        "/api/identity/v1/%5c/internal",
        "/api/pbx/v1/contracts/N100000001%2f..%2fN100000002/extensions",
        "/api/pbx/v1/contracts/N100000001%252f/extensions",
        "/api/identity/v1/%00",
        "/api/identity/v1/a%0d%0aX:y",
        "/api/identity/v1/a%7f",
        "/api/identity/v1/a%20b",
        "/api/identity/v1/a b",
        "/api/identity/v1/%",
        "/api/identity/v1/%2",
        "/api/identity/v1/%zz",
        "/api/identity/v1/a#b",
        "/api/identity/v1/a%23b",
        "/api/identity/v1/a%3fb",
        "/api/identity/v1/é",
        "/api/identity/v1/\u0001",
        "/api/identity/v1/<x>",
        "/api/identity/v1/me?a=\u0001",
        "/api/identity/v1/me?a=b#c"
      })
  void aTargetThatParsersReadDifferentlyIsRefused(String target) {
    assertThat(RequestPath.parse(target)).isEmpty();
  }

  @Property
  void whatIsTakenStaysWhereItIsHoweverItIsDecoded(@ForAll("targets") String target) {
    RequestPath.parse(target)
        .ifPresent(
            parsed -> {
              URI uri = URI.create("http://gateway" + parsed.path());
              assertThat(uri.normalize().getRawPath()).isEqualTo(parsed.path());
              assertThat(uri.getPath().chars().filter(c -> c == '/').count())
                  .isEqualTo(parsed.path().chars().filter(c -> c == '/').count());
              assertThat(uri.getPath()).doesNotContain("\\", "..", ";", "//");
            });
  }

  @Provide
  Arbitrary<String> targets() {
    return Arbitraries.of(
            "/", "a", ".", "..", ";", "%2f", "%2e", "%5c", "%", "%25", "%41", "\\", "v1", "?",
            "%E3")
        .list()
        .ofMaxSize(12)
        .map(parts -> "/" + String.join("", parts))
        // Two dots inside a name ("a..b") are ordinary.
        .filter(target -> !target.matches(".*[^/.]\\.\\..*|.*\\.\\.[^/.].*|.*\\.\\.\\..*"));
  }
}
