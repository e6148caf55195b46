package io.bizportal.pbx.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bizportal.pbx.PbxConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** E1: SIP secrets at rest. */
class SecretBoxTest {

  private static final String OLD = key();
  private static final String NEW = key();

  private static String key() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }

  private static SecretBox box(Map<String, String> settings) {
    return new SecretBox(
        new SmallRyeConfigBuilder()
            .withMapping(PbxConfig.class)
            .withSources(new PropertiesConfigSource(settings, "test", 100))
            .build()
            .getConfigMapping(PbxConfig.class));
  }

  private static final SecretBox BEFORE = box(Map.of("bizportal.pbx.secret-key", OLD));

  @Test
  void aSecretOpensInItsPlaceOnly() throws GeneralSecurityException {
    SecretBox.Sealed sealed = BEFORE.seal("correct horse", "N100000001/a");

    assertThat(BEFORE.open(sealed, "N100000001/a")).isEqualTo("correct horse");
    assertThatThrownBy(() -> BEFORE.open(sealed, "N100000002/a"))
        .isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  void aFormerKeyStillOpensAndNoLongerSeals() throws GeneralSecurityException {
    SecretBox.Sealed sealed = BEFORE.seal("correct horse", "p");
    SecretBox after =
        box(Map.of("bizportal.pbx.secret-key", NEW, "bizportal.pbx.former-secret-keys", OLD));

    assertThat(after.open(sealed, "p")).isEqualTo("correct horse");
    assertThat(after.seal("x", "p").key()).isNotEqualTo(sealed.key());
    assertThatThrownBy(() -> box(Map.of("bizportal.pbx.secret-key", NEW)).open(sealed, "p"))
        .isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  void theSameSecretIsNeverSealedTheSameTwice() {
    assertThat(BEFORE.seal("x", "p").bytes()).isNotEqualTo(BEFORE.seal("x", "p").bytes());
  }

  @Test
  void credentialsAreLongAndUnlikeEachOther() {
    SecureRandom random = new SecureRandom();
    SipCredentials one = SipCredentials.generate(random);

    assertThat(one.secret()).hasSize(24);
    assertThat(one).isNotEqualTo(SipCredentials.generate(random));
    assertThat(one.toString()).doesNotContain(one.secret());
  }
}
