package io.bizportal.keycloak.realm;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DeclaredRealmTest {

  private final DeclaredRealm realm =
      new DeclaredRealm(
          "{\"secret\": \"${BIZPORTAL_A_SECRET}\", \"url\": \"${BIZPORTAL_URL}/x\","
              + " \"ssl\": \"${BIZPORTAL_SSL:external}\", \"name\": \"${username}\"}");

  @Test
  void everyNameWithoutADefaultIsNeeded() {
    assertThatThrownBy(() -> realm.require(Map.of("BIZPORTAL_URL", " ")))
        .hasMessageContaining("BIZPORTAL_A_SECRET")
        .hasMessageContaining("BIZPORTAL_URL")
        .hasMessageNotContaining("BIZPORTAL_SSL");
  }

  @Test
  void aCompleteEnvironmentIsEnough() {
    assertThatCode(() -> realm.require(Map.of("BIZPORTAL_A_SECRET", "s", "BIZPORTAL_URL", "u")))
        .doesNotThrowAnyException();
  }

  @Test
  void theRealSecretsAreNeeded() {
    assertThatThrownBy(() -> DeclaredRealm.portal().require(Map.of()))
        .hasMessageContaining("BIZPORTAL_GATEWAY_CLIENT_SECRET")
        .hasMessageContaining("BIZPORTAL_BASE_URL");
  }
}
