package io.bizportal.pbx.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

// E1
class SipCredentialsTest {

  @Test
  void credentialsAreLongAndUnlikeEachOther() {
    SecureRandom random = new SecureRandom();
    SipCredentials one = SipCredentials.generate(random);

    assertThat(one.secret()).hasSize(24);
    assertThat(one).isNotEqualTo(SipCredentials.generate(random));
    assertThat(one.toString()).doesNotContain(one.secret());
  }
}
