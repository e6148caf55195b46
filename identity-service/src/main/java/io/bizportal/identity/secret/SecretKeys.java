package io.bizportal.identity.secret;

import io.bizportal.identity.IdentityConfig;
import io.bizportal.kit.seal.SealingKeys;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** What uploaded files and passwords on their way to Keycloak are sealed with. */
@Singleton
class SecretKeys {

  @Produces
  @Singleton
  SealingKeys keys(IdentityConfig config) {
    return SealingKeys.of(config.secretKey(), config.formerSecretKeys().orElse(List.of()));
  }
}
