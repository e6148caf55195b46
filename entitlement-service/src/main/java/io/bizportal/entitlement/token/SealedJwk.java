package io.bizportal.entitlement.token;

import io.bizportal.kit.seal.SealingKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;

/** Seals private keys for the database, bound to their key ID. */
@ApplicationScoped
class SealedJwk {

  private final SealingKey key;

  SealedJwk(StsConfig config) {
    this.key = SealingKey.of(config.keyEncryptionKey());
  }

  byte[] seal(String kid, String jwk) {
    return key.seal(jwk, kid);
  }

  String open(String kid, byte[] sealed) {
    try {
      return key.open(sealed, kid);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("signing key " + kid + " can't be opened", e);
    }
  }
}
