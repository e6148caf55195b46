package io.bizportal.kit.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealingKeyTest {

  /** Made apart from this class: nonce, ciphertext, tag. */
  private static final byte[] HELD =
      Base64.getDecoder().decode("bm9uY2Utbm9uY2UtlIjBGUpZg3tbnigejrYHqsWb0boP67oO7A==");

  private final SealingKey key = key("k");

  private static SealingKey key(String letter) {
    return SealingKey.of(base64(letter.repeat(32)));
  }

  private static String base64(String raw) {
    return Base64.getEncoder().encodeToString(raw.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aSecretOpensAtItsPlace() throws Exception {
    byte[] sealed = key.seal("秘密", "row 1");

    assertThat(key.open(sealed, "row 1")).isEqualTo("秘密");
    assertThat(sealed).isNotEqualTo(key.seal("秘密", "row 1"));
    assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("秘密");
  }

  @Test
  void whatWasSealedBeforeStillOpens() throws Exception {
    assertThat(key.open(HELD, "row 1")).isEqualTo("as it was");
  }

  @Test
  void nowhereElseNorWithAnotherKeyNorChanged() {
    byte[] sealed = key.seal("secret", "row 1");
    byte[] changed = sealed.clone();
    changed[changed.length - 1] ^= 1;

    refuses(key, sealed, "row 2");
    refuses(key("x"), sealed, "row 1");
    refuses(key, changed, "row 1");
    refuses(key, new byte[3], "row 1");
  }

  private static void refuses(SealingKey key, byte[] sealed, String place) {
    assertThatExceptionOfType(GeneralSecurityException.class)
        .isThrownBy(() -> key.open(sealed, place));
  }

  @Test
  void keysAreToldApart() {
    assertThat(key.id())
        .matches("[0-9a-f]{8}")
        .isEqualTo(key("k").id())
        .isNotEqualTo(key("x").id());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 16, 31, 33})
  void aKeyHas32Bytes(int length) {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> SealingKey.of(base64("k".repeat(length))));
  }
}
