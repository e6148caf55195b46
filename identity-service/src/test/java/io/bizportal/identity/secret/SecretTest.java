package io.bizportal.identity.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A1: what is mailed. */
class SecretTest {

  @Test
  void aCodeHasAtLeast128BitsAndFitsIntoAUrl() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      String code = Secret.random().value();

      assertThat(code).matches("[A-Za-z0-9_-]+");
      assertThat(Base64.getUrlDecoder().decode(code)).hasSizeGreaterThanOrEqualTo(16);
      assertThat(seen.add(code)).isTrue();
    }
  }

  @Test
  void aCodeIsNotPrinted() {
    Secret secret = Secret.random();

    assertThat(secret.toString()).doesNotContain(secret.value());
  }
}
