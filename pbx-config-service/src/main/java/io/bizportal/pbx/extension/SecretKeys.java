package io.bizportal.pbx.extension;

import io.bizportal.kit.seal.SealingKeys;
import io.bizportal.pbx.PbxConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** What SIP secrets and uploaded files are sealed with. */
@Singleton
class SecretKeys {

  @Produces
  @Singleton
  SealingKeys keys(PbxConfig config) {
    return SealingKeys.of(config.secretKey(), config.formerSecretKeys().orElse(List.of()));
  }
}
