package io.bizportal.kit.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** E1, D4: secrets at rest. */
class SealingKeysTest {

  private static final String OLD = key();
  private static final String NEW = key();
  private static final SealingKeys BEFORE = SealingKeys.of(OLD, List.of());

  private static String key() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }

  @Test
  void aSecretOpensInItsPlaceOnly() throws GeneralSecurityException {
    SealingKeys.Sealed sealed = BEFORE.seal("correct horse", "N100000001/a");

    assertThat(BEFORE.open(sealed, "N100000001/a")).isEqualTo("correct horse");
    assertThatThrownBy(() -> BEFORE.open(sealed, "N100000002/a"))
        .isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  void aFormerKeyStillOpensAndNoLongerSeals() throws GeneralSecurityException {
    SealingKeys.Sealed sealed = BEFORE.seal("correct horse", "p");
    SealingKeys after = SealingKeys.of(NEW, List.of(OLD));

    assertThat(after.open(sealed, "p")).isEqualTo("correct horse");
    assertThat(after.seal("x", "p").key()).isNotEqualTo(sealed.key());
    assertThatThrownBy(() -> SealingKeys.of(NEW, List.of()).open(sealed, "p"))
        .isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  void theSameSecretIsNeverSealedTheSameTwice() {
    assertThat(BEFORE.seal("x", "p").bytes()).isNotEqualTo(BEFORE.seal("x", "p").bytes());
  }
}
