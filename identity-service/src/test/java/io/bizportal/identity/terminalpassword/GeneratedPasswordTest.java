package io.bizportal.identity.terminalpassword;

import static org.assertj.core.api.Assertions.assertThat;

import io.bizportal.identity.password.PasswordRule;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;

class GeneratedPasswordTest {

  // A3, D3
  @RepeatedTest(50)
  void itIsAlwaysGoodByThePortalsRule() {
    String made = GeneratedPassword.random().value();

    assertThat(
            new PasswordRule(6, 32, _ -> false).faults(made, "n100000001-2001", Set.of("portal")))
        .isEmpty();
    assertThat(made).hasSize(14).doesNotContainPattern("[0O1lI]");
  }
}
